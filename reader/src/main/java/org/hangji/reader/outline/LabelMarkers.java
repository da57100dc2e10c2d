package org.hangji.reader.outline;

import org.hangji.reader.text.ChineseNumeral;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Markers that are words: 问题1: 反馈问题一: 具体问题（2）: and, without a number, 反馈问题: */
final class LabelMarkers {
    private static final String[] WORDS = {
        "巡察反馈问题", "巡视反馈问题", "审计反馈问题", "反馈具体问题", "反馈的问题", "反馈问题", "反馈意见", "具体问题", "存在问题", "整改问题", "巡察问题", "审计问题", "主要问题",
        "问题"
    };
    private static final String[] UNNUMBERED = {
        "巡察反馈问题", "巡视反馈问题", "审计反馈问题", "审计查出问题", "反馈问题", "存在问题", "存在的问题", "问题描述", "问题表述", "问题内容", "具体问题", "反馈意见"
    };

    private static final String SERIAL = "序号";
    private static final String[] CARD_TITLES = {
        "问题", "反馈问题", "存在问题", "存在的问题", "具体问题", "整改问题", "巡察问题", "巡察反馈问题", "问题描述", "问题表述", "问题内容", "反馈意见"
    };
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_RUN_IN = 60;

    private LabelMarkers() {}

    static boolean starts(char c) {
        return Letters.in("问反具存巡审整主关针序", c);
    }

    static @Nullable Marker at(Source source, int start, Boundary boundary) {
        if (boundary != Boundary.LINE && boundary != Boundary.STOP && boundary != Boundary.SPACE) {
            return null;
        }
        Marker numbered = numbered(source, start, boundary);
        numbered = numbered == null && boundary == Boundary.LINE ? card(source, start) : numbered;
        if (numbered != null || boundary != Boundary.LINE) {
            return numbered;
        }
        boolean refers = referring(source, start) || runIn(source, start);
        return refers ? unnumbered(start, start) : labelled(source, start);
    }

    /** 【问题1】 */
    static @Nullable Marker bracketed(Source source, int start, Boundary boundary) {
        if (!starts(source.at(start + 1)) || boundary == Boundary.COLON || boundary == Boundary.COMMA) {
            return null;
        }
        Marker inside = numbered(source, start + 1, boundary);
        if (inside == null || source.at(inside.content()) != ')') {
            return null;
        }
        int content = source.skipBlanks(inside.content() + 1);
        content = source.at(content) == ':' ? source.skipBlanks(content + 1) : content;
        return new Marker(HeadingStyle.LABEL, inside.value(), inside.number(), start, content, boundary);
    }

    private static @Nullable Marker numbered(Source source, int start, Boundary boundary) {
        for (String word : WORDS) {
            if (source.is(start, word)) {
                return number(source, start, start + word.length(), boundary);
            }
        }
        return null;
    }

    private static @Nullable Marker number(Source source, int start, int behindWord, Boundary boundary) {
        int open = source.skipBlanks(behindWord);
        boolean bracket = source.at(open) == '(';
        int i = bracket ? open + 1 : open;
        int end = i;
        while (Letters.digit(source.at(end)) && end - i < 3) {
            end++;
        }
        int value = 0;
        if (end > i) {
            value = Integer.parseInt(source.folded(i, end));
        } else {
            ChineseNumeral numeral = ChineseNumeral.read(source, i);
            if (numeral == null || numeral.plain() || numeral.value() > 999) {
                return null;
            }
            value = (int) numeral.value();
            end = numeral.end();
        }
        int mark = source.skipBlanks(bracket ? end + 1 : end);
        boolean closed = !bracket || source.at(end) == ')';
        boolean marked = Letters.in(":.、)", source.at(mark))
                || (closed && mark > (bracket ? end + 1 : end))
                || (closed && bracket);
        if (!closed || !marked || value == 0) {
            return null;
        }
        int content = Letters.in(":.、", source.at(mark)) ? source.skipBlanks(mark + 1) : mark;
        return new Marker(HeadingStyle.LABEL, value, source.folded(i, end), start, content, boundary);
    }

    /** A card for each problem: 序号：1 on a line, 问题：… on the next. */
    private static @Nullable Marker card(Source source, int start) {
        if (!source.is(start, SERIAL)) {
            return null;
        }
        int i = source.skipBlanks(start + SERIAL.length());
        i = source.at(i) == ':' ? source.skipBlanks(i + 1) : i;
        int end = i;
        while (Letters.digit(source.at(end)) && end - i < 3) {
            end++;
        }
        int next = source.skipBlanks(end);
        if (end == i || source.at(next) != '\n') {
            return null;
        }
        next = source.skipBlanks(next + 1);
        for (String word : CARD_TITLES) {
            if (source.is(next, word) && source.at(next + word.length()) == ':') {
                int content = source.skipBlanks(next + word.length() + 1);
                return new Marker(
                        HeadingStyle.LABEL,
                        Integer.parseInt(source.folded(i, end)),
                        source.folded(i, end),
                        start,
                        content,
                        Boundary.LINE);
            }
        }
        return null;
    }

    private static @Nullable Marker labelled(Source source, int start) {
        for (String word : UNNUMBERED) {
            int mark = start + word.length();
            if (source.is(start, word)
                    && source.at(mark) == ':'
                    && Letters.han(source.at(source.skipBlanks(mark + 1)))) {
                return unnumbered(start, source.skipBlanks(mark + 1));
            }
        }
        return null;
    }

    private static Marker unnumbered(int start, int content) {
        return new Marker(HeadingStyle.UNNUMBERED, 0, "", start, content, Boundary.LINE);
    }

    /** Whether the line opens with a reference to a problem as a sentence of its own: 关于…的问题。县财政局已… */
    private static boolean runIn(Source source, int start) {
        if (!source.is(start, "关于") && !source.is(start, "针对")) {
            return false;
        }
        int limit = Math.min(source.length(), start + LONGEST_RUN_IN);
        int end = start;
        while (end < limit && !Letters.clauseEnd(source.at(end))) {
            end++;
        }
        boolean more = Letters.han(source.at(end + 1)) || Letters.digit(source.at(end + 1));
        return end < limit && source.at(end) == '。' && more && source.endsWith(end, "问题");
    }

    /** Whether the line is nothing but a reference to a problem: 关于“…”的问题. */
    private static boolean referring(Source source, int start) {
        if (!source.is(start, "关于“") && !source.is(start, "针对“")) {
            return false;
        }
        int limit = Math.min(source.length(), start + LONGEST_LINE);
        int end = start;
        while (end < limit && source.at(end) != '\n') {
            end++;
        }
        int last = source.trimEnd(start, end);
        last = Letters.in("。:", source.at(last - 1)) ? last - 1 : last;
        return end < limit && (source.endsWith(last, "问题") || source.endsWith(last, "方面"));
    }
}
