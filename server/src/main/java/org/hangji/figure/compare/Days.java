package org.hangji.figure.compare;

import java.time.LocalDate;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.definition.Definition;
import org.hangji.reader.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The days over which a printed number counts: its own period where the text gives one, else the bulletin's: since the
 * findings were fed back, or the year to the day of issue, as the figure's definition says.
 *
 * @param from first day, {@code null} for everything until {@code to}
 * @param to last day
 */
record Days(@Nullable LocalDate from, LocalDate to) {

    static Days of(Reading reading, Reading.Figure figure, Definition definition, LocalDate today) {
        LocalDate issued = reading.issuedOn() == null ? today : reading.issuedOn();
        Reading.Period period = figure.period();
        LocalDate from;
        LocalDate to = issued;
        if (period != null && (period.from() != null || period.to() != null)) {
            from = period.from();
            if (period.to() != null) {
                to = period.to();
            }
        } else {
            LocalDate feedback =
                    reading.inspection() == null ? null : reading.inspection().feedbackOn();
            from = feedback == null || definition.ofTheYear() ? issued.withDayOfYear(1) : feedback;
        }
        if (definition.head().kind() == FigureDefinition.Kind.STATE || from != null && from.isAfter(to)) {
            from = null;
        }
        return new Days(from, to);
    }
}
