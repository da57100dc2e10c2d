package org.hangji.figure.compare;

import java.util.List;
import java.util.Optional;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.Phrase;
import org.hangji.reader.Reading;

/**
 * Finds the figure of ours that a printed number answers: by its unit and by the words around it, never by the number.
 * Where two figures fit equally well, none is taken.
 */
final class Matcher {

    private final List<Definition> definitions;

    Matcher(List<Definition> definitions) {
        this.definitions = definitions;
    }

    Optional<Definition> match(Reading.Figure figure, Phrase.Place place) {
        Quantity printed = Quantity.of(figure.value(), figure.unit());
        Definition best = null;
        Phrase.Fit bestFit = null;
        boolean tied = false;
        for (Definition definition : definitions) {
            if (!printed.fits(definition.head())) {
                continue;
            }
            Phrase.Fit fit = definition.phrases().stream()
                    .flatMap(phrase -> phrase.fits(place).stream())
                    .max(Phrase.Fit::compareTo)
                    .orElse(null);
            if (fit == null) {
                continue;
            }
            int order = bestFit == null ? 1 : fit.compareTo(bestFit);
            if (order > 0) {
                best = definition;
                bestFit = fit;
                tied = false;
            } else if (order == 0) {
                tied = true;
            }
        }
        return tied ? Optional.empty() : Optional.ofNullable(best);
    }
}
