package org.hangji.page;

/**
 * One of several values of a field (选项).
 *
 * @param value what is sent
 * @param word what is shown
 */
public record Choice(String value, String word) {}
