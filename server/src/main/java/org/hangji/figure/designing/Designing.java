package org.hangji.figure.designing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.DefinitionText;
import org.hangji.figure.definition.Edition;
import org.hangji.figure.definition.FigureEditions;
import org.hangji.figure.definition.Formula;
import org.hangji.figure.rollup.RollupSetup;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;
import org.hangji.shared.Role;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps new versions of definitions (保存定义). A version is never changed; figures that are made of it get a version of their
 * own in the same act, so that each version means one thing for ever.
 */
@Component
public class Designing {

    static final Role[] WHO = {Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER};

    private final Catalogue catalogue;
    private final FigureEditions editions;
    private final DefinitionCheck check;
    private final RollupSetup rollups;
    private final TaskExecutor background;
    private final Organizations organizations;
    private final Journal journal;
    private final Clock clock;

    Designing(
            Catalogue catalogue,
            FigureEditions editions,
            DefinitionCheck check,
            RollupSetup rollups,
            @Qualifier("applicationTaskExecutor") TaskExecutor background,
            Organizations organizations,
            Journal journal,
            Clock clock) {
        this.catalogue = catalogue;
        this.editions = editions;
        this.check = check;
        this.rollups = rollups;
        this.background = background;
        this.organizations = organizations;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the caller may define figures: a clerk or leader over the top unit. */
    @Transactional(readOnly = true)
    public boolean allowed() {
        return organizations.units(null).stream()
                .anyMatch(unit -> unit.parent() == null && Acting.current().holds(unit.path(), WHO));
    }

    /** Refuses whoever may not. */
    @Transactional(readOnly = true)
    public void requireAllowed() {
        if (!allowed()) {
            throw Refusal.forbidden("数字的口径由市局的经办人或领导定义：请把要改的地方告诉他们。");
        }
    }

    /** All that is wrong with it. */
    @Transactional(readOnly = true)
    public List<FieldError> faults(Definition definition, boolean isNew) {
        return check.faults(definition, isNew);
    }

    /** Keeps it as the next version of its figure and answers that number. */
    @Transactional
    public int save(Definition definition, boolean isNew, String reason) {
        requireAllowed();
        editions.lock();
        catalogue.forget();
        List<FieldError> faults = new ArrayList<>(check.faults(definition, isNew));
        if (reason.isBlank() || reason.length() > 500) {
            faults.add(new FieldError("reason", "required", "请写为什么这样定，最多500个字。"));
        }
        Definition standing = catalogue.find(definition.head().id());
        Definition pinned = pinned(definition);
        int version = standing == null ? 1 : standing.head().version() + 1;
        if (standing != null && pinned.as(0).equals(standing.as(0))) {
            faults.add(new FieldError("", "changed", "和第" + standing.head().version() + "版一样，没有要保存的。"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        // Read before the first is written: what is not committed yet must not come into the catalogue.
        List<Definition> all = catalogue.all();
        keep(pinned, version, reason.strip());
        follow(pinned.as(version), all);
        answerAfterCommit();
        return version;
    }

    /** It answers from its rows at once; in the background they are added up, and then it answers from the sums. */
    private void answerAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                catalogue.forget();
                background.execute(rollups::bringUpToDate);
            }
        });
    }

    /** What is made of the figure follows it, and what is made of that. */
    private void follow(Definition part, List<Definition> all) {
        for (Definition each : all) {
            boolean madeOf = each.parts().stream()
                    .anyMatch(used -> used.id().equals(part.head().id()));
            if (madeOf && !each.head().id().equals(part.head().id())) {
                Definition next =
                        new Definition(each.head(), repinned(each.formula(), part), each.phrases(), each.ofTheYear());
                int version = each.head().version() + 1;
                keep(
                        next,
                        version,
                        "“" + part.head().name() + "”改为第" + part.head().version() + "版，随之更新");
                follow(next.as(version), all);
            }
        }
    }

    private void keep(Definition definition, int version, String reason) {
        String id = definition.head().id();
        String yaml = DefinitionText.write(definition);
        String digest = FigureEditions.digest(id, version, yaml, reason);
        Acting acting = Acting.current();
        editions.add(new Edition(id, version, yaml, reason, digest, clock.instant(), acting.person(), acting.name()));
        journal.write(Act.done(
                        "figure.define",
                        "figure",
                        id,
                        Map.of(
                                "name", definition.head().name(),
                                "version", Integer.toString(version),
                                "reason", reason))
                .withRecord(digest));
    }

    /** Parts without a version are meant as they stand now. */
    private Definition pinned(Definition definition) {
        Formula formula = switch (definition.formula()) {
            case Formula.Rate rate -> new Formula.Rate(pinned(rate.of()), pinned(rate.over()), rate.times());
            case Formula.Change change -> new Formula.Change(pinned(change.of()), change.against(), change.in());
            case Formula other -> other;
        };
        return new Definition(definition.head(), formula, definition.phrases(), definition.ofTheYear());
    }

    private Formula.Part pinned(Formula.Part part) {
        Definition found = catalogue.find(part.toString());
        return found == null ? part : new Formula.Part(part.id(), found.head().version());
    }

    private static Formula repinned(Formula formula, Definition to) {
        return switch (formula) {
            case Formula.Rate rate ->
                new Formula.Rate(repinned(rate.of(), to), repinned(rate.over(), to), rate.times());
            case Formula.Change change -> new Formula.Change(repinned(change.of(), to), change.against(), change.in());
            case Formula other -> other;
        };
    }

    private static Formula.Part repinned(Formula.Part part, Definition to) {
        return part.id().equals(to.head().id())
                ? new Formula.Part(part.id(), to.head().version())
                : part;
    }
}
