package org.hangji.bulletin.confirming;

/** What a clerk says to a contradiction (答复). */
public enum Answer {
    /** 属实，写说明: the text is right, and the reason says why. */
    EXPLAINED,
    /** 改原文: the text is wrong and will be corrected. */
    TO_CORRECT,
    /** 识读有误: the reading is wrong, not the text. */
    MISREAD
}
