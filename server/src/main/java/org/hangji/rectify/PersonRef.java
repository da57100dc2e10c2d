package org.hangji.rectify;

/** Somebody who takes part in a finding (办理人), with the name that whoever sees the finding may see. */
public record PersonRef(long id, String name) {}
