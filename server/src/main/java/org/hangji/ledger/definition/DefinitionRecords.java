package org.hangji.ledger.definition;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import org.hangji.audit.SealedRecords;
import org.hangji.audit.Sm3;
import org.hangji.shared.Database;
import org.springframework.stereotype.Component;

/** All versions of definitions, for the check that recomputes them. */
@Component
class DefinitionRecords implements SealedRecords {

    private final Database database;

    DefinitionRecords(Database database) {
        this.database = database;
    }

    /** Digest of one version. */
    static String digest(String ledger, int version, Instant since, String words) {
        return Sm3.ofFields("ledger-definition/1", ledger, version, since, words);
    }

    @Override
    public String name() {
        return "台账定义";
    }

    @Override
    public boolean writtenBy(String act) {
        return act.equals(Defining.ACT);
    }

    @Override
    public void forEach(Consumer<Recomputed> each) {
        database.sql("select ledger, version, since, words from ledger.definition order by serial")
                .query(row -> {
                    each.accept(new Recomputed(
                            "台账“%s”的定义第%d版".formatted(row.getString("ledger"), row.getInt("version")),
                            digest(
                                    row.getString("ledger"),
                                    row.getInt("version"),
                                    row.getObject("since", OffsetDateTime.class).toInstant(),
                                    row.getString("words"))));
                });
    }
}
