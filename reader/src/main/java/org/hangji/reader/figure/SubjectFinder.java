package org.hangji.reader.figure;

import java.util.List;
import org.hangji.reader.outline.Boundary;
import org.hangji.reader.text.ChineseNumeral;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Finds in the words around a figure what it counts. */
public final class SubjectFinder {
    private static final int LONGEST = 24;
    private static final int SHORT_STATE = 10;

    private final Source source;
    private int headSentence = -1;
    private @Nullable String head;

    public SubjectFinder(Source source) {
        this.source = source;
    }

    /** What the figure counts, in the words of the text; figures must be asked in order. */
    public @Nullable String subject(List<FoundFigure> figures, int index) {
        FoundFigure figure = figures.get(index);
        String words = behind(figure.end(), next(figures, index));
        if (words == null) {
            words = before(
                    figure.start(), index == 0 ? 0 : figures.get(index - 1).end());
        }
        if (words == null) {
            words = joined(figures, index);
        }
        return words == null ? null : headed(words, source.sentence(figure.start()));
    }

    private int next(List<FoundFigure> figures, int index) {
        return index + 1 < figures.size() ? figures.get(index + 1).start() : source.length();
    }

    /** Two figures side by side (7批297名司机, 315次/246家) count the same thing. */
    private @Nullable String joined(List<FoundFigure> figures, int index) {
        FoundFigure figure = figures.get(index);
        if (index + 1 < figures.size() && figures.get(index + 1).start() - figure.end() <= 1) {
            return behind(figures.get(index + 1).end(), next(figures, index + 1));
        }
        if (index > 0 && figure.start() - figures.get(index - 1).end() <= 1) {
            return before(
                    figures.get(index - 1).start(),
                    index > 1 ? figures.get(index - 2).end() : 0);
        }
        return null;
    }

    private @Nullable String behind(int from, int limit) {
        int start = source.skipBlanks(from);
        if (nextCell(from)) {
            return null;
        }
        if (SubjectWords.notCounted(source, start)) {
            return SubjectWords.state(source, start, limit);
        }
        if (!Letters.han(source.at(start)) && !Letters.in("“《", source.at(start))) {
            return null;
        }
        int end = start;
        int depth = 0;
        while (end < limit
                && end - start < LONGEST
                && (part(source.at(end)) || depth > 0)
                && !(source.at(end) == '、' && depth == 0)
                && !(source.at(end) == ')' && depth == 0)
                && !(end > start + 1 && depth == 0 && SubjectWords.verb(source, end))) {
            depth += source.at(end) == '(' ? 1 : source.at(end) == ')' ? -1 : 0;
            end++;
        }
        while (depth > 0 && source.at(end) != '(') {
            end--;
        }
        return end - start >= 2 ? source.cut(start, end) : null;
    }

    /** Whether another cell of a table follows, whose words are of something else. */
    private boolean nextCell(int index) {
        return source.at(index) == ' ' && source.cut(index, index + 1).equals("\t");
    }

    private @Nullable String before(int numberStart, int limit) {
        int end = SubjectWords.trimmed(source, source.backBlanks(BoundWords.start(source, numberStart)), limit);
        int start = end;
        while (start > limit
                && end - start < LONGEST
                && part(source.at(start - 1))
                && !point(start)
                && !label(start)
                && !marker(start)) {
            start--;
        }
        int open = source.find("(", start, end);
        if (open >= start && source.find(")", open, end) < 0) {
            start = open + 1;
        }
        while (start < end && (Letters.in("、)-》”", source.at(start)) || restOfDate(start))) {
            start++;
        }
        start = SubjectWords.behindLeading(source, start, end);
        return end - start >= 2 ? source.cut(start, end) : null;
    }

    /** Whether 一是 ends here, so that the words before belong to the marker. */
    private boolean point(int index) {
        return source.at(index - 1) == '是' && ChineseNumeral.isNumeral(source.at(index - 2));
    }

    /** Whether the mark of a heading or a list point ends here: (一), 一、. */
    private boolean marker(int index) {
        char mark = source.at(index - 1);
        boolean marked =
                mark == ')' || (mark == '、' && Boundary.before(source, behindNumeral(index - 1)) != Boundary.NONE);
        int numeral = behindNumeral(index - 1);
        return marked && numeral < index - 1 && (mark == '、' || source.at(numeral - 1) == '(');
    }

    private int behindNumeral(int index) {
        int i = index;
        while (ChineseNumeral.isNumeral(source.at(i - 1)) || Letters.digit(source.at(i - 1))) {
            i--;
        }
        return i;
    }

    /** Whether a label in lenticular brackets ends here. */
    private boolean label(int index) {
        return source.at(index - 1) == ')' && source.cut(index - 1, index).equals("】");
    }

    /** The rest of a date that stands before the words: 6月底已完成. */
    private boolean restOfDate(int index) {
        char before = source.at(index - 1);
        return Letters.in("年月日底份度初末旬上中下", source.at(index)) && (Letters.digit(before) || Letters.in("年月", before));
    }

    /** A subject that only tells a state takes the thing from the figure before it in the sentence. */
    private String headed(String words, int sentence) {
        if (words.equals("其中") && headSentence == sentence && head != null) {
            return head;
        }
        boolean state = SubjectWords.state(words);
        if (state && words.length() <= SHORT_STATE && headSentence == sentence && head != null) {
            return words.contains(head) ? words : head + words;
        }
        if (!state && !words.endsWith("率")) {
            head = SubjectWords.thing(words);
            headSentence = sentence;
        }
        return words;
    }

    private static boolean part(char c) {
        return Letters.han(c) || Letters.in("“”《》()、-", c) || Letters.latin(c);
    }
}
