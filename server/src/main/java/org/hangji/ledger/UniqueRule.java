package org.hangji.ledger;

import java.time.LocalDate;
import java.util.List;
import org.hangji.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * What must not be recorded twice (不重复): no two standing entries agree in all of these. An entry in which one of the
 * fields is empty is compared with none.
 *
 * @param fields ids of the fields that are compared
 * @param withinUnit whether only entries of the same unit are compared
 * @param within the span of days within which entries are compared, {@code null} for all
 */
public record UniqueRule(
        List<String> fields, boolean withinUnit, @Nullable Span within) {

    /** A span of days around the day of an entry. */
    public enum Span {
        /** 同一天 */
        DAY("同一天"),
        /** 同一月 */
        MONTH("同一月"),
        /** 同一年 */
        YEAR("同一年");

        private final String word;

        Span(String word) {
            this.word = word;
        }

        /** The days that are compared with this one. */
        public Period around(LocalDate day) {
            return switch (this) {
                case DAY -> new Period(day, day);
                case MONTH -> new Period(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
                case YEAR -> new Period(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
            };
        }
    }

    public UniqueRule {
        fields = List.copyOf(fields);
    }

    /** Among which entries, in words: {@code 同一单位同一年内}; empty where all are compared. */
    public String among() {
        String days = within == null ? "" : within.word;
        String all = (withinUnit ? "同一单位" : "") + days;
        return all.isEmpty() ? "" : all + "内";
    }
}
