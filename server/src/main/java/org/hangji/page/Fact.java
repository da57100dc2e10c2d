package org.hangji.page;

/** A short name and what belongs to it (名目), in a list of such. */
public record Fact(String name, String value) {}
