package org.hangji.figure.contradiction.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A unit's own history of a number (本单位历史) by its median and its median absolute deviation, which a few wild months do not
 * move.
 *
 * @param median of the months
 * @param deviation median of how far the months lie from it
 */
record History(BigDecimal median, BigDecimal deviation, int months) {

    /** By how much a value must differ to be far off. */
    record Limits(int months, BigDecimal times, BigDecimal least) {}

    /** The history of these months; empty where there are too few of them to say anything. */
    static Optional<History> of(List<BigDecimal> months, Limits limits) {
        if (months.size() < limits.months()) {
            return Optional.empty();
        }
        BigDecimal median = median(months);
        BigDecimal deviation = median(
                months.stream().map(month -> month.subtract(median).abs()).toList());
        return Optional.of(new History(median, deviation, months.size()));
    }

    /**
     * Whether a value is far off: by so many times the deviation, by at least so much, and more than twice the median or less
     * than half of it. Where nothing ever changed the deviation counts as one.
     */
    boolean isFar(BigDecimal value, Limits limits) {
        BigDecimal off = value.subtract(median).abs();
        BigDecimal swing = deviation.max(BigDecimal.ONE).multiply(limits.times());
        BigDecimal twice = BigDecimal.valueOf(2);
        return off.compareTo(swing) > 0
                && off.compareTo(limits.least()) >= 0
                && (value.compareTo(median.multiply(twice)) > 0
                        || value.multiply(twice).compareTo(median) < 0);
    }

    static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1)
                        .add(sorted.get(half))
                        .divide(BigDecimal.valueOf(2), 4, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }
}
