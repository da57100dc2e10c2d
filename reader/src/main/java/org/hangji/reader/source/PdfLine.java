package org.hangji.reader.source;

import java.util.List;
import org.apache.pdfbox.text.TextPosition;

/**
 * A line of a PDF page (PDF 的一行).
 *
 * @param left and right the ends of its characters, in points from the page's left edge
 * @param middle its height on the page, from 0 (top) to 1 (bottom)
 * @param size of its first character, in points
 */
record PdfLine(int page, double left, double right, double middle, double size, String text) {

    /** Puts characters that stand in one line together, in order from left to right. */
    static PdfLine of(int page, double pageHeight, List<TextPosition> characters) {
        StringBuilder text = new StringBuilder();
        double end = Double.NaN;
        for (TextPosition character : characters) {
            String unicode = PdfCharacters.plain(character.getUnicode());
            if (!text.isEmpty() && !unicode.isBlank()) {
                double gap = (character.getXDirAdj() - end) / Math.max(1, size(character));
                boolean wide = CharacterClass.isWide(text.charAt(text.length() - 1))
                        || CharacterClass.isWide(unicode.charAt(0));
                text.append(gap > 1.6 ? "\t" : gap > (wide ? 0.9 : 0.2) ? " " : "");
            }
            if (!unicode.isBlank()) {
                text.append(unicode);
                end = character.getXDirAdj() + character.getWidthDirAdj();
            }
        }
        TextPosition first = characters.getFirst();
        return new PdfLine(
                page, first.getXDirAdj(), end, first.getYDirAdj() / pageHeight, size(first), text.toString());
    }

    static double size(TextPosition character) {
        return Math.max(character.getFontSizeInPt(), 1);
    }
}
