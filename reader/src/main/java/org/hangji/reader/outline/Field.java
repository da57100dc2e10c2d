package org.hangji.reader.outline;

/** What a labelled field (整改情况：…) of a finding holds. */
public enum Field {
    /** What is to be done: 整改措施 */
    ACTIONS,
    /** How far it has come: 整改情况, 整改进展, 整改成效 */
    PROGRESS,
    /** Its state in a word: 完成情况, 整改状态 */
    STATUS,
    /** 整改时限 */
    DEADLINE,
    /** 责任单位, 责任领导 */
    OWNER,
    /** 问题表现, 原因 */
    PROBLEM,
    /** 下一步打算, 整改目标 and others */
    OTHER
}
