package org.hangji.rectify.opening;

import java.util.List;
import java.util.Optional;
import org.hangji.rectify.FindingRef;
import org.hangji.shared.Database;
import org.springframework.stereotype.Repository;

/** Which entries opened which findings, within sight. */
@Repository
class OpenedStore {

    /** The entry that opened a finding. */
    record Opener(String ledger, long entry) {}

    /** A finding and its entry. */
    record Opened(long finding, long entry) {}

    private final Database database;

    OpenedStore(Database database) {
        this.database = database;
    }

    void add(String ledger, List<Opened> opened) {
        database.batch(
                "insert into rectify.opened (finding, ledger, entry) values (?, ?, ?)",
                opened,
                each -> List.of(each.finding(), ledger, each.entry()));
    }

    Optional<Opener> opener(long finding) {
        return database.sql("select ledger, entry from rectify.opened where finding = ?")
                .param(finding)
                .query((row, number) -> new Opener(row.getString("ledger"), row.getLong("entry")))
                .optional();
    }

    /** The finding that an entry opened. */
    Optional<FindingRef> opened(String ledger, long entry) {
        return database.sql("""
                        select f.id, f.number, f.title from rectify.opened o join rectify.finding f on f.id = o.finding
                        where o.ledger = ? and o.entry = ?
                        """)
                .params(ledger, entry)
                .query((row, number) ->
                        new FindingRef(row.getLong("id"), row.getString("number"), row.getString("title")))
                .optional();
    }
}
