package org.hangji.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A unit and the days on which it exists (单位存续).
 *
 * @param from first day
 * @param to last day, {@code null} while it exists
 */
public record UnitSpan(Unit unit, LocalDate from, @Nullable LocalDate to) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
