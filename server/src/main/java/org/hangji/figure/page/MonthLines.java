package org.hangji.figure.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Draws months as a line: from the first month with rows to the month of the last day, months without rows at zero. */
final class MonthLines {

    private static final int MOST_MONTHS = 60;

    private MonthLines() {}

    static FigurePage.@Nullable MonthLine of(SortedMap<LocalDate, BigDecimal> values, LocalDate to) {
        LocalDate latest = to.withDayOfMonth(1);
        if (values.isEmpty()) {
            return null;
        }
        LocalDate first = values.firstKey();
        if (first.isBefore(latest.minusMonths(MOST_MONTHS - 1))) {
            first = latest.minusMonths(MOST_MONTHS - 1);
        }
        int months = (int) ChronoUnit.MONTHS.between(first, latest) + 1;
        LocalDate highest = first;
        for (int i = 0; i < months; i++) {
            LocalDate month = first.plusMonths(i);
            if (value(values, month).compareTo(value(values, highest)) > 0) {
                highest = month;
            }
        }
        BigDecimal most = value(values, highest);
        if (months < 3 || most.signum() <= 0) {
            return null;
        }
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < months; i++) {
            BigDecimal x = BigDecimal.valueOf(100L * i).divide(BigDecimal.valueOf(months - 1), 1, RoundingMode.HALF_UP);
            BigDecimal y = BigDecimal.valueOf(100)
                    .subtract(value(values, first.plusMonths(i))
                            .multiply(BigDecimal.valueOf(90))
                            .divide(most, 1, RoundingMode.HALF_UP));
            points.append(i == 0 ? "" : " ").append(x).append(',').append(y);
        }
        boolean unfinished = to.getDayOfMonth() < to.lengthOfMonth();
        return new FigurePage.MonthLine(points.toString(), first, latest, highest, most, unfinished);
    }

    private static BigDecimal value(SortedMap<LocalDate, BigDecimal> values, LocalDate month) {
        return values.getOrDefault(month, BigDecimal.ZERO);
    }
}
