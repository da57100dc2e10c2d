package org.hangji.figure.pivot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of a pivot: all that was asked, so that a link shows the next person the same. */
record PivotAddress(PivotQuestion asked) {

    /** Beginning with {@code ?}. */
    String query() {
        StringBuilder query =
                new StringBuilder("?ledger=").append(asked.ledger().id());
        query.append(parameter("rows", asked.rows()));
        if (asked.columns() != null) {
            query.append(parameter("columns", asked.columns()));
        }
        query.append(parameter("measure", asked.measured()));
        asked.only().forEach((field, value) -> query.append(parameter("is-" + field, value)));
        query.append(parameter("scope", asked.question().scope()));
        if (asked.question().from() != null) {
            query.append(parameter("from", asked.question().from().toString()));
        }
        query.append(parameter("to", asked.question().to().toString()));
        query.append(parameter("asOf", asked.question().asOf().text()));
        return query.toString();
    }

    static String parameter(String name, String value) {
        return "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
