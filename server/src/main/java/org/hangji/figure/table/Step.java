package org.hangji.figure.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hangji.shared.Period;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** By what a table divides its days (按什么分). */
enum Step {
    /** Not at all. */
    NONE(0),
    /** 月 */
    MONTH(1),
    /** 季度 */
    QUARTER(3),
    /** 年 */
    YEAR(12);

    private final int months;

    Step(int months) {
        this.months = months;
    }

    /** Reads {@code month}; not divided where nothing is given. */
    static Step parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        for (Step step : values()) {
            if (step.name().equals(text.toUpperCase(Locale.ROOT))) {
                return step;
            }
        }
        throw Refusal.invalid("by", "step", "by 是 none、month、quarter 或 year，不是“" + text + "”。");
    }

    /** The days cut at the ends of months, quarters or years; the first and the last piece may be shorter. */
    List<Period> cut(Period whole) {
        if (this == NONE) {
            return List.of(whole);
        }
        LocalDate from = whole.from();
        if (from == null) {
            throw Refusal.invalid("from", "required", "按月、季、年分，要填起始日。");
        }
        List<Period> pieces = new ArrayList<>();
        LocalDate first = from;
        while (!first.isAfter(whole.to())) {
            LocalDate next = begin(first).plusMonths(months);
            pieces.add(new Period(first, next.isAfter(whole.to()) ? whole.to() : next.minusDays(1)));
            first = next;
        }
        return pieces;
    }

    /** The piece in words: 2023年3月, 2023年第1季度, 2023年. */
    String word(Period piece) {
        LocalDate first = piece.from() == null ? piece.to() : piece.from();
        return switch (this) {
            case NONE -> "";
            case MONTH -> first.getYear() + "年" + first.getMonthValue() + "月";
            case QUARTER -> first.getYear() + "年第" + ((first.getMonthValue() + 2) / 3) + "季度";
            case YEAR -> first.getYear() + "年";
        };
    }

    private LocalDate begin(LocalDate day) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }
}
