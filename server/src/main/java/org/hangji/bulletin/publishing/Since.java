package org.hangji.bulletin.publishing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hangji.bulletin.filling.Filled;
import org.hangji.figure.FigureRow;
import org.hangji.figure.Figures;
import org.hangji.figure.RowChange;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingEvent;
import org.hangji.rectify.Findings;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What moved in the records since a publication (发布以来). What was published stays; this says where it has grown old. */
@Component
@Transactional(readOnly = true)
class Since {

    /** Rows of one figure whose reasons are looked up; the page shows no more. */
    static final int SHOWN = 50;

    /** A figure then and now; rows that came, changed or went. */
    record Moved(Filled.Value value, BigDecimal now, String link, List<RowMove> rows) {}

    /**
     * A row that moved.
     *
     * @param now the row as it counts now, null where it no longer does
     * @param why its last version, null where that is not looked up
     */
    record RowMove(
            Kind kind,
            String row,
            @Nullable FigureRow now,
            @Nullable Why why) {}

    /** What moved a row: the record, who changed it, when, and the reason that he gave. */
    record Why(String label, String link, Instant at, String by, String reason) {}

    /** How a row moved. */
    enum Kind {
        ADDED,
        CHANGED,
        GONE
    }

    /** A finding whose story went on, with its last event. */
    record FindingMove(
            long finding,
            String title,
            String then,
            String now,
            @Nullable FindingEvent last) {}

    /** All that moved, and how many figures were looked at. */
    record Answer(Publication publication, String title, int figures, List<Moved> moved, List<FindingMove> findings) {}

    private final PublicationStore store;
    private final Freezing freezing;
    private final Figures figures;
    private final Findings findings;
    private final Clock clock;

    Since(PublicationStore store, Freezing freezing, Figures figures, Findings findings, Clock clock) {
        this.store = store;
        this.freezing = freezing;
        this.figures = figures;
        this.findings = findings;
        this.clock = clock;
    }

    Answer of(long id) {
        Publication publication = store.byId(id).orElseThrow(() -> Refusal.notFound("这篇通报没有发布过，或不在您的管辖范围内。"));
        Publication.Body body = publication.body();
        if (body == null) {
            throw Refusal.notFound("这篇通报已撤下，不在您的管辖范围内。");
        }
        Map<String, List<FrozenRow>> frozen = store.rows(id).stream().collect(Collectors.groupingBy(FrozenRow::field));
        AsOf now = new AsOf(clock.instant());
        List<Moved> moved = new ArrayList<>();
        List<Filled.Value> values = body.content().filled().values().stream()
                .filter(value -> value.figure() != null && value.fault() == null)
                .toList();
        for (Filled.Value value : values) {
            Moved move = move(value, frozen.getOrDefault(value.key(), List.of()), now);
            if (!move.rows().isEmpty() || move.now().compareTo(Objects.requireNonNull(value.value())) != 0) {
                moved.add(move);
            }
        }
        return new Answer(
                publication,
                body.title(),
                values.size(),
                moved,
                findings(body.content().filled()));
    }

    private Moved move(Filled.Value value, List<FrozenRow> frozen, AsOf now) {
        Map<String, FrozenRow> then = frozen.stream().collect(Collectors.toMap(FrozenRow::row, Function.identity()));
        List<RowMove> rows = new ArrayList<>();
        for (FigureRow row : freezing.rowsOf(value, now)) {
            FrozenRow before = then.remove(row.id());
            if (before == null) {
                rows.add(row(value, Kind.ADDED, row.id(), row, rows.size()));
            } else if (before.version() != row.version()) {
                rows.add(row(value, Kind.CHANGED, row.id(), row, rows.size()));
            }
        }
        then.keySet().forEach(gone -> rows.add(row(value, Kind.GONE, gone, null, rows.size())));
        return new Moved(
                value, freezing.valueOf(value, now), value.link(now.instant().toString()), rows);
    }

    private RowMove row(Filled.Value value, Kind kind, String id, @Nullable FigureRow now, int before) {
        return new RowMove(kind, id, now, before < SHOWN ? why(String.valueOf(value.figure()), id) : null);
    }

    /** A record of a ledger says it by its last version, a problem by its last event. */
    private @Nullable Why why(String figure, String row) {
        RowChange change = figures.lastChange(figure, row).orElse(null);
        if (change != null) {
            return new Why(change.label(), change.link(), change.recordedAt(), change.by(), change.reason());
        }
        if (row.contains("/")) {
            // A return tells its story on its own page.
            return null;
        }
        Finding finding = findings.get(Long.parseLong(row.replaceFirst("#.*", "")));
        if (finding.events().isEmpty()) {
            return null;
        }
        FindingEvent last = finding.events().getLast();
        String reason = last.reason().isBlank() ? state(finding) : last.reason();
        return new Why(
                finding.title(),
                "/findings/" + finding.id(),
                last.recordedAt(),
                last.person().name(),
                reason);
    }

    private static String state(Finding finding) {
        return finding.outcome() == null
                ? finding.state().word()
                : finding.outcome().word();
    }

    private List<FindingMove> findings(Filled filled) {
        List<FindingMove> moves = new ArrayList<>();
        for (Filled.FindingList list : filled.lists()) {
            for (Filled.Item item : list.items()) {
                Finding finding = findings.get(item.finding());
                if (finding.version() != item.version()) {
                    String now = state(finding);
                    FindingEvent last =
                            finding.events().isEmpty() ? null : finding.events().getLast();
                    moves.add(new FindingMove(item.finding(), item.title(), item.state(), now, last));
                }
            }
        }
        return moves;
    }
}
