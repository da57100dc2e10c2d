package org.hangji.figure.contradiction;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hangji.figure.Contradictions;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.OpenContradiction;
import org.hangji.figure.contradiction.Contradiction.State;
import org.hangji.figure.contradiction.rule.Found;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.definition.Source;
import org.hangji.organization.Organizations;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which contradictions touch a figure (涉及某个数字的矛盾). */
@Component
@Transactional(readOnly = true)
class Touching implements Contradictions {

    private static final Paging MANY = new Paging(0, 100);

    private final ContradictionStore store;
    private final Rules rules;
    private final Catalogue catalogue;
    private final Organizations organizations;
    private final DueChecks due;

    Touching(ContradictionStore store, Rules rules, Catalogue catalogue, Organizations organizations, DueChecks due) {
        this.store = store;
        this.rules = rules;
        this.catalogue = catalogue;
        this.organizations = organizations;
        this.due = due;
    }

    @Override
    public List<OpenContradiction> touching(String figure, FigureQuestion question) {
        return store.list(filter(figure, question.scope(), question.from(), question.to()), MANY).stream()
                .filter(each -> each.state() != State.CORRECTED)
                .map(each -> new OpenContradiction(
                        rules.text(each.rule()).name(),
                        each.sentence(),
                        each.state() == State.EXPLAINED,
                        each.answer(),
                        each.openedAt(),
                        each.href()))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public void lookAtWhatIsDue() {
        due.lookAtAll();
    }

    /** Those in the figure's rows, by its ledger, scope and days. */
    ContradictionFilter filter(String figure, String scope, @Nullable LocalDate from, LocalDate to) {
        Source.From source = catalogue.rows(figure).from();
        return new ContradictionFilter(
                null, null, organizations.requireUnit(scope).path(), Set.of(), Found.source(source), from, to);
    }
}
