package org.hangji.shared;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A span of days in Asia/Shanghai (时段), both ends included.
 *
 * @param from first day, {@code null} for "from the beginning"
 * @param to last day
 */
public record Period(@Nullable LocalDate from, LocalDate to) {
    public Period {
        if (from != null && from.isAfter(to)) {
            throw Refusal.invalid("from", "order", "起始日 " + from + " 晚于截止日 " + to + "，请交换或改正。");
        }
    }
}
