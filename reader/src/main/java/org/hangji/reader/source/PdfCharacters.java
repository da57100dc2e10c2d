package org.hangji.reader.source;

import java.text.Normalizer;

/** Some fonts print a character by the code of its radical or of its old form; this gives the usual one (部首码还原). */
final class PdfCharacters {
    private PdfCharacters() {}

    static String plain(String text) {
        boolean plain = text.chars().noneMatch(PdfCharacters::isOddForm);
        if (plain) {
            return text;
        }
        StringBuilder usual = new StringBuilder();
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            usual.append(isOddForm(c) ? Normalizer.normalize(one, Normalizer.Form.NFKC) : one);
        });
        return usual.toString();
    }

    private static boolean isOddForm(int c) {
        return CharacterClass.isIn(c, 0x2E80, 0x2FDF) || CharacterClass.isIn(c, 0xF900, 0xFB06);
    }
}
