package org.hangji.page;

/**
 * One of several values of a field.
 *
 * @param value what is sent
 * @param word what is shown
 */
public record Choice(String value, String word) {}
