package org.hangji.organization;

/** A unit has got another name (单位更名). */
public record UnitRenamed(String code, String name) {}
