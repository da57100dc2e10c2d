package org.hangji.bulletin.visiting;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.Draft;
import org.hangji.ledger.EntryHistory;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries opinions that came before there was the ledger over into it, once each, with their own times (旧意见入账). */
@Component
@ConditionalOnWebApplication
class OpinionMove implements ApplicationRunner {

    private record Old(
            long id,
            String unit,
            Map<String, Object> values,
            Instant at,
            @Nullable String answer,
            String answeredBy,
            @Nullable Instant answeredAt) {}

    private static final String LEFT = """
            select o.id, p.unit, p.number, p.id as publication, o.words, o.name, o.contact, o.recorded_at,
                a.words as answer, organization.person_name(a.answered_by) as answered_by, a.recorded_at as answered_at
            from bulletin.opinion o
            join bulletin.publication p on p.id = o.publication
            left join bulletin.opinion_answer a on a.opinion = o.id
            where not exists (select from bulletin.opinion_moved m where m.opinion = o.id)
            order by o.id
            """;

    private final Database database;
    private final Ledgers ledgers;
    private final TransactionTemplate transaction;

    OpinionMove(Database database, Ledgers ledgers, TransactionTemplate transaction) {
        this.database = database;
        this.ledgers = ledgers;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Acting.as(Acting.system("opinion"), () -> transaction.execute(status -> move()));
    }

    private int move() {
        List<Old> left = left();
        if (!left.isEmpty()) {
            ledgers.recordAll(
                    Opinion.LEDGER, left.stream().map(OpinionMove::history).toList(), "public");
            database.batch(
                    "insert into bulletin.opinion_moved (opinion) values (?)",
                    left,
                    old -> List.<@Nullable Object>of(old.id()));
        }
        return left.size();
    }

    private static EntryHistory history(Old old) {
        List<EntryHistory.Version> versions = new ArrayList<>();
        String day = new AsOf(old.at()).day().toString();
        versions.add(new EntryHistory.Version(old.at(), new Draft(day, old.unit(), old.values()), ""));
        if (old.answer() != null && old.answeredAt() != null) {
            Map<String, Object> answer = Map.of(
                    "state",
                    Opinion.State.ANSWERED.name(),
                    "answer",
                    old.answer(),
                    "answeredBy",
                    old.answeredBy(),
                    "answeredOn",
                    new AsOf(old.answeredAt()).day().toString());
            versions.add(new EntryHistory.Version(old.answeredAt(), new Draft(null, null, answer), "答复群众意见"));
        }
        return new EntryHistory(old.unit(), versions);
    }

    private List<Old> left() {
        return database.sql(LEFT)
                .query((row, number) -> {
                    Map<String, Object> values = new LinkedHashMap<>();
                    values.put("bulletin", row.getString("number"));
                    values.put("publication", row.getLong("publication"));
                    values.put("words", row.getString("words"));
                    values.put("name", row.getString("name"));
                    values.put("contact", row.getString("contact"));
                    values.put("state", Opinion.State.OPEN.name());
                    OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
                    return new Old(
                            row.getLong("id"),
                            row.getString("unit"),
                            values,
                            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                            row.getString("answer"),
                            row.getString("answered_by") == null ? "" : row.getString("answered_by"),
                            answered == null ? null : answered.toInstant());
                })
                .list();
    }
}
