package org.hangji.ledger.definition;

import java.util.List;
import org.hangji.ledger.LedgerDefinition;

/**
 * The statements by which a ledger's table refuses entries of a locked period, and lets in the version that an amendment
 * names once another person has agreed to it.
 */
final class PeriodGuard {

    private PeriodGuard() {}

    static List<String> of(LedgerDefinition definition, String application) {
        String table = definition.table();
        String bare = table.substring(table.indexOf('.') + 1);
        return List.of(
                "create or replace trigger period_lock after insert on " + table
                        + " referencing new table as added for each statement execute function ledger.check_period_lock('"
                        + definition.id() + "')",
                "drop policy if exists amend_entry on " + table,
                """
                create policy amend_entry on %s for insert to %s with check (
                    origin = 'amendment' and unit_path <@ any ((select shared.scope())::ltree[])
                    and exists (select from ledger.amendment_decision d
                                where d.agreed and d.entry = %3$s.entry and d.version = %3$s.version))""".formatted(table, application, bare));
    }
}
