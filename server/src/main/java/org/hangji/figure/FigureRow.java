package org.hangji.figure;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One row behind a figure (明细).
 *
 * @param id the entry's or finding's id
 * @param version its version as it was known
 * @param label what it is, for a person
 * @param occurredOn the day it occurred
 * @param unit code of the unit it belongs to
 * @param unitName that unit's name
 * @param contribution what it adds to the value: 1 for a count
 * @param link address of its page
 */
public record FigureRow(
        String id,
        int version,
        String label,
        LocalDate occurredOn,
        String unit,
        String unitName,
        BigDecimal contribution,
        String link) {}
