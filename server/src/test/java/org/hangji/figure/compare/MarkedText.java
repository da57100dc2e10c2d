package org.hangji.figure.compare;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hangji.reader.Reading;
import org.hangji.reader.Reading.Bound;
import org.hangji.reader.Span;
import org.jspecify.annotations.Nullable;

/** A reading for tests: a text in which the numbers are marked, 查处车辆{801台}，卸货{约1.2万吨}. */
final class MarkedText {

    private static final Pattern MARK = Pattern.compile("\\{(约|近)?([0-9.]+)(余)?([^}]+)}");

    private MarkedText() {}

    static Reading of(String marked) {
        return of(marked, LocalDate.of(2023, 7, 17), LocalDate.of(2023, 11, 17), null);
    }

    static Reading of(String marked, @Nullable LocalDate feedback, LocalDate issued, Reading.@Nullable Period period) {
        StringBuilder text = new StringBuilder();
        List<Reading.Figure> figures = new ArrayList<>();
        Matcher marks = MARK.matcher(marked);
        int done = 0;
        while (marks.find()) {
            text.append(marked, done, marks.start());
            int start = text.codePointCount(0, text.length());
            text.append(marked, marks.start() + 1, marks.end() - 1);
            figures.add(new Reading.Figure(
                    new BigDecimal(marks.group(2)),
                    marks.group(4),
                    bound(marks.group(1), marks.group(3)),
                    null,
                    period,
                    new Span(start, text.codePointCount(0, text.length())),
                    null,
                    null));
            done = marks.end();
        }
        text.append(marked, done, marked.length());
        Reading.Inspection inspection =
                feedback == null ? null : new Reading.Inspection("巡察组", null, null, null, feedback);
        return new Reading(
                text.toString(),
                null,
                Reading.Kind.INSPECTION,
                null,
                issued,
                inspection,
                List.of(),
                List.of(),
                List.of(),
                figures,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Bound bound(@Nullable String before, @Nullable String behind) {
        if (behind != null) {
            return Bound.AT_LEAST;
        }
        return before == null ? Bound.EXACT : before.equals("约") ? Bound.ABOUT : Bound.NEAR_BELOW;
    }
}
