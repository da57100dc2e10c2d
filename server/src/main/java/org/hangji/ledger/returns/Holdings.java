package org.hangji.ledger.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
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

    /** How many entries, and what the added-up fields come to by field id, as known at a moment. */
    Sums sums(LedgerDefinition definition, String unit, ReportingPeriod period, Instant known) {
        List<LedgerField> summed =
                definition.fields().stream().filter(LedgerField::summed).toList();
        String columns = summed.stream()
                .map(field -> ", coalesce(sum(v.\"" + field.column() + "\"), 0)::numeric as \"" + field.column() + "\"")
                .collect(Collectors.joining());
        return database.sql("select count(*) as entries" + columns + " from " + definition.table()
                        + "_known(?) v where v.unit = ? and v.occurred_on between ? and ?")
                .params(known.atOffset(ZoneOffset.UTC), unit, period.first(), period.last())
                .query((row, number) -> {
                    Map<String, BigDecimal> sums = new LinkedHashMap<>();
                    for (LedgerField field : summed) {
                        sums.put(field.id(), row.getBigDecimal(field.column()));
                    }
                    return new Sums(row.getLong("entries"), sums);
                })
                .single();
    }

    /** What a return comes to. */
    record Sums(long entries, Map<String, BigDecimal> byField) {}

    /** From here to the end of the transaction nobody writes entries of this ledger. */
    void hold(String ledger) {
        database.sql("select pg_advisory_xact_lock(ledger.period_key(?))")
                .param(ledger)
                .query()
                .singleRow();
    }
}
