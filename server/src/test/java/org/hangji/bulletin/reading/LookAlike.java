package org.hangji.bulletin.reading;

import java.math.BigDecimal;
import java.util.List;
import org.hangji.reader.Reading;
import org.hangji.reader.Span;

/** A small reading made by hand, for tests that do not ask how well a text is read. */
public final class LookAlike {

    public static final String TEXT = """
            东风市交通运输局通报
            一、整改情况
            反馈的3个问题，已整改2个。
            1.台账不全
            一是补登台账18份。二是每月核对。
            2.联动不够
            一是召开会议2次。
            """;

    private LookAlike() {}

    /** Two findings with three measures, four figures, one contradiction (3 problems declared, 2 printed), one that holds. */
    public static Reading reading() {
        return new Reading(
                TEXT,
                "东风市交通运输局通报",
                Reading.Kind.INSPECTION,
                "东风市交通运输局",
                null,
                null,
                List.of(),
                List.of(new Reading.Heading("一", "整改情况", 1, span("一、整改情况"), List.of())),
                List.of(
                        new Reading.Finding(
                                "1",
                                "台账不全",
                                List.of("一"),
                                null,
                                null,
                                span("1.台账不全\n一是补登台账18份。二是每月核对。"),
                                List.of(measure("一是", "一是补登台账18份。"), measure("二是", "二是每月核对。"))),
                        new Reading.Finding(
                                "2",
                                "联动不够",
                                List.of("一"),
                                "已完成",
                                null,
                                span("2.联动不够\n一是召开会议2次。"),
                                List.of(measure("一是", "一是召开会议2次。")))),
                List.of(
                        figure(3, "个", "反馈的问题", "3个"),
                        figure(2, "个", "已整改", "2个"),
                        figure(18, "份", "补登台账", "18份"),
                        figure(2, "次", "会议", "2次")),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Reading.Check(
                                Reading.CheckKind.COUNT,
                                Reading.CheckResult.FAILS,
                                "写明反馈3个问题，正文只列出2个。",
                                List.of(span("3个"))),
                        new Reading.Check(
                                Reading.CheckKind.PART_OF,
                                Reading.CheckResult.HOLDS,
                                "已整改2个不超过反馈的3个。",
                                List.of(span("2个")))));
    }

    public static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static Reading.Measure measure(String marker, String text) {
        return new Reading.Measure(marker, text, span(text), List.of());
    }

    private static Reading.Figure figure(int value, String unit, String subject, String words) {
        return new Reading.Figure(
                BigDecimal.valueOf(value), unit, Reading.Bound.EXACT, subject, null, span(words), null, null);
    }
}
