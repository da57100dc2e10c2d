package org.hangji.ledger.definition;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hangji.ledger.Edition;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/** Versions of definitions that were made while the platform ran. */
@Repository
class DefinitionTable {

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionTable.class);

    private final Database database;

    DefinitionTable(Database database) {
        this.database = database;
    }

    /** Grows with every version. */
    long newest() {
        return database.sql("select ledger.newest_definition()")
                .query(Long.class)
                .single();
    }

    /** All versions in the order in which they were made. */
    List<LedgerDefinition> all() {
        List<LedgerDefinition> all = new ArrayList<>();
        database.sql("select ledger, version, since, words from ledger.definitions()")
                .query(row -> {
                    Edition edition = new Edition(
                            row.getInt("version"),
                            row.getObject("since", OffsetDateTime.class).toInstant());
                    try {
                        all.add(DefinitionText.read(row.getString("words")).as(edition));
                    } catch (FaultyDefinition fault) {
                        LOG.error(
                                "version {} of ledger {} cannot be read: {}",
                                edition.version(),
                                row.getString("ledger"),
                                fault.getMessage());
                    }
                });
        return all;
    }

    /** An id for a ledger that is new. */
    String newId() {
        return "l-"
                + database.sql("select nextval('ledger.definition_number')")
                        .query(Long.class)
                        .single();
    }

    void insert(LedgerDefinition definition, String words, String reason, String digest) {
        Acting acting = Acting.current();
        database.sql("""
                        insert into ledger.definition
                            (ledger, version, words, since, defined_by, defined_by_name, reason, digest)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(definition.id())
                .param(definition.version())
                .param(words)
                .param(definition.edition().since().atOffset(ZoneOffset.UTC))
                .param(acting.person() == 0 ? null : acting.person())
                .param(acting.name())
                .param(reason)
                .param(digest)
                .update();
    }
}
