package org.hangji.bulletin.filling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hangji.bulletin.composing.Block;
import org.hangji.bulletin.composing.Days;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingEvent;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Outcome;
import org.jspecify.annotations.Nullable;

/** Findings as lines of a bulletin: aspect, problem, what was done, state. */
final class FindingLines {

    private static final String[] ORDINALS = {
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六", "十七", "十八", "十九", "二十"
    };

    private final List<Filled.Line> lines = new ArrayList<>();
    private int aspects;
    private int numbers;
    private @Nullable String aspect;

    private FindingLines() {}

    static List<Finding> select(List<Finding> findings, Block.Selection selection) {
        return findings.stream()
                .filter(finding -> !finding.withdrawn())
                .filter(finding -> switch (selection) {
                    case ALL -> true;
                    case RECTIFIED -> finding.outcome() == Outcome.RECTIFIED;
                    case OPEN -> finding.state() != FindingState.CLOSED;
                })
                .toList();
    }

    static List<Filled.Line> of(List<Finding> findings, Block.Selection selection) {
        FindingLines list = new FindingLines();
        findings.forEach(list::add);
        if (findings.isEmpty()) {
            list.lines.add(Filled.Line.recorded(Filled.Kind.PARAGRAPH, none(selection)));
        }
        return list.lines;
    }

    private static String none(Block.Selection selection) {
        return switch (selection) {
            case ALL -> "没有登记的问题。";
            case RECTIFIED -> "还没有已整改的问题。";
            case OPEN -> "没有未完成的问题。";
        };
    }

    private void add(Finding finding) {
        if (!finding.aspect().isEmpty() && !finding.aspect().equals(aspect)) {
            aspect = finding.aspect();
            numbers = 0;
            lines.add(Filled.Line.recorded(Filled.Kind.HEADING_2, "（" + ordinal(aspects++) + "）" + bare(aspect)));
        }
        lines.add(Filled.Line.recorded(Filled.Kind.HEADING_3, numbered(++numbers, finding.title())));
        if (!finding.measures().isEmpty()) {
            lines.add(Filled.Line.recorded(Filled.Kind.PARAGRAPH, "整改情况：" + measures(finding.measures())));
        }
        lines.add(Filled.Line.recorded(Filled.Kind.PARAGRAPH, "完成情况：" + state(finding) + "。"));
    }

    /** The aspect without the number that it had where it was fed back: here it is counted anew. */
    private static String bare(String aspect) {
        return aspect.strip().replaceFirst("^[（(][一二三四五六七八九十]{1,3}[）)]", "");
    }

    /** A title that begins with a figure or a letter stands behind a blank, or 6.3座桥 would read as a decimal. */
    static String numbered(int number, String title) {
        char first = title.isEmpty() ? ' ' : title.charAt(0);
        return number + (first < 128 && Character.isLetterOrDigit(first) ? ". " : ".") + title;
    }

    private static String measures(List<Finding.Measure> measures) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < measures.size(); i++) {
            Finding.Measure measure = measures.get(i);
            String answer = measure.answer();
            String said = answer == null || answer.isBlank() ? measure.text() : answer;
            String bare = said.strip().replaceFirst("^[一二三四五六七八九十]{1,3}是", "");
            words.append(measures.size() > 1 ? ordinal(i) + "是" : "").append(bare);
            if (!bare.endsWith("。")) {
                words.append('。');
            }
        }
        return words.toString();
    }

    /** The state in words, with the reason and the next date where it stays open. */
    static String state(Finding finding) {
        return switch (finding.state()) {
            case CLOSED -> finding.outcome() == null ? "已销号" : finding.outcome().word();
            case LONG_TERM -> "持续推进" + why(finding, "makeLongTerm", "下一节点");
            case SUSPENDED -> "暂缓" + why(finding, "suspend", "暂缓至");
            case REGISTERED -> "已登记，尚未交办";
            case ASSIGNED, IN_PROGRESS, RETURNED, CLAIMED ->
                "正在整改" + (finding.deadline() == null ? "" : "，期限" + Days.words(finding.deadline()));
        };
    }

    private static String why(Finding finding, String kind, String until) {
        FindingEvent decision = finding.events().stream()
                .filter(event -> event.kind().equals(kind) && event.measure() == null)
                .reduce((first, last) -> last)
                .orElse(null);
        if (decision == null) {
            return "";
        }
        LocalDate day = decision.day();
        String reason = decision.reason().isBlank()
                ? ""
                : "，原因：" + decision.reason().strip().replaceFirst("。$", "");
        return reason + (day == null ? "" : "，" + until + "：" + Days.words(day));
    }

    private static String ordinal(int index) {
        return index < ORDINALS.length ? ORDINALS[index] : Integer.toString(index + 1);
    }
}
