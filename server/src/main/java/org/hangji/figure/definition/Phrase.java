package org.hangji.figure.definition;

import java.util.List;
import java.util.Optional;

/**
 * A way in which a report says a figure (说法). Only words decide, never the number itself.
 *
 * @param says words that the clause around the number must hold
 * @param after words that must follow the number before the clause ends or another number comes
 * @param within words that the sentence must hold, the nearest in front of the number deciding
 * @param not words that the part of the clause nearest to the number must not hold
 */
public record Phrase(List<Word> says, List<Word> after, List<Word> within, List<Word> not) {

    /** How well a phrase fits: more words nearer to the number win. */
    public record Fit(int words, int nearness, int wider) implements Comparable<Fit> {
        @Override
        public int compareTo(Fit other) {
            int byWords = Integer.compare(words, other.words);
            int byNearness = byWords != 0 ? byWords : Integer.compare(nearness, other.nearness);
            return byNearness != 0 ? byNearness : Integer.compare(wider, other.wider);
        }
    }

    /** A word or one of several for the same thing: 超限|超载. */
    public record Word(List<String> forms) {
        public Word {
            forms = List.copyOf(forms);
        }

        /** Length of the longest form that the text holds, 0 where it holds none. */
        int in(String text) {
            return forms.stream()
                    .filter(text::contains)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }

        /** Where the last form ends in the text, 0 where it holds none. */
        int lastEnd(String text) {
            return forms.stream()
                    .filter(text::contains)
                    .mapToInt(form -> text.lastIndexOf(form) + form.length())
                    .max()
                    .orElse(0);
        }
    }

    public Phrase {
        says = List.copyOf(says);
        after = List.copyOf(after);
        within = List.copyOf(within);
        not = List.copyOf(not);
    }

    /** How well the phrase fits the place of a number; empty where it does not. */
    public Optional<Fit> fits(Place place) {
        int words = 0;
        for (Word word : says) {
            int near = word.in(place.near());
            int length = near > 0 ? 2 * near : word.in(place.clause());
            if (length == 0) {
                return Optional.empty();
            }
            words += length;
        }
        for (Word word : after) {
            int length = word.in(place.behind());
            if (length == 0) {
                return Optional.empty();
            }
            words += 2 * length;
        }
        if (not.stream().anyMatch(word -> word.in(place.near()) > 0)) {
            return Optional.empty();
        }
        int wider = 0;
        int nearness = 0;
        for (Word word : within) {
            int length = word.in(place.sentence());
            if (length == 0) {
                return Optional.empty();
            }
            wider += length;
            nearness = Math.max(nearness, word.lastEnd(place.sentenceBefore()));
        }
        return Optional.of(new Fit(words, nearness, wider));
    }

    /**
     * The words around a number.
     *
     * @param clause the clause in which it stands, and what the reader took as counted
     * @param near the part of the clause that belongs to it, where several numbers stand in the clause
     * @param behind the part of the clause behind it, up to the next number
     * @param sentence the sentence or list point
     * @param sentenceBefore the part of the sentence in front of it
     */
    public record Place(String clause, String near, String behind, String sentence, String sentenceBefore) {}
}
