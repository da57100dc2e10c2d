package org.hangji.audit.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.hangji.audit.Sm3;
import org.jspecify.annotations.Nullable;

/** A line of the journal with all its columns (审计日志行). */
public record JournalLine(
        long seq,
        Instant recordedAt,
        @Nullable Long person,
        String account,
        String personName,
        String unit,
        String address,
        String act,
        String subjectType,
        String subjectId,
        String outcome,
        String detail,
        String recordDigest) {

    /** The columns as {@link #of} reads them. */
    public static final String COLUMNS = """
            seq, recorded_at, person, account, person_name, unit, address, act, subject_type, subject_id, outcome,
            detail::text as detail, record_digest
            """;

    public static JournalLine of(ResultSet row, int number) throws SQLException {
        return new JournalLine(
                row.getLong("seq"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("person", Long.class),
                row.getString("account"),
                row.getString("person_name"),
                row.getString("unit"),
                row.getString("address"),
                row.getString("act"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("outcome"),
                row.getString("detail"),
                row.getString("record_digest"));
    }

    /** SM3 over every column. */
    public String digest() {
        return Sm3.ofFields(
                "journal/1",
                seq,
                recordedAt,
                person,
                account,
                personName,
                unit,
                address,
                act,
                subjectType,
                subjectId,
                outcome,
                detail,
                recordDigest);
    }
}
