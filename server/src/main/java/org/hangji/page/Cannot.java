package org.hangji.page;

/**
 * An act that is not possible now (还不能做).
 *
 * @param act what it is called
 * @param reason why not, and whose turn it is
 */
public record Cannot(String act, String reason) {}
