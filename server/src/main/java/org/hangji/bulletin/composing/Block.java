package org.hangji.bulletin.composing;

import java.util.List;
import java.util.regex.Pattern;

/** A line of a bulletin's body (段落). */
public sealed interface Block {

    /** A heading; level 1 is 一、, level 2 is （一）. */
    record Heading(int level, String words) implements Block {}

    /** A paragraph; figure fields stand in it as 【数字3】. */
    record Paragraph(String words) implements Block {}

    /** The line by which the public reaches the issuer; it may hold a telephone number. */
    record Contact(String words) implements Block {}

    /** A list of the round's findings. */
    record Findings(Selection selection) implements Block {}

    /** Which findings a list shows. */
    enum Selection {
        ALL("全部"),
        RECTIFIED("已整改"),
        OPEN("未完成");

        private final String word;

        Selection(String word) {
            this.word = word;
        }
    }

    /** A figure field within words. */
    Pattern FIELD = Pattern.compile("【数字(\\d{1,4})】");

    Pattern CHAPTER = Pattern.compile("[一二三四五六七八九十]{1,3}、.*");
    Pattern SECTION = Pattern.compile("（[一二三四五六七八九十]{1,3}）[^。；]{1,40}");
    Pattern CONTACT = Pattern.compile("(联系方式|联系电话|监督电话|欢迎.{0,40}监督).*");

    /** The body's lines in their order; empty ones are left out. */
    static List<Block> of(String body) {
        return body.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Block::line)
                .toList();
    }

    private static Block line(String line) {
        for (Selection selection : Selection.values()) {
            if (line.equals("【问题清单：" + selection.word + "】")) {
                return new Findings(selection);
            }
        }
        if (CONTACT.matcher(line).matches()) {
            return new Contact(line);
        }
        if (CHAPTER.matcher(line).matches() && line.length() <= 40 && !line.endsWith("。")) {
            return new Heading(1, line);
        }
        return SECTION.matcher(line).matches() ? new Heading(2, line) : new Paragraph(line);
    }
}
