package org.hangji.reader.finding;

import org.hangji.reader.outline.ProblemWords;
import org.hangji.reader.outline.Section;

/** What a part of the report is about, told from its heading and those above it. */
enum SectionKind {
    /** How the work was led and organised: no problems are answered here. */
    ORGANISING,
    /** Where problem after problem is answered. */
    RECTIFYING,
    /** What is to come: no problems are answered here. */
    NEXT,
    OTHER;

    private static final String[] NEXT_WORDS = {"下一步", "下步", "今后", "后续", "工作打算", "努力方向", "意见建议", "联系方式", "工作安排"};
    private static final String[] LASTING_WORDS = {"巩固", "长效", "持续抓好", "持续深化", "持续推进", "再接再厉"};
    private static final String[] RECTIFYING_WORDS = {
        "问题整改", "整改落实", "整改进展", "整改完成", "整改任务", "反馈问题", "反馈意见", "整改事项", "具体整改", "整改措施", "整改成效", "问题的整改", "整改结果", "存在问题",
        "审计查出", "审计发现", "整改到位"
    };
    private static final String[] ORGANISING_WORDS = {
        "组织领导", "组织整改", "组织推进", "组织开展", "组织实施", "组织情况", "整改组织", "工作组织", "组织落实", "加强领导", "强化领导", "基本情况", "主要工作", "主要做法",
        "总体情况", "总体推进", "推进情况", "政治责任", "主体责任", "思想认识", "站位", "政治任务", "工作开展", "责任担当", "政治担当", "认识", "统筹", "部署"
    };
    private static final String[] ONLY_TOLD = {"存在问题", "存在的问题", "存在的主要问题", "存在主要问题", "存在的不足", "存在不足", "存在的突出问题"};
    private static final String[] UNFINISHED = {"未完成", "尚未", "需长期", "长期整改", "正在整改", "未整改"};

    static SectionKind of(Section section) {
        SectionKind kind = OTHER;
        for (Section above = section; above != null; above = above.parent()) {
            SectionKind here = of(above.title());
            if ((here == NEXT && above != section) || (here != OTHER && above.parent() == null)) {
                return here;
            }
            kind = kind == OTHER && above != section ? here : kind;
        }
        return kind;
    }

    static SectionKind of(String title) {
        if (ProblemWords.aspect(title)) {
            return OTHER;
        }
        if (holds(title, UNFINISHED)) {
            return RECTIFYING;
        }
        if (holds(title, NEXT_WORDS) && !ProblemWords.names(title)) {
            return NEXT;
        }
        if (title.contains("存在") && !title.contains("整改") && holds(title, ONLY_TOLD)) {
            return ORGANISING;
        }
        if (ProblemWords.problem(title)) {
            return RECTIFYING;
        }
        if (holds(title, LASTING_WORDS)) {
            return NEXT;
        }
        boolean organising = holds(title, ORGANISING_WORDS);
        if (holds(title, RECTIFYING_WORDS)) {
            return organising && !title.contains("问题") && !title.contains("反馈") ? ORGANISING : RECTIFYING;
        }
        return organising ? ORGANISING : OTHER;
    }

    private static boolean holds(String title, String[] words) {
        for (String word : words) {
            if (title.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
