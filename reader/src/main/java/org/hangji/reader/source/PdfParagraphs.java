package org.hangji.reader.source;

import java.util.List;
import java.util.regex.Pattern;

/** Joins the lines of pages to paragraphs: a line that fills the width goes on in the next one that is not indented (段落还原). */
final class PdfParagraphs {
    private static final int LONG_LINE = 12;
    private static final Pattern HEADING = Pattern.compile(
            "([一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,3}[.．、](?!\\d)|[①-⑳]|第[一二三四五六七八九十]{1,3}[章节条]).*");
    private static final String SENTENCE_ENDS = "。；：！？;:!?";

    private final double left;
    private final double right;

    private PdfParagraphs(double left, double right) {
        this.left = left;
        this.right = right;
    }

    static String join(List<PdfLine> lines) {
        double[] lefts = sorted(lines, PdfLine::left);
        double[] rights = sorted(lines, PdfLine::right);
        PdfParagraphs paragraphs = new PdfParagraphs(lefts[lefts.length / 10], rights[rights.length * 85 / 100]);
        StringBuilder text = new StringBuilder(lines.getFirst().text());
        for (int i = 1; i < lines.size(); i++) {
            PdfLine before = lines.get(i - 1);
            PdfLine line = lines.get(i);
            text.append(paragraphs.goesOn(before, line) ? between(before, line) : "\n")
                    .append(line.text());
        }
        return text.toString();
    }

    private static double[] sorted(List<PdfLine> lines, java.util.function.ToDoubleFunction<PdfLine> place) {
        double[] longOnes = lines.stream()
                .filter(line -> line.text().length() >= LONG_LINE)
                .mapToDouble(place)
                .sorted()
                .toArray();
        return longOnes.length > 0
                ? longOnes
                : lines.stream().mapToDouble(place).sorted().toArray();
    }

    private boolean goesOn(PdfLine before, PdfLine line) {
        boolean full = before.right() > right - 1.7 * before.size();
        boolean indented = line.left() > left + 1.2 * line.size();
        boolean sameSize = Math.abs(before.size() - line.size()) < 1;
        boolean ended = SENTENCE_ENDS.indexOf(before.text().charAt(before.text().length() - 1)) >= 0;
        return full
                && !indented
                && sameSize
                && !(ended && HEADING.matcher(line.text()).matches());
    }

    private static String between(PdfLine before, PdfLine line) {
        char last = before.text().charAt(before.text().length() - 1);
        char first = line.text().charAt(0);
        boolean words = Character.isLetter(last) && Character.isLetter(first);
        return words && !CharacterClass.isWide(last) && !CharacterClass.isWide(first) ? " " : "";
    }
}
