package org.hangji.organization;

import java.time.LocalDate;

/** What a unit was called, and from which day to which (曾用名). */
public record FormerName(String name, LocalDate from, LocalDate to) {}
