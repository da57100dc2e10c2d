package org.hangji.reader.header;

import org.jspecify.annotations.Nullable;

/** Tells the issuing body from a title, and whether words name a body at all. */
final class Issuers {
    private static final String[] SUFFIXES = {
        "党组", "党委", "党工委", "党总支", "党支部", "委员会", "支部", "局", "委", "厅", "院", "办公室", "中心", "公司", "政府", "大学", "学院", "学校",
        "医院", "集团", "支队", "大队", "协会", "联合会", "联社", "银行", "办事处", "街道", "管委会", "处", "站", "社", "馆", "所", "会", "队", "校",
        "中学", "小学", "幼儿园", "厂", "组", "室", "部", "台", "园", "场", "协"
    };
    private static final String[] ACTS = {
        "巡察", "巡视", "审计", "落实", "整改", "推进", "开展", "专项", "安全", "隐患", "年度", "上半年", "下半年", "十", "20"
    };
    private static final int SHORTEST = 4;
    private static final int LONGEST = 60;

    private Issuers() {}

    static @Nullable String fromTitle(String title) {
        int about = title.indexOf("关于");
        if (about >= SHORTEST) {
            return body(title.substring(0, about)) ? title.substring(0, about) : null;
        }
        String words = about == 0 ? title.substring(2) : title;
        int act = words.length();
        for (String word : ACTS) {
            int at = words.indexOf(word);
            act = at >= SHORTEST ? Math.min(act, at) : act;
        }
        if (act == words.length() || (about == 0 && !party(words.substring(0, act)))) {
            return null;
        }
        String before = words.substring(0, act);
        return body(before) ? before : null;
    }

    private static boolean party(String words) {
        return words.endsWith("党组")
                || words.endsWith("党委")
                || words.endsWith("党工委")
                || words.endsWith("委员会")
                || words.endsWith("党总支");
    }

    /** Whether the words end as the name of a body does, and are no sentence. */
    static boolean body(String words) {
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < words.length(); i++) {
            if (",，。；;：:！!？?、".indexOf(words.charAt(i)) >= 0) {
                return false;
            }
        }
        for (String suffix : SUFFIXES) {
            if (words.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name says of which place or enterprise it is, so that it can stand by itself (not 市民政局党委). */
    static boolean full(String name) {
        String bare = name.startsWith("中共") ? name.substring(2) : name;
        boolean general = bare.isEmpty() || "市区县省州镇乡我本该各局院校".indexOf(bare.charAt(0)) >= 0;
        return !general && bare.length() > SHORTEST;
    }
}
