package org.hangji.figure.contradiction;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.figure.contradiction.Contradiction.State;
import org.hangji.figure.contradiction.rule.Extent;
import org.hangji.figure.contradiction.rule.Rule;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers to contradictions (答复): explained with words, or corrected, which the rule itself has to agree to. */
@Component
class Answering {

    static final int LONGEST = 2000;
    private static final int SHORTEST = 4;
    private static final Role[] ANSWERERS = {Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER};

    private final ContradictionStore store;
    private final Checking checking;
    private final Rules rules;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Answering(
            ContradictionStore store,
            Checking checking,
            Rules rules,
            Journal journal,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.checking = checking;
        this.rules = rules;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether the acting person may answer it. */
    static boolean may(Contradiction contradiction) {
        return Acting.current().holds(contradiction.unitPath(), ANSWERERS);
    }

    /**
     * Answers a contradiction.
     *
     * @param answer {@code EXPLAINED} with words, or {@code CORRECTED}
     * @param version what the answerer has seen, {@code null} where he does not say
     */
    void answer(long id, @Nullable String answer, @Nullable String words, @Nullable Integer version) {
        switch (answer == null ? "" : answer) {
            case "EXPLAINED" -> explain(id, words, version);
            case "CORRECTED" -> corrected(id, version);
            default -> throw Refusal.invalid("answer", "required", "请选一种答复：已更正（CORRECTED），或已说明（EXPLAINED）。");
        }
    }

    /** Says why it is so. Refused where it waits for no answer, or changed since {@code version}. */
    private void explain(long id, @Nullable String words, @Nullable Integer version) {
        transaction.executeWithoutResult(status -> {
            Contradiction contradiction = waiting(id, version);
            String text = checked(words);
            store.answer(
                    id,
                    contradiction.version() + 1,
                    Told.Kind.EXPLAINED,
                    Acting.current().person(),
                    text,
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            journal.write(Act.done(
                    "contradiction.explain",
                    "contradiction",
                    id,
                    Map.of("rule", contradiction.rule(), "unit", contradiction.unit(), "text", text)));
        });
    }

    /** Says that the records were corrected. The rule looks again at once, and its finding decides. */
    private void corrected(long id, @Nullable Integer version) {
        Contradiction before = read(() -> waiting(id, version));
        Rule rule = rules.require(before.rule());
        long asker = Acting.current().person();
        Acting.run(
                Acting.system("contradictions"),
                () -> transaction.executeWithoutResult(status -> {
                    Extent extent = new Extent(
                            null, Set.of(before.unit()), before.from(), before.to(), new AsOf(clock.instant()));
                    checking.check(rule, extent, asker);
                }));
        Contradiction after = read(() -> require(id));
        if (after.state() != State.CORRECTED) {
            throw Refusal.conflict("复核后规则仍然成立：" + after.sentence() + "请先在台账里更正记录，再按“已更正”；如果属实，请写说明。");
        }
        transaction.executeWithoutResult(status -> journal.write(Act.done(
                "contradiction.corrected", "contradiction", id, Map.of("rule", after.rule(), "unit", after.unit()))));
    }

    private Contradiction waiting(long id, @Nullable Integer version) {
        Contradiction contradiction = require(id);
        if (!may(contradiction)) {
            throw Refusal.forbidden("这处矛盾由" + contradiction.unitName() + "的经办人或领导答复，您的角色不能答复。");
        }
        if (contradiction.state() != State.OPEN) {
            throw Refusal.conflict("这处矛盾已经答复过了：有新的情况时规则会再次提出。");
        }
        if (version != null && version != contradiction.version()) {
            throw Refusal.conflict("这处矛盾刚刚有了变化：请看过最新情况再答复。");
        }
        return contradiction;
    }

    private Contradiction require(long id) {
        return store.byId(id).orElseThrow(Answering::unknown);
    }

    private Contradiction read(Supplier<Contradiction> reading) {
        Contradiction contradiction = transaction.execute(status -> reading.get());
        if (contradiction == null) {
            throw unknown();
        }
        return contradiction;
    }

    static Refusal unknown() {
        return Refusal.notFound("没有这处矛盾，或不在您的管辖范围内。");
    }

    private static String checked(@Nullable String words) {
        String text = words == null
                ? ""
                : words.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
        if (text.length() < SHORTEST) {
            throw Refusal.invalid("text", "required", "请写明为什么属实，至少 " + SHORTEST + " 个字：说明会随这处矛盾一直保存，发布前给签发人看。");
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid("text", "length", "说明最多 " + LONGEST + " 字。");
        }
        return text;
    }
}
