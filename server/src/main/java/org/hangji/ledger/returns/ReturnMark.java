package org.hangji.ledger.returns;

import org.hangji.ledger.ReturnState;
import org.hangji.ledger.UnitReturn;
import org.hangji.page.Tone;
import org.hangji.rules.calendar.DeadlineState;
import org.hangji.shared.AsOf;

/**
 * How a return looks on a page (报表标记): a sign with a word beside it.
 *
 * @param key message key of the word
 */
record ReturnMark(Tone tone, String key) {

    static ReturnMark of(UnitReturn of, AsOf asOf) {
        return switch (of.state()) {
            case ReturnState.Open open -> open(of, asOf);
            case ReturnState.Submitted submitted -> mark(Tone.WAIT, "submitted");
            case ReturnState.Returned returned -> mark(Tone.BACK, "returned");
            case ReturnState.Reviewed reviewed -> mark(Tone.DONE, "reviewed");
            case ReturnState.Locked locked -> mark(Tone.DONE, "locked");
        };
    }

    private static ReturnMark open(UnitReturn of, AsOf asOf) {
        if (of.isDue(asOf)) {
            return mark(Tone.LATE, "late");
        }
        if (!asOf.day().isAfter(of.period().last())) {
            return mark(Tone.OFF, "running");
        }
        return DeadlineState.of(of.due(), asOf.day()).kind() == DeadlineState.Kind.DUE_SOON
                ? mark(Tone.SOON, "soon")
                : mark(Tone.PLAIN, "open");
    }

    private static ReturnMark mark(Tone tone, String word) {
        return new ReturnMark(tone, "ledger.returns.state." + word);
    }
}
