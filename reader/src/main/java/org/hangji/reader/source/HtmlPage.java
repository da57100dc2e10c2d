package org.hangji.reader.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Web pages: the character set from mark, content or declaration, then the lines that a person would see (网页). */
final class HtmlPage {
    /** A page of ten megabytes has fewer; more is a page made to fill the memory. */
    private static final int MOST_TAGS = 120_000;

    private static final int DEEPEST = 256;
    private static final Pattern DECLARED =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private HtmlPage() {}

    static String text(byte[] content, String file) throws UnreadableFile {
        String html = decode(content, file);
        if (html.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw new UnreadableFile(file, "网页里的标签太多（超过 12 万个），不像通报；请只复制正文，存成 txt 后再试。");
        }
        Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        return new HtmlLines(HtmlClutter.of(page)).of(page);
    }

    private static String decode(byte[] content, String file) throws UnreadableFile {
        Matcher declared =
                DECLARED.matcher(new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1));
        boolean marked = PlainText.startsWith(content, 0xFF, 0xFE) || PlainText.startsWith(content, 0xFE, 0xFF);
        if (marked || PlainText.isUtf8(content) || !declared.find()) {
            return PlainText.decode(content, file);
        }
        String name = declared.group(1).toLowerCase(Locale.ROOT);
        if (name.startsWith("gb") || name.startsWith("utf")) {
            return PlainText.decode(content, file);
        }
        try {
            return new String(content, Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return PlainText.decode(content, file);
        }
    }
}
