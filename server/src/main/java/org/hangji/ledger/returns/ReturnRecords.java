package org.hangji.ledger.returns;

import java.util.function.Consumer;
import org.hangji.audit.SealedRecords;
import org.springframework.stereotype.Component;

/** Events of returns, and amendments, for the check that recomputes them. */
@Component
class ReturnRecords implements SealedRecords {

    /** How the acts of returns begin in the journal. */
    static final String ACT = "return.";

    private final ReturnEventStore events;
    private final AmendmentStore amendments;
    private final RemarkStore remarks;

    ReturnRecords(ReturnEventStore events, AmendmentStore amendments, RemarkStore remarks) {
        this.events = events;
        this.amendments = amendments;
        this.remarks = remarks;
    }

    @Override
    public String name() {
        return "报表办理记录";
    }

    @Override
    public boolean writtenBy(String act) {
        return act.startsWith(ACT);
    }

    @Override
    public void forEach(Consumer<Recomputed> each) {
        events.each(kept -> each.accept(new Recomputed(
                "报表 %d/%s/%s 的第%d条记录"
                        .formatted(
                                kept.event().duty(),
                                kept.event().unit(),
                                kept.event().first(),
                                kept.event().number()),
                checked(kept.event().digest(), kept.digest()))));
        amendments.each(
                (label, recomputed, carried) -> each.accept(new Recomputed(label, checked(recomputed, carried))));
        remarks.each((label, recomputed, carried) -> each.accept(new Recomputed(label, checked(recomputed, carried))));
    }

    private static String checked(String recomputed, String carried) {
        return recomputed.equals(carried) ? recomputed : "wrong digest: " + carried;
    }
}
