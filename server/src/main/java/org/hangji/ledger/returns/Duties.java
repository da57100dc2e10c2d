package org.hangji.ledger.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.NewDuty;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.definition.Definitions;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.organization.UnitSpan;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.stereotype.Component;

/** Defines who must report what, and ends it. */
@Component
public class Duties {

    static final Role[] DEFINE = {Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER};

    private final DutyStore store;
    private final Definitions definitions;
    private final Organizations organizations;
    private final Journal journal;
    private final Clock clock;

    Duties(DutyStore store, Definitions definitions, Organizations organizations, Journal journal, Clock clock) {
        this.store = store;
        this.definitions = definitions;
        this.organizations = organizations;
        this.journal = journal;
        this.clock = clock;
    }

    public List<ReportingDuty> all() {
        return store.all();
    }

    public ReportingDuty require(long id) {
        return store.byId(id).orElseThrow(() -> Refusal.notFound("没有编号为 " + id + " 的报送要求，或它不归您的单位。"));
    }

    /** Whether the caller may define and end duties over this unit. */
    boolean mayKeep(String path) {
        return Acting.current().holds(path, DEFINE) || Acting.current().has(Role.SYSTEM);
    }

    public ReportingDuty define(NewDuty wanted) {
        LedgerDefinition ledger = definitions.require(wanted.ledger());
        DutyRules.require(wanted, ledger, definitions);
        Unit below = organizations
                .unit(wanted.below())
                .filter(unit -> mayKeep(unit.path()))
                .orElseThrow(() -> Refusal.invalid("below", "scope", "“" + wanted.below() + "”不在您可以布置的范围内，请从名单里选。"));
        if (organizations.spansBelow(below.path()).stream().noneMatch(span -> reports(span, wanted))) {
            throw Refusal.invalid("kinds", "nobody", "“" + below.name() + "”下面没有所选这几类单位，布置了也没有人报：请另选上级单位，或改选由哪一类单位报。");
        }
        NewDuty named = wanted.name().isBlank() ? DutyRules.named(wanted, ledger) : wanted;
        long id = store.insert(named, below, now());
        journal.write(Act.done(
                "returns.define",
                "duty",
                id,
                Map.of("ledger", ledger.id(), "name", named.name(), "below", below.name())));
        return require(id);
    }

    /** Those that stand already, by ledger, name and unit, are left out. */
    public List<ReportingDuty> defineAll(String yaml) {
        List<ReportingDuty> standing = all();
        return DutyText.read(yaml).stream()
                .filter(duty -> standing.stream()
                        .noneMatch(one -> one.until() == null
                                && one.ledger().equals(duty.ledger())
                                && one.name().equals(duty.name())
                                && one.below().equals(duty.below())))
                .map(this::define)
                .toList();
    }

    /** No period that begins after {@code last} is reported any more; what was reported stays. */
    public void end(long id, LocalDate last, String reason) {
        ReportingDuty duty = require(id);
        if (!mayKeep(duty.belowPath())) {
            throw Refusal.forbidden("“" + duty.name() + "”由布置它的单位停止。");
        }
        if (duty.until() != null) {
            throw Refusal.conflict("“" + duty.name() + "”已经停止，最后一期在" + duty.until() + "以前开始。");
        }
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "required", "请写明为什么停止。");
        }
        if (last.isBefore(duty.from())) {
            throw Refusal.invalid("last", "order", "最后一天不能早于开始报送的" + duty.from() + "。");
        }
        store.end(id, last, reason.strip(), now());
        journal.write(Act.done("returns.end", "duty", id, Map.of("name", duty.name(), "last", last.toString())));
    }

    /** Whether a unit is one of those who would report, now or from the first period on. */
    private static boolean reports(UnitSpan span, NewDuty duty) {
        return duty.kinds().contains(span.unit().kind())
                && (span.to() == null || !span.to().isBefore(duty.from()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
