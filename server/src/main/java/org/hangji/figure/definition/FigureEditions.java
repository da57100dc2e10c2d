package org.hangji.figure.definition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Consumer;
import org.hangji.audit.Sm3;
import org.hangji.shared.Database;
import org.springframework.stereotype.Repository;

/** The versions that stand in the database; they are only added to. */
@Repository
public class FigureEditions {

    /** A version with its place in the order of recording. */
    record Kept(long serial, Edition edition) {}

    private static final String COLUMNS =
            "select serial, id, version, yaml, reason, digest, recorded_at, recorded_by, recorded_by_name "
                    + "from figure.definition ";

    private final Database database;

    FigureEditions(Database database) {
        this.database = database;
    }

    /** What was recorded after the version with this place, in order. */
    List<Kept> after(long serial) {
        return database.sql(COLUMNS + "where serial > :serial order by serial")
                .param("serial", serial)
                .query((row, number) -> new Kept(row.getLong("serial"), edition(row)))
                .list();
    }

    /** All versions of a figure that were made in the browser, the newest first. */
    public List<Edition> of(String id) {
        return database.sql(COLUMNS + "where id = :id order by version desc")
                .param("id", id)
                .query((row, number) -> edition(row))
                .list();
    }

    void forEach(Consumer<Edition> each) {
        database.sql(COLUMNS + "order by serial").query(row -> {
            each.accept(edition(row));
        });
    }

    /** One after the other, so that the order of recording is the order of commits. */
    public void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('figure.definition'))")
                .query(row -> {});
    }

    /** Keeps a version. */
    public void add(Edition edition) {
        database.sql("""
                        insert into figure.definition
                            (id, version, yaml, reason, digest, recorded_at, recorded_by, recorded_by_name)
                        values (:id, :version, :yaml, :reason, :digest, :at, :by, :name)
                        """)
                .param("id", edition.id())
                .param("version", edition.version())
                .param("yaml", edition.yaml())
                .param("reason", edition.reason())
                .param("digest", edition.digest())
                .param("at", Timestamp.from(edition.recordedAt()))
                .param("by", edition.recordedBy())
                .param("name", edition.recordedByName())
                .update();
    }

    /** SM3 over what the version says. */
    public static String digest(String id, int version, String yaml, String reason) {
        return Sm3.ofFields("hangji.figure-definition/1", id, version, yaml, reason);
    }

    private static Edition edition(ResultSet row) throws SQLException {
        return new Edition(
                row.getString("id"),
                row.getInt("version"),
                row.getString("yaml"),
                row.getString("reason"),
                row.getString("digest"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getLong("recorded_by"),
                row.getString("recorded_by_name"));
    }
}
