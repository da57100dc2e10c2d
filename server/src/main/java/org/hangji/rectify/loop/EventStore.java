package org.hangji.rectify.loop;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.shared.Database;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The stories of findings. An event is written together with its line in the journal, bound to it by its digest. */
@Repository
class EventStore {

    private static final int LOCK = 8;

    private final Database database;
    private final Journal journal;

    EventStore(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /** From now until the transaction ends nobody else writes to this finding. */
    void lock(long finding) {
        database.sql("select pg_advisory_xact_lock(?, ?)")
                .params(LOCK, Long.hashCode(finding))
                .query()
                .singleRow();
    }

    List<EventRow> of(long finding) {
        return database.sql(EventRow.COLUMNS + "where e.finding = ? order by e.number")
                .param(finding)
                .query(EventRow::of)
                .list();
    }

    /** The stories of all findings of a round that are in sight. */
    Map<Long, List<EventRow>> ofRound(long round) {
        return byFinding(database.sql(EventRow.COLUMNS + "where f.round = ? order by e.finding, e.number")
                .param(round)
                .query(EventRow::of)
                .list());
    }

    /** The stories of all findings from one id to another. */
    Map<Long, List<EventRow>> between(long first, long last) {
        return byFinding(database.sql(EventRow.COLUMNS + "where e.finding between ? and ? order by e.finding, e.number")
                .params(first, last)
                .query(EventRow::of)
                .list());
    }

    /** The stories of these findings. */
    Map<Long, List<EventRow>> ofAll(Collection<Long> findings) {
        return byFinding(database.sql(EventRow.COLUMNS + "where e.finding = any (?) order by e.finding, e.number")
                .param(findings.toArray(Long[]::new))
                .query(EventRow::of)
                .list());
    }

    private static Map<Long, List<EventRow>> byFinding(List<EventRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(EventRow::finding, LinkedHashMap::new, Collectors.toList()));
    }

    /** Writes an event; answers its words. */
    EventWords append(long finding, Event event) {
        return append(finding, EventWords.of(finding, event));
    }

    /** The registration of a finding, bound to what was written of it. */
    void register(FindingStore.Written finding, Event registration) {
        append(finding.id(), EventWords.of(finding.id(), registration).boundTo(finding.digest()));
    }

    private EventWords append(long finding, EventWords words) {
        String digest = words.digest();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>(words.columns());
        columns.put("digest", digest);
        columns.computeIfPresent("recorded_at", (name, at) -> ((Instant) at).atOffset(ZoneOffset.UTC));
        String names = String.join(", ", columns.keySet());
        String places = columns.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        try {
            database.sql("insert into rectify.event (" + names + ") values (" + places + ")")
                    .params(columns)
                    .update();
        } catch (Refusal refused) {
            throw new Refusal(refused.kind(), Teller.inWords(refused.getMessage()), refused.errors());
        }
        journal.write(Act.done(EventRecords.ACT + Teller.kind(words.kind()), "finding", finding, words.detail())
                .withRecord(digest));
        return words;
    }
}
