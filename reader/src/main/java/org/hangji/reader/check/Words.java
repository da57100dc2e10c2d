package org.hangji.reader.check;

import org.hangji.reader.Reading.Total;

/** The Chinese words of a total. */
final class Words {
    private Words() {}

    static String of(Total total) {
        return switch (total) {
            case ASPECTS -> "方面";
            case PROBLEMS -> "问题";
            case MEASURES -> "措施";
            case DONE -> "已完成";
            case ONGOING -> "正在推进";
            case STAGE_DONE -> "阶段性完成";
            case NOT_DONE -> "未完成";
            case IMMEDIATE -> "立行立改";
            case MECHANISMS -> "机制";
            case RATE_PERCENT -> "完成率";
        };
    }
}
