package org.hangji.bulletin.correction;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hangji.shared.Database;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class EditStore {

    private final Database database;
    private final JsonMapper json;

    EditStore(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All edits of a reading in their order, undone ones marked. */
    List<KeptEdit> of(long reading) {
        return database.sql("""
                        select e.id, e.edit, organization.person_name(e.edited_by) as by, e.recorded_at,
                            exists (select from bulletin.reading_edit u where u.undoes = e.id) as undone
                        from bulletin.reading_edit e where e.reading = ? and e.edit is not null order by e.id
                        """)
                .param(reading)
                .query((row, number) -> new KeptEdit(
                        row.getLong("id"),
                        json.readValue(row.getString("edit"), Edit.class),
                        row.getString("by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("undone")))
                .list();
    }

    long add(long reading, Edit edit, long person, Instant now) {
        return database.sql("""
                        insert into bulletin.reading_edit (reading, edit, edited_by, recorded_at)
                        values (:reading, :edit::jsonb, :person, :at) returning id
                        """)
                .param("reading", reading)
                .param("edit", json.writerFor(Edit.class).writeValueAsString(edit))
                .param("person", person)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void undo(long reading, long edit, long person, Instant now) {
        database.sql("""
                        insert into bulletin.reading_edit (reading, undoes, edited_by, recorded_at)
                        values (:reading, :edit, :person, :at)
                        """)
                .param("reading", reading)
                .param("edit", edit)
                .param("person", person)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
