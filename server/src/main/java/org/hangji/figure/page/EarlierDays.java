package org.hangji.figure.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.query.Grid;
import org.hangji.organization.Unit;
import org.hangji.page.Numeral;
import org.hangji.shared.Period;

/** How a figure stood at the ends of the months before (以前各月末). */
final class EarlierDays {

    private static final int MOST = 4;

    private EarlierDays() {}

    /** Of a figure that is asked anew for each of them, all in one question; of one thing, which no table knows, one by one. */
    static List<FigurePage.Earlier> of(
            String id,
            FigureQuestion question,
            Unit scope,
            Function<Grid, List<List<FigureAnswer>>> table,
            Function<FigureQuestion, FigureAnswer> single) {
        List<LocalDate> days = monthEnds(question);
        if (days.isEmpty()) {
            return List.of();
        }
        if (question.object() != null) {
            return days.stream()
                    .map(day -> question.over(question.from(), day))
                    .map(then -> earlier(id, then, Shown.value(single.apply(then))))
                    .toList();
        }
        Grid grid = new Grid(
                List.of(scope),
                days.stream().map(day -> new Period(question.from(), day)).toList(),
                question.asOf());
        List<FigureAnswer> answers = table.apply(grid).getFirst();
        List<FigurePage.Earlier> earlier = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            earlier.add(earlier(id, question.over(question.from(), days.get(i)), Shown.value(answers.get(i))));
        }
        return earlier;
    }

    /** Of a figure of a period that grows month by month. */
    static List<FigurePage.Earlier> of(String id, FigureQuestion question, SortedMap<LocalDate, BigDecimal> months) {
        return monthEnds(question).stream()
                .map(day -> earlier(
                        id,
                        question.over(question.from(), day),
                        months.headMap(day).values().stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .toPlainString()))
                .toList();
    }

    private static FigurePage.Earlier earlier(String id, FigureQuestion then, String value) {
        return new FigurePage.Earlier(then.to(), new Numeral(value, "/figures/" + id + then.query(), null));
    }

    private static List<LocalDate> monthEnds(FigureQuestion question) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = question.to().withDayOfMonth(1).minusDays(1);
        while (days.size() < MOST && (question.from() == null || !day.isBefore(question.from()))) {
            days.addFirst(day);
            day = day.withDayOfMonth(1).minusDays(1);
        }
        return days;
    }
}
