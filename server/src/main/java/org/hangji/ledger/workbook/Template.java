package org.hangji.ledger.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.Role;

/**
 * What goes out to a unit (填报工作簿的内容).
 *
 * @param known what is recorded already for this unit and period
 * @param units units that a field may name
 * @param today for the days that may not lie ahead
 * @param due which return it is and by when, in words; empty where it is none
 * @param remarks what a reviewer remarked, by entry and field, the whole entry under an empty field
 */
record Template(
        LedgerDefinition definition,
        Ticket ticket,
        Unit unit,
        List<Entry> known,
        List<Unit> units,
        LocalDate today,
        String due,
        Map<Long, Map<String, String>> remarks) {

    Template {
        known = List.copyOf(known);
        units = List.copyOf(units);
        remarks = Map.copyOf(remarks);
    }

    /** What is asked for and what the acting person may read. */
    List<LedgerField> fields() {
        return definition.asked().stream().filter(Template::readable).toList();
    }

    private static boolean readable(LedgerField field) {
        Set<Role> roles = field.privacy().visibleTo();
        return field.personal() || roles.isEmpty() || Acting.current().has(roles.toArray(Role[]::new));
    }

    /** The period in words, empty where there is none. */
    String period() {
        return ticket.from() == null || ticket.to() == null ? "" : ticket.from() + " 至 " + ticket.to();
    }

    /** Name of the file: {@code 隐患-林州市交通运输局-2023-10-01至2023-10-31.xlsx}. */
    String fileName() {
        return definition.name() + "-" + unit.name() + (period().isEmpty() ? "" : "-" + period().replace(" ", ""))
                + ".xlsx";
    }
}
