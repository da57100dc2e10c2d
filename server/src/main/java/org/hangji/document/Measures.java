package org.hangji.document;

import java.util.ArrayList;
import java.util.List;

/** Measures of the page (版面尺寸) after GB/T 9704-2012: A4, 22 lines of 28 characters of size 3. */
public final class Measures {

    /** Margins, mm. */
    public static final int TOP = 37;

    public static final int RIGHT = 26;
    public static final int BOTTOM = 35;
    public static final int LEFT = 28;

    /** 三号, pt. */
    public static final double BODY_SIZE = 16;

    /** 二号, pt. */
    public static final double TITLE_SIZE = 22;

    /** 四号, pt. */
    public static final double SMALL_SIZE = 14;

    /** 小四, pt, in tables. */
    public static final double TABLE_SIZE = 12;

    /** From line to line, pt: 22 lines fill the 225 mm of the type area. */
    public static final double LINE = 28.95;

    /** What a character of 16 pt gives up so that 28 of them fill 156 mm, pt. */
    public static final double TIGHTER = 0.25;

    private Measures() {}

    /** Width of a text in full-width characters; a Latin letter or digit is half of one. */
    public static double width(String text) {
        return text.codePoints().mapToDouble(sign -> sign < 0x2000 ? 0.5 : 1).sum();
    }

    /**
     * How far signature and date stand from the right edge, in characters: the date four, the organ centred above it; a
     * long organ stands at the edge and the date is centred below (成文日期右空四字).
     */
    public static double[] signature(String organ, String date) {
        double half = (width(date) - width(organ)) / 2;
        double organRight = Math.max(0, 4 + half);
        return new double[] {organRight, organRight - half};
    }

    /** Shares of a table's width in per cent, after what stands in the columns; none is very narrow. */
    public static List<Integer> columns(OfficialDocument.Table table) {
        List<Double> wanted = new ArrayList<>();
        for (int column = 0; column < table.head().size(); column++) {
            double longest = width(table.head().get(column));
            for (List<String> row : table.rows()) {
                longest = Math.max(longest, width(row.get(column)));
            }
            wanted.add(Math.clamp(longest, 3, 20));
        }
        double all = wanted.stream().mapToDouble(Double::doubleValue).sum();
        return wanted.stream().map(one -> (int) Math.round(one * 100 / all)).toList();
    }
}
