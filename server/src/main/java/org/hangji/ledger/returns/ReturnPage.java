package org.hangji.ledger.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.Amendment;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.ReportedDifference;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReturnState;
import org.hangji.ledger.UnitReturn;
import org.hangji.page.Form;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * One return with what it holds and what can be done.
 *
 * @param lines its entries, the earliest first, at most {@link ReturnViews#MOST}
 * @param remarks what reviewers remarked at its cells
 * @param total how many it holds
 * @param sums what the added-up fields come to, by field id
 * @param changed whether entries were recorded or corrected since it was handed in or reviewed
 * @param seen fingerprint of what is shown
 * @param asOf the day asked for, {@code null} for now
 */
record ReturnPage(
        ReportingDuty duty,
        UnitReturn of,
        LedgerDefinition ledger,
        List<Line> lines,
        List<ReturnRemark> remarks,
        long total,
        Map<String, BigDecimal> sums,
        boolean changed,
        List<ReportedDifference> differences,
        List<Amendment> amendments,
        List<ReturnEvent> events,
        ReturnLaw.Actor actor,
        String seen,
        AsOf known,
        @Nullable LocalDate asOf,
        Form form) {

    /** One entry. */
    record Line(
            long id,
            int version,
            LocalDate day,
            String subject,
            boolean corrected,
            boolean amended,
            List<String> cells) {}

    /** What was remarked at one cell of an entry: of a field, or of the day. */
    List<ReturnRemark> at(Line line, String field) {
        return remarks.stream()
                .filter(remark -> remark.entry() == line.id() && remark.field().equals(field))
                .toList();
    }

    /** What was remarked at the entry as a whole, or at fields that are no columns here. */
    List<ReturnRemark> besides(Line line) {
        return remarks.stream()
                .filter(remark -> remark.entry() == line.id()
                        && !remark.field().equals(LedgerDefinition.OCCURRED_ON)
                        && columns().stream().noneMatch(column -> column.id().equals(remark.field())))
                .toList();
    }

    /** The name of the field that is remarked on, empty for the entry as a whole. */
    String about(ReturnRemark remark) {
        return ledger.field(remark.field()).map(LedgerField::name).orElse("");
    }

    boolean mayRemark() {
        return now() && ReturnLaw.remark(of.state(), actor).isEmpty();
    }

    String base() {
        return of.key().href();
    }

    ReturnMark mark() {
        return ReturnMark.of(of, known);
    }

    /** Number fields, which stand as columns. */
    static List<LedgerField> columns(LedgerDefinition ledger) {
        return ledger.fields().stream()
                .filter(field -> field.type().isNumber())
                .limit(4)
                .toList();
    }

    List<LedgerField> columns() {
        return columns(ledger);
    }

    String sum(LedgerField field) {
        BigDecimal sum = sums.get(field.id());
        return sum == null ? "" : sum.stripTrailingZeros().toPlainString();
    }

    /** Why it was sent back, {@code null} where it was not. */
    ReturnState.@Nullable Returned returned() {
        return of.state() instanceof ReturnState.Returned back ? back : null;
    }

    boolean now() {
        return asOf == null;
    }

    boolean locked() {
        return of.state() instanceof ReturnState.Locked;
    }

    boolean maySubmit() {
        return now()
                && actor.reports()
                && !locked()
                && !(of.state() instanceof ReturnState.Submitted && !changed)
                && !(of.state() instanceof ReturnState.Reviewed && !changed);
    }

    boolean mayReview() {
        return now()
                && of.state() instanceof ReturnState.Submitted submitted
                && ReturnLaw.mayReview(submitted, actor, Reviewers.of(duty, ledger));
    }

    boolean maySendBack() {
        return now() && ReturnLaw.sendBack(of.state(), actor, "-").isEmpty();
    }

    boolean mayLock() {
        return now() && of.state() instanceof ReturnState.Reviewed && actor.above() && !changed;
    }

    boolean mayAmend() {
        return now() && locked() && (actor.reports() || actor.reviews());
    }

    /** Why what others expect cannot be done here, for the list of what is not possible now. */
    List<String> cannot() {
        List<String> reasons = new ArrayList<>();
        if (now() && of.state() instanceof ReturnState.Submitted && !mayReview()) {
            reasons.addAll(ReturnLaw.review(
                    of.state(), actor, Reviewers.of(duty, ledger), new ReturnLaw.Holding(total, seen), seen, 0));
        }
        if (now() && of.state() instanceof ReturnState.Reviewed && !mayLock()) {
            reasons.addAll(ReturnLaw.lock(of.state(), actor, new ReturnLaw.Holding(total, seen)));
        }
        return reasons;
    }

    /** Address of the workbook of this unit and period. */
    String workbook() {
        return "/ledgers/%s/workbook?unit=%s&from=%s&to=%s"
                .formatted(
                        ledger.id(),
                        of.key().unit(),
                        of.period().first(),
                        of.period().last());
    }

    /** Levels passed so far. */
    int levels() {
        return switch (of.state()) {
            case ReturnState.Submitted submitted -> submitted.reviews().size();
            case ReturnState.Reviewed reviewed -> reviewed.reviews().size();
            case ReturnState.Locked locked -> locked.reviews().size();
            case ReturnState.Open open -> 0;
            case ReturnState.Returned returned -> 0;
        };
    }
}
