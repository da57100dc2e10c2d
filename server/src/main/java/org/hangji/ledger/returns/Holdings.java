package org.hangji.ledger.returns;

import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.ReportingPeriod;
import org.hangji.shared.Database;
import org.springframework.stereotype.Repository;

/** What a return holds: the standing entries of its unit on the days of its period. */
@Repository
class Holdings {

    private final Database database;

    Holdings(Database database) {
        this.database = database;
    }

    ReturnLaw.Holding of(LedgerDefinition definition, String unit, ReportingPeriod period) {
        return database.sql("""
                        select count(*) as entries,
                            coalesce(md5(string_agg(v.entry || ':' || v.version, ',' order by v.entry)), 'none') as fingerprint
                        from %s v
                        where v.superseded_at is null and not v.withdrawn and v.unit = ? and v.occurred_on between ? and ?
                        """.formatted(definition.table()))
                .params(unit, period.first(), period.last())
                .query((row, number) -> new ReturnLaw.Holding(row.getLong("entries"), row.getString("fingerprint")))
                .single();
    }

    /** From here to the end of the transaction nobody writes entries of this ledger. */
    void hold(String ledger) {
        database.sql("select pg_advisory_xact_lock(ledger.period_key(?))")
                .param(ledger)
                .query()
                .singleRow();
    }
}
