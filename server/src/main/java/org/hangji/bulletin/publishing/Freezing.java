package org.hangji.bulletin.publishing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hangji.bulletin.filling.Filled;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.FigureRow;
import org.hangji.figure.Figures;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.springframework.stereotype.Component;

/** Collects the rows behind filled figures and lists (取明细). */
@Component
class Freezing {

    private final Figures figures;

    Freezing(Figures figures) {
        this.figures = figures;
    }

    /** Every row of every figure field and list, in its version. */
    List<FrozenRow> rows(Filled filled, AsOf asOf) {
        List<FrozenRow> rows = new ArrayList<>();
        for (Filled.Value value : filled.values()) {
            if (value.figure() != null && value.fault() == null) {
                rowsOf(value, asOf)
                        .forEach(row ->
                                rows.add(new FrozenRow(value.key(), row.id(), row.version(), row.contribution())));
            }
        }
        for (Filled.FindingList list : filled.lists()) {
            list.items()
                    .forEach(item -> rows.add(
                            new FrozenRow(list.key(), Long.toString(item.finding()), item.version(), BigDecimal.ONE)));
        }
        return rows;
    }

    /** The rows behind one figure as known at {@code asOf}. */
    List<FigureRow> rowsOf(Filled.Value value, AsOf asOf) {
        List<FigureRow> rows = new ArrayList<>();
        FigureQuestion question = question(value, asOf);
        String figure = value.edition();
        for (int page = 0; ; page++) {
            Paging paging = new Paging(page, Paging.MAX_SIZE);
            List<FigureRow> part = figures.rows(figure, question, paging).items();
            rows.addAll(part);
            if (part.size() < Paging.MAX_SIZE) {
                return rows;
            }
        }
    }

    /** The value of one figure as known at {@code asOf}. */
    BigDecimal valueOf(Filled.Value value, AsOf asOf) {
        return figures.answer(value.edition(), question(value, asOf)).value();
    }

    private FigureQuestion question(Filled.Value value, AsOf asOf) {
        return figures.question(value.edition(), value.scope(), value.object(), value.from(), value.to(), asOf);
    }

    /** The digest of the rows of each field and list; one without rows has the digest of nothing. */
    static Map<String, String> digests(Filled filled, List<FrozenRow> rows) {
        Map<String, List<FrozenRow>> byField =
                new HashMap<>(rows.stream().collect(Collectors.groupingBy(FrozenRow::field)));
        Map<String, String> digests = new TreeMap<>();
        filled.values().stream()
                .filter(value -> value.figure() != null)
                .forEach(value -> digests.put(
                        value.key(), PublicationDigest.ofRows(byField.getOrDefault(value.key(), List.of()))));
        filled.lists()
                .forEach(list ->
                        digests.put(list.key(), PublicationDigest.ofRows(byField.getOrDefault(list.key(), List.of()))));
        return digests;
    }
}
