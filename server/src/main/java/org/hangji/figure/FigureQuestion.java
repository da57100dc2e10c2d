package org.hangji.figure;

import java.time.LocalDate;
import java.util.Map;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a figure is asked for (查询条件), with everything that was left out filled in.
 *
 * @param scope code of the unit; what lies in its subtree counts
 * @param object the one thing it is asked of, {@code null} where it is of no single thing
 * @param from first day, {@code null} for everything until {@code to} and for a figure of state
 * @param to last day
 * @param asOf what was known: versions recorded until then
 */
public record FigureQuestion(
        String scope, @Nullable String object, @Nullable LocalDate from, LocalDate to, AsOf asOf) {

    /** The question as the query of an address, beginning with {@code ?}; what is open is left out. */
    public String query() {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance().queryParam("scope", "{scope}");
        if (object != null) {
            query.queryParam("object", "{object}");
        }
        if (from != null) {
            query.queryParam("from", from);
        }
        return query.queryParam("to", to)
                .queryParam("asOf", "{asOf}")
                .encode()
                .buildAndExpand(
                        object == null
                                ? Map.of("scope", scope, "asOf", asOf.text())
                                : Map.of("scope", scope, "object", object, "asOf", asOf.text()))
                .toUriString();
    }

    /** The same question of one thing. */
    public FigureQuestion of(@Nullable String thing) {
        return new FigureQuestion(scope, thing, from, to, asOf);
    }

    /** The same question of another unit. */
    public FigureQuestion in(String otherScope) {
        return new FigureQuestion(otherScope, object, from, to, asOf);
    }

    /** The same question over other days. */
    public FigureQuestion over(@Nullable LocalDate otherFrom, LocalDate otherTo) {
        return new FigureQuestion(scope, object, otherFrom, otherTo, asOf);
    }

    /** The same question with what was known at another time. */
    public FigureQuestion knownAt(AsOf other) {
        return new FigureQuestion(scope, object, from, to, other);
    }
}
