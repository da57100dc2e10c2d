package org.hangji.rectify;

/** Another finding that this one speaks of (相关问题). */
public record FindingRef(long id, String number, String title) {}
