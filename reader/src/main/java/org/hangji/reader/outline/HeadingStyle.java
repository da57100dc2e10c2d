package org.hangji.reader.outline;

/** How a heading or a list point is numbered. */
public enum HeadingStyle {
    /** 一、 */
    CHINESE_COMMA,
    /** （一） (一) */
    CHINESE_BRACKET,
    /** 1. 1． 1、 */
    ARABIC_DOT,
    /** （1） (1) 1） */
    ARABIC_BRACKET,
    /** ① */
    CIRCLED,
    /** 问题1: 反馈问题一: */
    LABEL,
    /** A problem whose heading carries no number: 反馈问题: or a line 关于…的问题. */
    UNNUMBERED
}
