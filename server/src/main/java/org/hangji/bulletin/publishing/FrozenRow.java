package org.hangji.bulletin.publishing;

import java.math.BigDecimal;

/** A row behind a published figure, in the version in which it stood (冻结的明细). */
public record FrozenRow(String field, String row, int version, BigDecimal contribution) {}
