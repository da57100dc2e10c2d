package org.hangji.figure.definition;

import java.util.List;
import org.hangji.figure.FigureDefinition;

/**
 * A figure's definition with what the machine needs of it.
 *
 * @param head what people see
 * @param formula how it comes about
 * @param phrases the ways in which a report says it
 * @param ofTheYear whether a report that prints no period means the year, and not the time since the feedback
 */
public record Definition(FigureDefinition head, Formula formula, List<Phrase> phrases, boolean ofTheYear) {
    public Definition {
        phrases = List.copyOf(phrases);
    }

    /** Whether it counts rows itself, and is not made of other figures. */
    public boolean ofRows() {
        return formula instanceof Source;
    }

    /** Where its rows come from; only of a figure that counts rows itself. */
    public Source source() {
        if (formula instanceof Source source) {
            return source;
        }
        throw new IllegalStateException(head.id() + " is made of other figures");
    }

    /** Whether the parts of units and months add up to the whole: counts and sums. */
    public boolean additive() {
        return formula instanceof Source source && source.measure() instanceof Measure.Count
                || formula instanceof Source other && other.measure() instanceof Measure.Sum;
    }

    /** The figures, in their versions, of which it is made; empty where it counts rows itself. */
    public List<Formula.Part> parts() {
        return switch (formula) {
            case Source _ -> List.of();
            case Formula.Rate rate -> List.of(rate.of(), rate.over());
            case Formula.Change change -> List.of(change.of());
        };
    }

    /** The same definition as another version. */
    public Definition as(int version) {
        return new Definition(head.as(version), formula, phrases, ofTheYear);
    }
}
