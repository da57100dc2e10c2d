package org.hangji.audit.browsing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.hangji.audit.sealing.JournalLine;
import org.hangji.shared.AsOf;
import org.hangji.shared.Database;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the journal by filter, the newest line first. */
@Component
@Transactional(readOnly = true)
class JournalReader {

    private static final String WHERE = """
             from audit.journal
            where (:who = '' or account = :who or strpos(person_name, :who) > 0)
              and (:act = '' or starts_with(act, :act))
              and (:type = '' or subject_type = :type)
              and (:id = '' or subject_id = :id)
              and (:outcome = '' or outcome = :outcome)
              and (cast(:from as timestamptz) is null or recorded_at >= :from)
              and (cast(:to as timestamptz) is null or recorded_at < :to)
            """;

    private final Database database;

    JournalReader(Database database) {
        this.database = database;
    }

    Listing<JournalLine> list(JournalFilter filter, Paging paging) {
        Map<String, @Nullable Object> parameters = parameters(filter);
        long total = count(filter);
        parameters.put("size", paging.size());
        parameters.put("offset", paging.offset());
        return new Listing<>(
                database.sql("select " + JournalLine.COLUMNS + WHERE + " order by seq desc limit :size offset :offset")
                        .params(parameters)
                        .query(JournalLine::of)
                        .list(),
                total);
    }

    /** How many lines the filter holds. */
    long count(JournalFilter filter) {
        return database.sql("select count(*)" + WHERE)
                .params(parameters(filter))
                .query(Long.class)
                .single();
    }

    /** Goes through the lines without holding them all. */
    void each(JournalFilter filter, Consumer<JournalLine> each) {
        try (var lines = database
                .sql("select " + JournalLine.COLUMNS + WHERE + " order by seq desc")
                .params(parameters(filter))
                .withFetchSize(1000)
                .query(JournalLine::of)
                .stream()) {
            lines.forEach(each);
        }
    }

    private static Map<String, @Nullable Object> parameters(JournalFilter filter) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("who", filter.who());
        parameters.put("act", filter.act());
        parameters.put("type", filter.subjectType());
        parameters.put("id", filter.subjectId());
        parameters.put("outcome", filter.outcome());
        parameters.put("from", start(filter.from()));
        LocalDate to = filter.to();
        parameters.put("to", to == null ? null : start(to.plusDays(1)));
        return parameters;
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(AsOf.ZONE).toOffsetDateTime();
    }
}
