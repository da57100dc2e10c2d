package org.hangji.reader;

/** The Chinese words and column widths of a {@link ReadingSummary}. */
final class SummaryWords {
    private SummaryWords() {}

    static String of(Reading.Kind kind) {
        return switch (kind) {
            case INSPECTION -> "巡视巡察整改";
            case AUDIT -> "审计整改";
            case STATISTICS -> "统计通报";
            case OTHER -> "其他";
        };
    }

    static String of(Reading.Total total) {
        return switch (total) {
            case ASPECTS -> "方面";
            case PROBLEMS -> "问题";
            case MEASURES -> "措施";
            case DONE -> "已完成";
            case ONGOING -> "持续推进";
            case STAGE_DONE -> "阶段完成";
            case NOT_DONE -> "未完成";
            case IMMEDIATE -> "立行立改";
            case MECHANISMS -> "制度机制";
            case RATE_PERCENT -> "完成率";
        };
    }

    static String of(Reading.Bound bound) {
        return switch (bound) {
            case EXACT -> "";
            case ABOUT -> "约";
            case AT_LEAST -> "≥";
            case NEAR_BELOW -> "近";
        };
    }

    static String mark(Reading.CheckResult result) {
        return switch (result) {
            case FAILS -> "✗";
            case UNVERIFIABLE -> "？";
            case HOLDS -> "✓";
        };
    }

    /** Fills up to a width counted in narrow characters, of which a Chinese one takes two; one space at least. */
    static String padded(String text, int width) {
        int used = text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
        return text + " ".repeat(Math.max(1, width - used));
    }
}
