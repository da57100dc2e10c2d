package org.hangji.figure.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.hangji.figure.FigureDefinition;
import org.hangji.reader.Reading.Bound;

/**
 * A number with its unit taken apart (数量): 1.92万吨 is 1.92 with power 4 of 吨.
 *
 * @param value the number as printed
 * @param power the power of ten that the unit carries
 * @param base the unit without it
 */
record Quantity(BigDecimal value, int power, String base) {

    private static final BigDecimal ABOUT = new BigDecimal("0.05");
    private static final BigDecimal NEAR = new BigDecimal("0.9");

    private record Scale(String word, int power) {}

    private static final List<Scale> SCALES =
            List.of(new Scale("万亿", 12), new Scale("千万", 7), new Scale("百万", 6), new Scale("亿", 8), new Scale("万", 4));

    static Quantity of(BigDecimal value, String unit) {
        String plain = unit.replace("/", "").replace("／", "").strip();
        for (Scale scale : SCALES) {
            if (plain.startsWith(scale.word)) {
                return new Quantity(value, scale.power, plain.substring(scale.word.length()));
            }
        }
        return new Quantity(value, 0, plain);
    }

    /** Whether the figure counts in this unit or in one that is used for the same thing. */
    boolean fits(FigureDefinition figure) {
        return base.equals(of(BigDecimal.ONE, figure.unit()).base)
                || figure.synonyms().stream().anyMatch(synonym -> base.equals(of(BigDecimal.ONE, synonym).base));
    }

    /** Whether the printed number and the records' number, in the figure's unit, agree within what the words allow. */
    boolean agrees(Bound bound, BigDecimal recorded, String unit) {
        int difference = of(BigDecimal.ONE, unit).power - power;
        BigDecimal record = recorded.scaleByPowerOfTen(difference);
        return switch (bound) {
            case EXACT ->
                record.compareTo(value) == 0
                        || difference < 0 && rounded(record).compareTo(value) == 0;
            case ABOUT -> record.subtract(value).abs().compareTo(value.abs().multiply(ABOUT)) <= 0;
            case AT_LEAST -> record.compareTo(value) >= 0 && record.compareTo(nextRound()) <= 0;
            case NEAR_BELOW -> record.compareTo(value) <= 0 && record.compareTo(value.multiply(NEAR)) >= 0;
        };
    }

    /** 1.92万吨 is said of 19,203 t: what is printed on a larger scale is rounded to what is printed of it. */
    private BigDecimal rounded(BigDecimal record) {
        return record.setScale(Math.max(value.scale(), 0), RoundingMode.HALF_UP);
    }

    /** 30 of 20余, 200 of 100余, 130 of 120余, 1.6 of 1.5余. */
    BigDecimal nextRound() {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.add(BigDecimal.ONE.scaleByPowerOfTen(-plain.scale()));
    }
}
