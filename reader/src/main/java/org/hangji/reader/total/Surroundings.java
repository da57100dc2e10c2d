package org.hangji.reader.total;

import java.util.List;
import org.hangji.reader.figure.FoundFigure;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;

/**
 * The words of a figure's clause.
 *
 * @param before from the clause's beginning, or the figure before, to the number
 * @param behind from the unit to the clause's end, or the figure behind
 */
public record Surroundings(String before, String behind) {
    private static final int REACH = 30;

    public static Surroundings of(Source source, List<FoundFigure> figures, int index) {
        FoundFigure figure = figures.get(index);
        int first = index == 0 ? 0 : figures.get(index - 1).end();
        int last = index + 1 < figures.size() ? figures.get(index + 1).start() : source.length();
        int start = figure.start();
        while (start > first && figure.start() - start < REACH && !Letters.clauseEnd(source.at(start - 1))) {
            start--;
        }
        int end = figure.end();
        while (end < last
                && end - figure.end() < REACH
                && !Letters.clauseEnd(source.at(end))
                && !Letters.in("()、", source.at(end))) {
            end++;
        }
        return new Surroundings(source.folded(start, figure.start()), source.folded(figure.end(), end));
    }

    public boolean beforeHas(String... words) {
        return has(before, words);
    }

    public boolean behindHas(String... words) {
        return has(behind, words);
    }

    public boolean behindStarts(String... words) {
        for (String word : words) {
            if (behind.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    public boolean beforeEnds(String... words) {
        for (String word : words) {
            if (before.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
