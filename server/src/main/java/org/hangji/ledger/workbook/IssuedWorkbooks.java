package org.hangji.ledger.workbook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.ledger.Entry;
import org.hangji.ledger.EntryFilter;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.ReportingPeriod;
import org.hangji.ledger.returns.Remarks;
import org.hangji.ledger.returns.ReturnDays;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues workbooks (发出填报工作簿): for a unit for which the caller may record, with what it recorded in the period. */
@Component
@Transactional
class IssuedWorkbooks {

    /** More entries than this are corrected on the pages. */
    private static final int MOST_KNOWN = 2_000;

    private final Ledgers ledgers;
    private final Organizations organizations;
    private final ReturnDays days;
    private final Remarks remarks;
    private final Journal journal;
    private final Clock clock;

    IssuedWorkbooks(
            Ledgers ledgers,
            Organizations organizations,
            ReturnDays days,
            Remarks remarks,
            Journal journal,
            Clock clock) {
        this.ledgers = ledgers;
        this.organizations = organizations;
        this.days = days;
        this.remarks = remarks;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Makes a workbook.
     *
     * @param code of the unit, {@code null} for the caller's own
     * @param from first day of the period, {@code null} for no period
     * @param to last day
     */
    IssuedFile issue(String ledger, @Nullable String code, @Nullable LocalDate from, @Nullable LocalDate to) {
        LedgerDefinition definition = ledgers.definition(ledger);
        if ((from == null) != (to == null) || from != null && to != null && to.isBefore(from)) {
            throw Refusal.invalid("from", "period", "期间要写起止两天，止日不早于起日；不分期间就两天都不写。");
        }
        Unit unit = unit(
                definition, code == null || code.isBlank() ? Acting.current().unit() : code.strip());
        Template template = new Template(
                definition,
                new Ticket(UUID.randomUUID(), ledger, unit.code(), from, to),
                unit,
                known(ledger, unit, from, to),
                organizations.allUnits(),
                AsOf.today(clock),
                from == null || to == null ? "" : days.due(ledger, unit.code(), from, to),
                from == null || to == null ? Map.of() : remarks.toMend(ledger, unit.code(), from, to));
        journal.write(Act.done(
                "ledger.issue",
                "ledger",
                ledger,
                Map.of(
                        "unit",
                        unit.code(),
                        "rows",
                        Integer.toString(template.known().size()),
                        "from",
                        from == null ? "" : from.toString(),
                        "to",
                        to == null ? "" : to.toString())));
        return new IssuedFile(template.fileName(), TemplateWriter.write(template));
    }

    private List<Entry> known(String ledger, Unit unit, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<Entry> known = new ArrayList<>();
        if (from == null || to == null) {
            return known;
        }
        EntryFilter filter = new EntryFilter(
                from, to, unit.code(), new AsOf(clock.instant()), Map.of(), "", LedgerDefinition.OCCURRED_ON);
        Paging page = new Paging(0, MOST_KNOWN + 1);
        if (ledgers.entries(ledger, filter, new Paging(0, 1)).total() > MOST_KNOWN) {
            throw Refusal.invalid("from", "period", "这段时间已登记的超过 %,d 条，放不进一份工作簿：请把期间缩短。".formatted(MOST_KNOWN));
        }
        ledgers.entries(ledger, filter, page).items().stream()
                .filter(entry -> entry.unit().equals(unit.code()))
                .forEach(known::add);
        return known;
    }

    /** The period that the unit reports next, where a duty asks for one. */
    Optional<ReportingPeriod> next(String ledger, String unit) {
        return days.next(ledger, unit);
    }

    /** Units for which the caller may record. */
    List<Unit> units(LedgerDefinition definition) {
        Role[] roles = definition.entryBy().toArray(Role[]::new);
        return organizations.units(null).stream()
                .filter(unit -> Acting.current().holds(unit.path(), roles))
                .toList();
    }

    private Unit unit(LedgerDefinition definition, String code) {
        Role[] roles = definition.entryBy().toArray(Role[]::new);
        return organizations
                .unit(code)
                .filter(unit -> Acting.current().holds(unit.path(), roles))
                .orElseThrow(() -> Refusal.invalid("unit", "scope", "单位“" + code + "”不在您可以登记的范围内，请从名单里选。"));
    }
}
