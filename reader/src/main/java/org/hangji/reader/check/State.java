package org.hangji.reader.check;

import org.hangji.reader.total.Surroundings;

/** What a figure's clause says of the things counted: found, put right, or still open. */
enum State {
    FOUND,
    DONE,
    OPEN;

    private static final String[] DONE_WORDS = {
        "已整改", "已经整改", "已完成", "整改完成", "完成整改", "已办结", "整改到位", "已销号", "已全部整改", "整改销号", "现场整改", "当场整改", "已整治", "已治理", "已消除"
    };
    private static final String[] OPEN_WORDS = {
        "正在整改", "正在推进", "正在治理", "未整改", "未完成", "尚未", "剩余", "整改中", "持续推进", "限期整改", "正在整治"
    };

    /** Alone before the number: 发现隐患613条，整改613条. */
    private static final String[] DONE_VERBS = {"整改", "治理", "消除", "化解", "办结", "销号", "完成"};

    static State of(Surroundings words) {
        if (words.beforeHas(OPEN_WORDS) || words.behindStarts(OPEN_WORDS)) {
            return OPEN;
        }
        boolean done = words.beforeHas(DONE_WORDS) || words.behindStarts(DONE_WORDS) || words.beforeIs(DONE_VERBS);
        return done ? DONE : FOUND;
    }
}
