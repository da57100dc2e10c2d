package org.hangji.reader.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Leaves out what stands around the text of every page: page numbers and running heads (页码和页眉). */
final class PdfFrame {
    private static final double MARGIN = 0.12;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[\\s\\-—–－―·•.]*第?\\s*\\d{1,4}\\s*页?[\\s,，]*([/／共]\\s*\\d{1,4}\\s*页?)?[\\s\\-—–－―·•.]*");

    private PdfFrame() {}

    static List<PdfLine> without(List<PdfLine> lines) {
        long pages = lines.stream().mapToInt(PdfLine::page).distinct().count();
        Map<String, Integer> repeated = new HashMap<>();
        for (PdfLine line : lines) {
            if (isInMargin(line)) {
                repeated.merge(pattern(line), 1, Integer::sum);
            }
        }
        int often = pages < 2 ? Integer.MAX_VALUE : (int) Math.max(2, pages / 2);
        return lines.stream()
                .filter(line -> !isInMargin(line) || !isFrame(line, repeated, often))
                .toList();
    }

    private static boolean isFrame(PdfLine line, Map<String, Integer> repeated, int often) {
        return PAGE_NUMBER.matcher(line.text()).matches() || repeated.getOrDefault(pattern(line), 0) >= often;
    }

    private static boolean isInMargin(PdfLine line) {
        return line.middle() < MARGIN || line.middle() > 1 - MARGIN;
    }

    /** The line without its digits, which count pages. */
    private static String pattern(PdfLine line) {
        return line.text().replaceAll("\\d+", "#") + "@" + Math.round(line.middle() * 50);
    }
}
