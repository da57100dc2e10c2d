package org.hangji.figure.definition;

import java.util.List;
import org.hangji.figure.FigureDefinition;

/**
 * A figure's definition with what the machine needs of it.
 *
 * @param head what people see
 * @param source where its rows come from
 * @param phrases the ways in which a report says it
 * @param ofTheYear whether a report that prints no period means the year, and not the time since the feedback
 */
public record Definition(FigureDefinition head, Source source, List<Phrase> phrases, boolean ofTheYear) {
    public Definition {
        phrases = List.copyOf(phrases);
    }
}
