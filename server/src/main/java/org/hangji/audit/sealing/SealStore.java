package org.hangji.audit.sealing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hangji.audit.SealHead;
import org.hangji.shared.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the journal and its seals (封存记录), and adds seals. */
@Repository
public class SealStore {

    private final Database database;

    SealStore(Database database) {
        this.database = database;
    }

    /** Waits until no act is under way, at most three seconds, and keeps new ones out until the transaction ends. */
    void lock(long key) {
        database.sql("set local lock_timeout = '3s'").update();
        database.sql("select pg_advisory_xact_lock(?)").param(key).query().singleRow();
    }

    Optional<SealHead> head() {
        return database.sql("select seq, chain, sealed_at from audit.seal order by seq desc limit 1")
                .query((row, number) -> new SealHead(
                        row.getLong("seq"),
                        row.getString("chain"),
                        row.getObject("sealed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    List<JournalLine> linesAfter(long seq, int most) {
        return database.sql("select " + JournalLine.COLUMNS + " from audit.journal where seq > ? order by seq limit ?")
                .params(seq, most)
                .query(JournalLine::of)
                .list();
    }

    void insert(List<Seal> seals, Instant now) {
        database.sql("""
                        insert into audit.seal (seq, digest, chain, sealed_at)
                        select u.seq, u.digest, u.chain, :at
                        from unnest(string_to_array(:seqs, ',')::bigint[], string_to_array(:digests, ','),
                            string_to_array(:chains, ',')) as u (seq, digest, chain)
                        """)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("seqs", joined(seals.stream().map(seal -> Long.toString(seal.seq()))))
                .param("digests", joined(seals.stream().map(Seal::digest)))
                .param("chains", joined(seals.stream().map(Seal::chain)))
                .update();
    }

    /** Every line in order; to be closed. */
    public Stream<JournalLine> lines() {
        return database
                .sql("select " + JournalLine.COLUMNS + " from audit.journal order by seq")
                .withFetchSize(1000)
                .query(JournalLine::of)
                .stream();
    }

    /** Every seal in order; to be closed. */
    public Stream<Seal> seals() {
        return database
                .sql("select seq, digest, chain from audit.seal order by seq")
                .withFetchSize(1000)
                .query((row, number) -> new Seal(row.getLong("seq"), row.getString("digest"), row.getString("chain")))
                .stream();
    }

    /** When a full verification last found all in order. */
    public @Nullable Instant lastVerified(String act) {
        return database.sql("""
                        select max(recorded_at) as at from audit.journal
                        where act = ? and detail ->> 'extent' = 'full' and detail ->> 'result' = '一致'
                        """)
                .param(act)
                .query((row, number) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    private static String joined(Stream<String> values) {
        return values.collect(Collectors.joining(","));
    }
}
