package org.hangji.figure.contradiction.rule;

/**
 * A rule in words (规则说明).
 *
 * @param id its name in addresses
 * @param name its name
 * @param explanation why it cannot be so
 * @param remedy what to do about it
 */
public record RuleText(String id, String name, String explanation, String remedy) {}
