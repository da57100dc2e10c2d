package org.hangji.bulletin.publishing;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hangji.bulletin.filling.Filled;
import org.hangji.figure.FigureRow;
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

    /** A figure then and now; rows that came, changed or went. */
    record Moved(Filled.Value value, BigDecimal now, String link, List<RowMove> rows) {}

    /** A row that moved; {@code now} is null where it no longer counts. */
    record RowMove(Kind kind, String row, @Nullable FigureRow now) {}

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
    private final Findings findings;
    private final Clock clock;

    Since(PublicationStore store, Freezing freezing, Findings findings, Clock clock) {
        this.store = store;
        this.freezing = freezing;
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
        BigDecimal sum = BigDecimal.ZERO;
        for (FigureRow row : freezing.rowsOf(value, now)) {
            sum = sum.add(row.contribution());
            FrozenRow before = then.remove(row.id());
            if (before == null) {
                rows.add(new RowMove(Kind.ADDED, row.id(), row));
            } else if (before.version() != row.version()) {
                rows.add(new RowMove(Kind.CHANGED, row.id(), row));
            }
        }
        then.keySet().forEach(gone -> rows.add(new RowMove(Kind.GONE, gone, null)));
        return new Moved(value, sum, value.link(now.instant().toString()), rows);
    }

    private List<FindingMove> findings(Filled filled) {
        List<FindingMove> moves = new ArrayList<>();
        for (Filled.FindingList list : filled.lists()) {
            for (Filled.Item item : list.items()) {
                Finding finding = findings.get(item.finding());
                if (finding.version() != item.version()) {
                    String now = finding.outcome() == null
                            ? finding.state().word()
                            : finding.outcome().word();
                    FindingEvent last =
                            finding.events().isEmpty() ? null : finding.events().getLast();
                    moves.add(new FindingMove(item.finding(), item.title(), item.state(), now, last));
                }
            }
        }
        return moves;
    }
}
