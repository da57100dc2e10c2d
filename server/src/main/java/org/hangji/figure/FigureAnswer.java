package org.hangji.figure;

import java.math.BigDecimal;

/**
 * The answer to a question (数字).
 *
 * @param value count or sum of the rows, exact, without trailing zeros
 * @param rows how many rows stand behind it
 */
public record FigureAnswer(FigureDefinition figure, FigureQuestion question, BigDecimal value, long rows) {}
