package org.hangji.rectify.loop;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hangji.evidence.Evidence;
import org.hangji.evidence.Subject;
import org.hangji.organization.Organizations;
import org.hangji.rectify.Command;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingFilter;
import org.hangji.rectify.FindingItem;
import org.hangji.rectify.FindingRef;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Findings;
import org.hangji.rectify.NewFinding;
import org.hangji.rectify.Order;
import org.hangji.rectify.RefusedAttempt;
import org.hangji.rectify.Related;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The loop at work: reads the story, lets the law decide, writes what happens. */
@Component
@Transactional
class Proceedings implements Findings {

    private final Registration registration;
    private final FindingStore findings;
    private final FindingList list;
    private final EventStore events;
    private final Teller teller;
    private final Organizations organizations;
    private final Evidence evidence;
    private final Attempts attempts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Proceedings(
            Registration registration,
            FindingStore findings,
            FindingList list,
            EventStore events,
            Teller teller,
            Organizations organizations,
            Evidence evidence,
            Attempts attempts,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.registration = registration;
        this.findings = findings;
        this.list = list;
        this.events = events;
        this.teller = teller;
        this.organizations = organizations;
        this.evidence = evidence;
        this.attempts = attempts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public long register(NewFinding finding) {
        long id = registration.register(finding);
        if (finding.unit() != null && finding.deadline() != null) {
            give(
                    id,
                    Order.on(
                            finding.occurredOn(),
                            new Command.Assign(finding.unit(), null, finding.leader(), null, finding.deadline())));
        }
        return id;
    }

    @Override
    @Transactional(readOnly = true)
    public Listing<FindingItem> list(FindingFilter filter, Paging paging) {
        AsOf known = filter.known();
        if (known == null) {
            return list.find(filter, paging, AsOf.today(clock));
        }
        Listing<Long> ids = list.idsThen(filter, paging, known);
        return new Listing<>(then(ids.items(), known), ids.total());
    }

    @Override
    @Transactional(readOnly = true)
    public void each(FindingFilter filter, Consumer<FindingItem> reader) {
        AsOf known = filter.known();
        if (known == null) {
            list.each(filter, AsOf.today(clock), reader);
            return;
        }
        List<Long> ids =
                list.idsThen(filter, new Paging(0, Integer.MAX_VALUE), known).items();
        for (int from = 0; from < ids.size(); from += Paging.MAX_SIZE) {
            then(ids.subList(from, Math.min(ids.size(), from + Paging.MAX_SIZE)), known)
                    .forEach(reader);
        }
    }

    private List<FindingItem> then(List<Long> ids, AsOf known) {
        Map<Long, FindingStore.Written> written = findings.byIds(ids);
        Map<Long, List<EventRow>> stories = events.ofAll(ids);
        Names names = teller.namesIn(
                written.values(),
                stories.values().stream().flatMap(List::stream).toList());
        Acting acting = Acting.current();
        return ids.stream()
                .map(id -> teller.tell(
                        Objects.requireNonNull(written.get(id)),
                        EventRow.until(stories.getOrDefault(id, List.of()), known),
                        names,
                        acting,
                        known.day()))
                .map(FindingItem::of)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isInSight(long finding) {
        return findings.byId(finding).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public void requireInSight(long finding) {
        written(finding);
    }

    @Override
    @Transactional(readOnly = true)
    public Finding get(long finding) {
        return tell(written(finding), events.of(finding), AsOf.today(clock));
    }

    @Override
    @Transactional(readOnly = true)
    public Finding get(long finding, AsOf known) {
        List<EventRow> rows = EventRow.until(events.of(finding), known);
        if (rows.isEmpty()) {
            throw notFound();
        }
        return tell(written(finding), rows, known.day());
    }

    @Override
    @Transactional(readOnly = true)
    public Related related(long finding) {
        // Not refused where it is out of sight: a unit that gave it back has just lost it.
        Optional<FindingRef> older =
                findings.byId(finding).map(FindingStore.Written::recurrenceOf).flatMap(findings::ref);
        return new Related(older.orElse(null), findings.recurrencesOf(finding));
    }

    @Override
    @Transactional(readOnly = true)
    public List<RefusedAttempt> attempts(long finding) {
        return attempts.of(finding);
    }

    /** What is refused is noted after its transaction; within a larger one whoever runs that answers for it. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Finding give(long finding, Order order) {
        boolean alone = !TransactionSynchronizationManager.isActualTransactionActive();
        Answer answer = Objects.requireNonNull(
                alone ? transaction.execute(status -> proceed(finding, order)) : proceed(finding, order));
        return switch (answer) {
            case Answer.Done(Finding after) -> after;
            case Answer.Not(Decision.Refused refused) -> {
                if (alone && refused.kind() != Refusal.Kind.INVALID) {
                    attempts.note(finding, order.command().name(), refused);
                }
                throw refused.refusal();
            }
        };
    }

    /** What becomes of an order. */
    private sealed interface Answer {
        record Done(Finding after) implements Answer {}

        record Not(Decision.Refused refused) implements Answer {}
    }

    private Answer proceed(long finding, Order order) {
        FindingStore.Written written = written(finding);
        events.lock(finding);
        List<EventRow> rows = new ArrayList<>(events.of(finding));
        Matter matter = Matter.of(rows.stream().map(EventRow::event).toList());
        requireUnchanged(order, rows);
        Acting acting = Acting.current();
        LocalDate today = AsOf.today(clock);
        LocalDate day = order.occurredOn() == null ? today : order.occurredOn();
        String unitPath = unitPath(order.command());
        Decision decision = Loop.decide(matter, order.command(), acting, unitPath, day, today);
        return switch (decision) {
            case Decision.Refused refused -> new Answer.Not(refused);
            case Decision.Accepted accepted -> {
                requirePeople(order.command());
                EventWords words = append(finding, matter, accepted.what(), day, acting);
                // Not read again: a unit that gave the finding back does not see it any more.
                rows.add(EventRow.of(words, unitPath, rows.getFirst()));
                freeze(finding, matter.standing().state(), rows);
                yield new Answer.Done(tell(written, rows, today));
            }
        };
    }

    private EventWords append(long finding, Matter matter, Event.What what, LocalDate day, Acting acting) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return events.append(finding, new Event(matter.version() + 1, what, day, now, acting.person(), acting.unit()));
    }

    /** Files that come after the closing are marked as later; after a reopening they count again. */
    private void freeze(long finding, FindingState before, List<EventRow> rows) {
        FindingState after = Matter.of(rows.stream().map(EventRow::event).toList())
                .standing()
                .state();
        if (after == FindingState.CLOSED && before != FindingState.CLOSED) {
            evidence.freeze(Subject.of(Filing.SUBJECT, finding));
        }
        if (before == FindingState.CLOSED && after != FindingState.CLOSED) {
            evidence.release(Subject.of(Filing.SUBJECT, finding));
        }
    }

    private Finding tell(FindingStore.Written written, List<EventRow> rows, LocalDate day) {
        return teller.tell(written, rows, teller.namesIn(List.of(written), rows), Acting.current(), day);
    }

    private FindingStore.Written written(long finding) {
        return findings.byId(finding).orElseThrow(Proceedings::notFound);
    }

    static Refusal notFound() {
        return Refusal.notFound("没有这个问题，或不在您的管辖范围内。");
    }

    private static void requireUnchanged(Order order, List<EventRow> rows) {
        Integer seen = order.version();
        if (seen == null || seen == rows.getLast().number()) {
            return;
        }
        String since = rows.stream()
                .filter(row -> row.number() > seen)
                .map(row -> row.occurredOn() + "“" + Teller.word(row.kind()) + "”")
                .collect(Collectors.joining("、"));
        throw Refusal.conflict(
                since.isEmpty()
                        ? "您看到的版本 " + seen + " 比现在的还新：请重新打开再办理。"
                        : "在您打开之后，这个问题已有新的办理：" + since + "。请看过最新情况再办理，您填写的内容没有保存。");
    }

    private String unitPath(Command command) {
        if (!(command instanceof Command.Assign assign)) {
            return "";
        }
        return organizations
                .unit(assign.unit())
                .orElseThrow(
                        () -> Refusal.invalid("unit", "exists", "没有代码为 " + assign.unit() + " 的单位，或不在您的管辖范围内：请从单位列表中选。"))
                .path();
    }

    private void requirePeople(Command command) {
        if (command instanceof Command.Assign assign) {
            requirePerson("rectifier", assign.rectifier());
            requirePerson("leader", assign.leader());
            requirePerson("verifier", assign.verifier());
        }
        if (command instanceof Command.PlanMeasure plan) {
            requirePerson("rectifier", plan.rectifier());
        }
    }

    private void requirePerson(String field, @Nullable Long person) {
        boolean unknown = Optional.ofNullable(person)
                .map(organizations::personName)
                .map(String::isEmpty)
                .orElse(false);
        if (unknown) {
            throw Refusal.invalid(field, "exists", "没有编号为 " + person + " 的人员：请从人员列表中选。");
        }
    }
}
