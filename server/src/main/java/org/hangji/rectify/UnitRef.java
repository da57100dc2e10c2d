package org.hangji.rectify;

/** A unit that takes part in a finding (单位). */
public record UnitRef(String code, String name) {}
