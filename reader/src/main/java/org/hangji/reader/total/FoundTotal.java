package org.hangji.reader.total;

import java.math.BigDecimal;
import org.hangji.reader.Reading.Declared;
import org.hangji.reader.Reading.Total;
import org.hangji.reader.figure.FoundFigure;
import org.hangji.reader.text.Source;

/** A figure that states a total of the report. */
public record FoundTotal(Total what, FoundFigure figure) {
    public BigDecimal value() {
        return figure.value();
    }

    public Declared declared(Source source) {
        return new Declared(what, figure.value(), figure.unit(), source.span(figure.start(), figure.end()));
    }
}
