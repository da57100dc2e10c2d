package org.hangji.bulletin.checking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hangji.bulletin.checking.DraftCheck.Kind;
import org.hangji.bulletin.checking.DraftCheck.Weight;
import org.hangji.bulletin.filling.Filled;
import org.hangji.figure.Contradictions;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.OpenContradiction;
import org.hangji.shared.AsOf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks whether the records behind a draft's figures contradict each other (口径体检). One that waits for an answer is answered
 * before the draft goes out, or explained when it is submitted; an answer goes with the draft to whoever signs.
 */
@Component
@Transactional(readOnly = true)
public class RecordChecks {

    private final Contradictions contradictions;

    RecordChecks(Contradictions contradictions) {
        this.contradictions = contradictions;
    }

    /** Before a draft is submitted or published, all that was written is looked at. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void lookFirst() {
        contradictions.lookAtWhatIsDue();
    }

    /** What the figures of a draft touch, each once, at the first figure that it touches. */
    public List<DraftCheck> of(Filled filled, AsOf asOf) {
        Set<String> told = new HashSet<>();
        List<DraftCheck> checks = new ArrayList<>();
        for (Filled.Value value : filled.values()) {
            for (OpenContradiction each : touching(value, asOf)) {
                if (told.add(each.href())) {
                    checks.add(check(each, value.key()));
                }
            }
        }
        return checks;
    }

    /** Those that wait for an answer and were raised after {@code known}: nobody could explain them then. */
    public List<DraftCheck> raisedSince(Filled filled, AsOf asOf, Instant known) {
        Set<String> told = new HashSet<>();
        List<DraftCheck> checks = new ArrayList<>();
        for (Filled.Value value : filled.values()) {
            for (OpenContradiction each : touching(value, asOf)) {
                if (!each.answered() && each.openedAt().isAfter(known) && told.add(each.href())) {
                    checks.add(check(each, value.key()));
                }
            }
        }
        return checks;
    }

    private List<OpenContradiction> touching(Filled.Value value, AsOf asOf) {
        String figure = value.figure();
        String scope = value.scope();
        LocalDate to = value.to();
        return figure == null || scope == null || to == null || value.fault() != null
                ? List.of()
                : contradictions.touching(figure, new FigureQuestion(scope, value.object(), value.from(), to, asOf));
    }

    private static DraftCheck check(OpenContradiction each, String field) {
        return each.answered()
                ? new DraftCheck(
                        Kind.RECORDS, Weight.MARK, each.rule() + "：" + each.sentence() + "已有说明：" + each.answer(), field)
                : new DraftCheck(
                        Kind.RECORDS,
                        Weight.EXPLAIN,
                        each.rule() + "：" + each.sentence() + "还没有答复：请在“口径体检”里答复，或在送签时写明为什么照发。",
                        field);
    }
}
