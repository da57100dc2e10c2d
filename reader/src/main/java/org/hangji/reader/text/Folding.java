package org.hangji.reader.text;

import java.text.Normalizer;

/** One form for characters that are printed in several: half width, plain space, common dash. Lengths never change. */
final class Folding {
    private static final int RADICALS = 0x2F00;
    private static final int RADICALS_END = 0x2FE0;
    private static final char[] TABLE = table();

    private Folding() {}

    static char[] fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[folded[i]];
        }
        return folded;
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        for (char c = '！'; c <= '～'; c++) {
            table[c] = (char) (c - '！' + '!');
        }
        for (int c = RADICALS; c < RADICALS_END; c++) {
            String plain = Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFKC);
            table[c] = plain.length() == 1 ? plain.charAt(0) : (char) c;
        }
        each(
                table,
                "\t\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u202F\u205F\u3000\uFEFF",
                ' ');
        each(table, "\r\u000B\f\u0085\u2028\u2029", '\n');
        each(table, "‐‑‒–—―－−─", '-');
        each(table, "～〜∼", '~');
        each(table, "﹕∶︰", ':');
        each(table, "﹙〔［【", '(');
        each(table, "﹚〕］】", ')');
        each(table, "〝＂", '“');
        each(table, "〞", '”');
        each(table, "○Ｏ", '〇');
        each(table, "∕", '/');
        each(table, "﹒", '.');
        each(table, "﹐", ',');
        each(table, "｡", '。');
        return table;
    }

    private static void each(char[] table, String from, char to) {
        for (int i = 0; i < from.length(); i++) {
            table[from.charAt(i)] = to;
        }
    }
}
