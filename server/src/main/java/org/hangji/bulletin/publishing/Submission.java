package org.hangji.bulletin.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.bulletin.checking.DraftCheck;
import org.hangji.bulletin.checking.DraftChecks;
import org.hangji.bulletin.checking.RecordChecks;
import org.hangji.bulletin.composing.Draft;
import org.hangji.bulletin.composing.Drafts;
import org.hangji.bulletin.filling.Filled;
import org.hangji.bulletin.filling.Filling;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Handing a draft to whoever signs, and giving it back (送签、退回). */
@Component
@Transactional
public class Submission {

    private final Drafts drafts;
    private final Filling filling;
    private final RecordChecks records;
    private final Journal journal;

    Submission(Drafts drafts, Filling filling, RecordChecks records, Journal journal) {
        this.drafts = drafts;
        this.filling = filling;
        this.records = records;
        this.journal = journal;
    }

    /** Submits the last version. Contradictions owe a reason; what blocks is refused with its sentences. */
    public void submit(long id, String reason) {
        records.lookFirst();
        Draft draft = drafts.hold(id);
        Drafts.requireOpen(draft);
        Filled filled = filling.fill(draft.content(), draft.unit(), filling.knownFor(draft.content()));
        List<DraftCheck> checks = requireSound(draft, filled);
        List<DraftCheck> open = DraftCheck.of(checks, DraftCheck.Weight.EXPLAIN);
        if (!open.isEmpty() && reason.isBlank()) {
            throw refusal("稿子里有 " + open.size() + " 处矛盾：请改正，或在送签时写明为什么这样写。", open);
        }
        drafts.step(draft, "SUBMIT", reason.strip());
        journal.write(Act.done(
                "bulletin.submit",
                "bulletin",
                id,
                Map.of(
                        "version", Integer.toString(draft.version()),
                        "marked",
                                Integer.toString(DraftCheck.of(checks, DraftCheck.Weight.MARK)
                                        .size()),
                        "reason", reason.strip())));
    }

    /** Gives a submitted draft back: the leader with a reason, or a composer who wants it again. */
    public void giveBack(long id, String reason) {
        Draft draft = drafts.hold(id);
        Acting acting = Acting.current();
        if (draft.state() != Draft.State.SUBMITTED) {
            throw Refusal.conflict("这篇通报不在待签发状态，没有可退回的。");
        }
        if (!acting.holds(draft.unitPath(), Role.BUREAU_LEADER)
                && !draft.composers().contains(acting.person())) {
            throw Refusal.forbidden("退回由局领导决定；起草人可以撤回自己的稿子。");
        }
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "required", "请写明为什么退回，起草人会看到。");
        }
        drafts.step(draft, "RETURN", reason.strip());
        journal.write(Act.done("bulletin.return", "bulletin", id, Map.of("reason", reason.strip())));
    }

    /** Refuses where something blocks; answers all that was found. */
    List<DraftCheck> requireSound(Draft draft, Filled filled) {
        List<DraftCheck> checks = new ArrayList<>(DraftChecks.of(draft.content(), filled));
        checks.addAll(records.of(filled, filling.knownFor(draft.content())));
        List<DraftCheck> blocks = DraftCheck.of(checks, DraftCheck.Weight.BLOCKS);
        if (!blocks.isEmpty()) {
            throw refusal("有 " + blocks.size() + " 处必须先改：", blocks);
        }
        return checks;
    }

    /** Refuses where records behind the draft have come to contradict each other since it was submitted, unanswered. */
    void requireExplained(Draft draft, Filled filled) {
        List<DraftCheck> since =
                records.raisedSince(filled, filling.knownFor(draft.content()), drafts.submittedAt(draft.id()));
        if (!since.isEmpty()) {
            throw refusal("送签以后又发现 " + since.size() + " 处矛盾，发布前要有人答复，或退回重新送签：", since);
        }
    }

    private static Refusal refusal(String lead, List<DraftCheck> checks) {
        List<Refusal.FieldError> errors = checks.stream()
                .map(check -> new Refusal.FieldError(
                        check.field() == null ? "body" : "fields[" + check.field() + "]",
                        check.kind().name(),
                        check.sentence()))
                .toList();
        String sentences = checks.stream().map(DraftCheck::sentence).distinct().collect(Collectors.joining());
        return new Refusal(Refusal.Kind.CONFLICT, lead + sentences, errors);
    }
}
