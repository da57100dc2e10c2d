package org.hangji.reader.source;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The kinds of file that are told apart by their first bytes (文件种类). */
enum FileKind {
    PLAIN,
    HTML,
    ZIP,
    PDF,
    OLE2,
    RTF,
    XML;

    private static final int HEAD = 2048;
    private static final Pattern MARKUP =
            Pattern.compile("<(!doctype|\\?xml|!--|[a-z][a-z0-9]*)[\\s>/\\[-].*", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile(
            "(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype\\s+html|html|head|body|meta|title|link|style|script|base|div|p|h[1-6]"
                    + "|table|span|font|center|article|section|main|header|nav|ul|ol|dl|br|b|strong|a|img|form)[\\s>/].*",
            Pattern.DOTALL);

    static FileKind of(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return ZIP;
        }
        if (head.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OLE2;
        }
        if (head.startsWith("{\\rtf")) {
            return RTF;
        }
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024 && head.substring(0, pdf).isBlank()) {
            return PDF;
        }
        return ofMarkup(head);
    }

    private static FileKind ofMarkup(String head) {
        // Every second byte of UTF-16 is zero here; a UTF-8 mark shows as three Latin letters.
        String start = head.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .replace("\0", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (!MARKUP.matcher(start).matches()) {
            return PLAIN;
        }
        if (PAGE.matcher(start).matches()) {
            return HTML;
        }
        return start.startsWith("<?xml") || start.startsWith("<!doctype") ? XML : PLAIN;
    }
}
