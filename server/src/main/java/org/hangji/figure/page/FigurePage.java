package org.hangji.figure.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.FigureRow;
import org.hangji.page.Choice;
import org.hangji.page.ContributedAct;
import org.hangji.page.Fact;
import org.hangji.page.Link;
import org.hangji.page.Numeral;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page of one figure: its answer, how it spreads over counties and months, and the rows behind it.
 *
 * @param scopeName name of the unit that was asked
 * @param groups neighbours: the other fields of work
 * @param scopes units of which it can be asked
 * @param objects things of which it can be asked, empty where it is of no single thing
 * @param counties parts by county, empty where the unit has none below it
 * @param rest what no county below has, {@code null} without counties
 * @param months the line by months, {@code null} where there is too little to draw
 * @param earlier the same figure at the ends of the months before
 * @param knownThen the value as it was known at the end of the last day, where it is another one now
 * @param lastYear the same a year before, {@code null} for a figure of one thing
 * @param facts the definition in words
 * @param acts what other modules can do with it
 * @param knownNow whether it is asked with what is known now
 * @param address the page's own address without a question
 */
record FigurePage(
        FigureAnswer answer,
        String scopeName,
        List<Link> groups,
        List<Choice> scopes,
        List<Choice> objects,
        List<County> counties,
        @Nullable BigDecimal rest,
        @Nullable MonthLine months,
        List<Earlier> earlier,
        @Nullable Numeral knownThen,
        @Nullable YearBefore lastYear,
        List<Fact> facts,
        List<ContributedAct> acts,
        List<FigureRow> rows,
        Paging paging,
        boolean knownNow,
        String address) {

    /** The value, or that it cannot be computed. */
    String shown() {
        return Shown.value(answer);
    }

    /** The value as a link to its rows. */
    Numeral numeral() {
        return Shown.numeral(answer, "#rows");
    }

    /** The unit of the contributions: that of the first figure of which it is made. */
    String rowsUnit() {
        FigureAnswer first = answer;
        while (!first.parts().isEmpty()) {
            first = first.parts().getFirst().answer();
        }
        return first.figure().unit();
    }

    /** Address of a part's own page. */
    static String partHref(FigureAnswer part) {
        return "/figures/" + part.figure().edition() + part.question().query() + "#rows";
    }

    /** A part as a link to its own rows. */
    static Numeral partNumeral(FigureAnswer part) {
        return Shown.numeral(part, partHref(part));
    }

    /** Address of the rows as a file: {@code .xlsx} or {@code .csv}. */
    String exportHref(String ending) {
        return address + ending + answer.question().query();
    }

    /** The day of knowing, {@code null} for now. */
    @Nullable
    LocalDate asOf() {
        return knownNow ? null : answer.question().asOf().day();
    }

    /** The same question with what is known today; a last day that is the example's own goes with it. */
    String todayHref(@Nullable LocalDate example) {
        FigureQuestion question = answer.question();
        UriComponentsBuilder query = UriComponentsBuilder.fromPath(address).queryParam("scope", "{scope}");
        Map<String, Object> values = new HashMap<>(Map.of("scope", question.scope()));
        if (question.object() != null) {
            query.queryParam("object", "{object}");
            values.put("object", question.object());
        }
        if (question.from() != null) {
            query.queryParam("from", question.from());
        }
        if (!question.to().equals(example)) {
            query.queryParam("to", question.to());
        }
        return query.encode().buildAndExpand(values).toUriString();
    }

    /** The same question as of the example's last day. */
    String exampleHref(@Nullable LocalDate example) {
        if (example == null) {
            return address;
        }
        FigureQuestion question = answer.question();
        LocalDate from = question.from() != null && question.from().isAfter(example) ? null : question.from();
        return address
                + question.over(from, example).knownAt(AsOf.endOf(example)).query();
    }

    /**
     * One county in the table.
     *
     * @param share of the largest county, 0 to 1, for the bar
     * @param percent of the whole, one decimal; {@code null} where the whole is 0
     */
    record County(
            String name,
            String href,
            Numeral value,
            double share,
            @Nullable String percent) {}

    /** The figure at the end of an earlier month. */
    record Earlier(LocalDate day, Numeral value) {}

    /**
     * A line by months.
     *
     * @param points of the polyline in a box of 100 by 100
     * @param last whether the last month is not over yet
     */
    record MonthLine(
            String points, LocalDate first, LocalDate latest, LocalDate highest, BigDecimal most, boolean last) {}
}
