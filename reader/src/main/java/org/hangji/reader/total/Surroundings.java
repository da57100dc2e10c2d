package org.hangji.reader.total;

import java.util.List;
import org.hangji.reader.figure.FoundFigure;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;

/**
 * The words of a figure's clause, by index: before it from the clause's beginning or the figure before, behind it to the
 * clause's end or the figure behind.
 */
public record Surroundings(Source source, int start, int number, int behind, int end) {
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
        return new Surroundings(source, start, figure.start(), figure.end(), end);
    }

    /** Whether the clause ends before another figure comes. */
    public boolean closed() {
        return !Letters.digit(source.at(end));
    }

    /** The same, reaching over a figure that stands side by side with this one (4大类32个). */
    Surroundings over(Surroundings previous) {
        boolean side = number - previous.behind <= 3 && start >= previous.behind;
        return side ? new Surroundings(source, previous.start, previous.number, behind, end) : this;
    }

    public boolean beforeHas(String... words) {
        return has(start, number, words);
    }

    public boolean behindHas(String... words) {
        return has(behind, end, words);
    }

    /** Whether one of the words is all that stands before the number. */
    public boolean beforeIs(String... words) {
        for (String word : words) {
            if (number - start == word.length() && source.is(start, word)) {
                return true;
            }
        }
        return false;
    }

    public boolean beforeStarts(String word) {
        return start + word.length() <= number && source.is(start, word);
    }

    public boolean beforeEnds(String... words) {
        for (String word : words) {
            if (number - word.length() >= start && source.endsWith(number, word)) {
                return true;
            }
        }
        return false;
    }

    public boolean behindStarts(String... words) {
        for (String word : words) {
            if (behind + word.length() <= end && source.is(behind, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands behind is short and ends with the word. */
    public boolean behindIsShortAndEnds(String word, int longest) {
        return end - behind <= longest && end - behind >= word.length() && source.endsWith(end, word);
    }

    private boolean has(int from, int to, String... words) {
        if (to == from) {
            return false;
        }
        for (String word : words) {
            if (source.holds(word, from, to)) {
                return true;
            }
        }
        return false;
    }
}
