package org.hangji.ledger.recording;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit of measure that is converted exactly (计量单位换算): all of one kind differ by powers of ten.
 *
 * @param kind what is measured
 * @param exponent power of ten of the kind's smallest unit
 */
record Measure(Kind kind, int exponent) {

    enum Kind {
        MASS,
        LENGTH,
        AREA,
        MONEY
    }

    private static final Map<String, Measure> BY_WORD = Map.ofEntries(
            Map.entry("克", new Measure(Kind.MASS, 0)),
            Map.entry("g", new Measure(Kind.MASS, 0)),
            Map.entry("千克", new Measure(Kind.MASS, 3)),
            Map.entry("公斤", new Measure(Kind.MASS, 3)),
            Map.entry("kg", new Measure(Kind.MASS, 3)),
            Map.entry("吨", new Measure(Kind.MASS, 6)),
            Map.entry("t", new Measure(Kind.MASS, 6)),
            Map.entry("万吨", new Measure(Kind.MASS, 10)),
            Map.entry("厘米", new Measure(Kind.LENGTH, 0)),
            Map.entry("cm", new Measure(Kind.LENGTH, 0)),
            Map.entry("米", new Measure(Kind.LENGTH, 2)),
            Map.entry("m", new Measure(Kind.LENGTH, 2)),
            Map.entry("延米", new Measure(Kind.LENGTH, 2)),
            Map.entry("公里", new Measure(Kind.LENGTH, 5)),
            Map.entry("千米", new Measure(Kind.LENGTH, 5)),
            Map.entry("km", new Measure(Kind.LENGTH, 5)),
            Map.entry("平方米", new Measure(Kind.AREA, 0)),
            Map.entry("m2", new Measure(Kind.AREA, 0)),
            Map.entry("公顷", new Measure(Kind.AREA, 4)),
            Map.entry("平方公里", new Measure(Kind.AREA, 6)),
            Map.entry("元", new Measure(Kind.MONEY, 0)),
            Map.entry("万元", new Measure(Kind.MONEY, 4)),
            Map.entry("亿元", new Measure(Kind.MONEY, 8)));

    static Optional<Measure> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** A number of one unit in another, exactly; empty where they measure different things. */
    static Optional<BigDecimal> convert(BigDecimal number, String from, String to) {
        if (from.equals(to)) {
            return Optional.of(number);
        }
        Measure one = BY_WORD.get(from);
        Measure other = BY_WORD.get(to);
        if (one == null || other == null || one.kind() != other.kind()) {
            return Optional.empty();
        }
        BigDecimal moved = number.scaleByPowerOfTen(one.exponent() - other.exponent());
        return Optional.of(moved.signum() == 0 ? BigDecimal.ZERO : plain(moved));
    }

    /** Without needless decimals, and never as a power of ten. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Units that a field with this unit accepts, for a hint. */
    static List<String> accepted(String unit) {
        Measure own = BY_WORD.get(unit);
        return own == null
                ? List.of(unit)
                : BY_WORD.entrySet().stream()
                        .filter(each -> each.getValue().kind() == own.kind())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
    }
}
