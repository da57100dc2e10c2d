package org.hangji.reader.figure;

import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Words around a figure that are not of the thing counted: adverbs before it, verbs and states behind it. */
final class SubjectWords {
    private static final String[] LEADING = {
        "以来", "其中", "含", "包括", "并", "已经", "已", "共计", "累计", "共", "先后", "目前", "全年", "合计", "总计", "分别", "还", "再", "又", "均",
        "将", "对"
    };
    private static final String[] TRAILING = {
        "共计", "累计", "合计", "总计", "总共", "达到", "分别为", "分别", "共", "计", "达", "为", "有", "约", "近", "超过", "超", "仅", "了", "的",
        "已", "各", "至少", "不少于", "逾", "先后", "等", "(", "“", "含", "由", "从", "至", ":", "￥", "¥", "人民币"
    };
    private static final String[] NOT_COUNTED = {
        "针对", "对", "进行", "正在", "已", "均", "全部", "并", "和", "及", "与", "以", "在", "向", "到", "被", "由", "用于", "参加", "未", "仍",
        "左右", "上下", "有余", "得到", "完成", "整改", "实现", "纳入", "是", "为", "将", "降至", "下降", "上升", "提高", "增长", "升至", "降为", "降到",
        "研究整改", "研究部署", "研究落实", "研究推进", "研究解决", "增至", "减少", "增加", "随后", "其中", "以上", "以下", "以内"
    };
    private static final String[] COUNTED = {"整改措施", "整改任务", "整改通知", "整改问题", "整改事项", "整改台账"};
    private static final String[] STATES = {
        "已经整改", "已整改", "已完成", "整改完成", "完成整改", "正在整改", "正在推进", "已办结", "已销号", "未整改", "未完成", "持续推进", "阶段性完成", "部分完成",
        "基本完成"
    };
    private static final String[] VERBS = {
        "进行", "分解", "细化", "予以", "给予", "开展", "已", "均", "全部", "正在", "对", "仅", "未", "尚", "完善", "存在", "纳入", "逐一", "作出",
        "参加", "完成", "整改", "预计", "建立", "设立", "占", "达", "是", "将"
    };
    private static final String[] SEARCHES = {
        "累计排查", "共排查", "排查出", "排查", "查出", "检查出", "发现", "查找", "反馈", "指出", "提出", "梳理出", "查处"
    };

    private SubjectWords() {}

    static boolean notCounted(Source source, int i) {
        return startsWithOneOf(source, i, NOT_COUNTED) && !startsWithOneOf(source, i, COUNTED);
    }

    static boolean verb(Source source, int i) {
        return startsWithOneOf(source, i, VERBS);
    }

    static boolean state(String words) {
        for (String state : STATES) {
            if (words.endsWith(state) || words.startsWith(state)) {
                return true;
            }
        }
        return false;
    }

    static @Nullable String state(Source source, int start, int limit) {
        for (String state : STATES) {
            if (source.is(start, state) && start + state.length() <= limit) {
                return state;
            }
        }
        return null;
    }

    static int behindLeading(Source source, int from, int end) {
        int start = from;
        if (state(source, start, end) != null) {
            return start;
        }
        for (String word : LEADING) {
            if (source.is(start, word) && end - start > word.length() + 1) {
                start += word.length();
            }
        }
        return start;
    }

    static int trimmed(Source source, int from, int limit) {
        int end = from;
        int before = -1;
        while (end != before) {
            before = end;
            for (String word : TRAILING) {
                if (end - word.length() > limit && source.endsWith(end, word) && !source.endsWith(end, "行为")) {
                    end -= word.length();
                    break;
                }
            }
        }
        return end;
    }

    /** The thing that was searched for, without the search: 一般隐患 of 排查一般隐患. */
    static String thing(String words) {
        for (String verb : SEARCHES) {
            int at = words.indexOf(verb);
            if (at >= 0 && at + verb.length() + 2 <= words.length()) {
                return words.substring(at + verb.length());
            }
        }
        return words;
    }

    private static boolean startsWithOneOf(Source source, int i, String[] words) {
        for (String word : words) {
            if (source.is(i, word)) {
                return true;
            }
        }
        return false;
    }
}
