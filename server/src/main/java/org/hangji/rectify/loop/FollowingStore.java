package org.hangji.rectify.loop;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Following;
import org.hangji.shared.Database;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One question each, whatever the number of findings. */
@Repository
@Transactional(readOnly = true)
class FollowingStore implements Following {

    private static final String NEWEST = """
            select f.id, f.title, f.state, e.kind, organization.person_name(e.person) as person, e.recorded_at
            from rectify.finding f join rectify.event e on e.finding = f.id
            where f.participants @> array[(select shared.person())] and not f.withdrawn
              and e.person <> (select shared.person())
            order by e.recorded_at desc, f.id desc, e.number desc limit :most
            """;

    private static final String EXTENSIONS = """
            select f.id from rectify.finding f
            where f.participants @> array[(select shared.person())] and not f.withdrawn
              and f.leader = (select shared.person()) and f.extension is not null
              and f.extension_by <> (select shared.person()) and f.state <> 'CLOSED'
              and f.rectifier is distinct from (select shared.person()) and (select shared.person()) <> all (f.acted)
            """;

    private final Database database;

    FollowingStore(Database database) {
        this.database = database;
    }

    @Override
    public List<News> newest(int most) {
        return database.sql(NEWEST)
                .param("most", most)
                .query((row, number) -> new News(
                        row.getLong("id"),
                        row.getString("title"),
                        FindingState.valueOf(row.getString("state")),
                        Teller.kind(row.getString("kind")),
                        row.getString("person"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public Set<Long> extensionsToDecide() {
        return Set.copyOf(database.sql(EXTENSIONS)
                .query((row, number) -> row.getLong("id"))
                .list());
    }
}
