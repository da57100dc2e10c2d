package org.hangji.rectify.round;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Findings;
import org.hangji.rectify.NewRound;
import org.hangji.rectify.PersonRef;
import org.hangji.rectify.Round;
import org.hangji.rectify.Rounds;
import org.hangji.rectify.UnitRef;
import org.hangji.rectify.loop.RoundFindings;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens, withdraws and tells rounds. */
@Component
@Transactional
class RoundBook implements Rounds {

    private final RoundStore store;
    private final RoundFindings inLoop;
    private final Findings findings;
    private final Journal journal;
    private final Clock clock;

    RoundBook(RoundStore store, RoundFindings inLoop, Findings findings, Journal journal, Clock clock) {
        this.store = store;
        this.inLoop = inLoop;
        this.findings = findings;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Opened open(NewRound round) {
        Acting acting = Acting.current();
        if (!acting.has(Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER)) {
            throw Refusal.forbidden("轮次由经办人或领导登记。");
        }
        if (round.name().isBlank()) {
            throw Refusal.invalid("name", "required", "请填写轮次名称。");
        }
        if (round.occurredOn().isAfter(AsOf.today(clock))) {
            throw Refusal.invalid("occurredOn", "past", "反馈日期 " + round.occurredOn() + " 还没有到：请填今天或以前的日期。");
        }
        store.lock(round.key());
        Optional<Long> known = store.openWith(round.key());
        if (known.isPresent()) {
            return new Opened(known.get(), false);
        }
        List<String> home = inLoop.home(round.unit());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long id = store.insert(round, acting.person(), home.getFirst(), home.getLast(), now);
        String count = Integer.toString(round.findings().size());
        journal.write(Act.done(RoundRecords.ACT, "round", id, Map.of("name", round.name(), "findings", count))
                .withRecord(store.byId(id).orElseThrow(RoundBook::notFound).digest()));
        round.findings().forEach(finding -> findings.register(finding.within(id)));
        return new Opened(id, true);
    }

    @Override
    public void withdraw(long round, String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "required", "请写明撤回的原因。");
        }
        Round known = get(round);
        if (!Acting.current().has(Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER)) {
            throw Refusal.forbidden("轮次由经办人或领导撤回。");
        }
        if (known.withdrawnReason() != null) {
            throw Refusal.conflict("这个轮次已经撤回，原因：" + known.withdrawnReason());
        }
        List<Finding> all = inLoop.of(round, now());
        boolean assigned = all.stream()
                .anyMatch(finding -> finding.state() != FindingState.REGISTERED || finding.firstDeadline() != null);
        if (assigned) {
            throw Refusal.conflict("轮次里已有问题交办，不能撤回：请逐个问题提请认定不成立。");
        }
        inLoop.withdraw(round, reason);
        store.withdraw(round, Acting.current().person(), reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
        journal.write(Act.done("rectify.withdrawRound", "round", round, Map.of("reason", reason)));
    }

    @Override
    @Transactional(readOnly = true)
    public Round get(long round) {
        return get(round, now());
    }

    @Override
    @Transactional(readOnly = true)
    public Round get(long round, AsOf known) {
        return told(store.byId(round).orElseThrow(RoundBook::notFound), known);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Finding> findings(long round, AsOf known) {
        return inLoop.of(store.byId(round).orElseThrow(RoundBook::notFound).id(), known);
    }

    @Override
    @Transactional(readOnly = true)
    public Listing<Round> list(Paging paging) {
        AsOf known = now();
        return new Listing<>(
                store.latest(paging).stream().map(row -> told(row, known)).toList(), store.count());
    }

    private AsOf now() {
        return new AsOf(clock.instant());
    }

    private Round told(RoundStore.Row row, AsOf known) {
        return new Round(
                row.id(),
                row.name(),
                row.source(),
                row.text(),
                row.occurredOn(),
                row.recordedAt(),
                new PersonRef(row.registeredBy(), row.registeredByName()),
                new UnitRef(row.unit(), row.unitName()),
                row.shownAsOf(),
                row.withdrawnReason(),
                Counting.of(inLoop.of(row.id(), known).stream()
                        .filter(finding -> !finding.withdrawn())
                        .toList()));
    }

    private static Refusal notFound() {
        return Refusal.notFound("没有这个轮次，或不在您的管辖范围内。");
    }
}
