package org.hangji.export.giving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of background exports; everybody sees his own. */
@Repository
class JobStore {

    private static final String COLUMNS =
            "select id, name, expected, state, rows, bytes, problem, asked_at, ended_at from export.job";

    private final Database database;

    JobStore(Database database) {
        this.database = database;
    }

    long insert(String name, long expected, Instant now) {
        return database.sql(
                        "insert into export.job (person, name, expected, asked_at) values (?, ?, ?, ?) returning id")
                .param(Acting.current().person())
                .param(name)
                .param(expected)
                .param(utc(now))
                .query(Long.class)
                .single();
    }

    /** Ends a running one; answers whether it still ran. */
    boolean end(long id, Job.State state, long rows, long bytes, String problem, Instant now) {
        return database.sql("update export.job set state = ?, rows = ?, bytes = ?, problem = ?, ended_at = ?"
                                + " where id = ? and state = 'RUNNING'")
                        .param(state.name())
                        .param(rows)
                        .param(bytes)
                        .param(problem)
                        .param(utc(now))
                        .param(id)
                        .update()
                == 1;
    }

    Optional<Job> find(long id) {
        return database.sql(COLUMNS + " where id = ?")
                .param(id)
                .query(JobStore::job)
                .optional();
    }

    /** The latest first. */
    List<Job> own() {
        return database.sql(COLUMNS + " where person = ? order by id desc limit 100")
                .param(Acting.current().person())
                .query(JobStore::job)
                .list();
    }

    long running() {
        return database.sql("select count(*) from export.job where person = ? and state = 'RUNNING'")
                .param(Acting.current().person())
                .query(Long.class)
                .single();
    }

    /** What a platform that was stopped has left half done. */
    int interrupt(Instant now) {
        return database.sql("update export.job set state = 'INTERRUPTED', ended_at = ? where state = 'RUNNING'")
                .param(utc(now))
                .update();
    }

    List<Job> endedBefore(Instant time) {
        return database.sql(COLUMNS + " where ended_at < ?")
                .param(utc(time))
                .query(JobStore::job)
                .list();
    }

    void delete(long id) {
        database.sql("delete from export.job where id = ?").param(id).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("expected"),
                Job.State.valueOf(row.getString("state")),
                row.getLong("rows"),
                row.getLong("bytes"),
                row.getString("problem"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
