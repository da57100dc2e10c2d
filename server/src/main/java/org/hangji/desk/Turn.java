package org.hangji.desk;

import java.util.Optional;
import org.hangji.rectify.FindingItem;
import org.hangji.rectify.PersonRef;
import org.hangji.shared.Acting;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;

/** Whose turn it is with a finding (轮到谁办). What may be done is the law of the loop; this says only who is waited for. */
final class Turn {

    private Turn() {}

    /** What this person must do with the finding now; empty where others are waited for. */
    static Optional<Duty.Kind> of(FindingItem finding, Acting acting) {
        boolean mine = is(finding.rectifier(), acting) || (finding.rectifier() == null && isUnit(finding, acting));
        return switch (finding.state()) {
            case REGISTERED -> when(assigns(finding, acting), Duty.Kind.ASSIGN);
            case ASSIGNED -> when(mine, Duty.Kind.ACCEPT);
            case IN_PROGRESS -> when(mine, Duty.Kind.RECTIFY);
            case RETURNED -> when(mine, Duty.Kind.REDO);
            case CLAIMED -> when(verifies(finding, acting), Duty.Kind.VERIFY);
            case LONG_TERM, SUSPENDED -> when(mine, Duty.Kind.MILESTONE);
            case CLOSED -> Optional.empty();
        };
    }

    private static boolean assigns(FindingItem finding, Acting acting) {
        return isUnit(finding, acting) && acting.has(Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER);
    }

    /** The named verifier; where none is named, whoever has the role and is no rectifier. */
    private static boolean verifies(FindingItem finding, Acting acting) {
        return finding.verifier() == null
                ? acting.has(Role.VERIFIER) && !is(finding.rectifier(), acting)
                : is(finding.verifier(), acting);
    }

    private static boolean isUnit(FindingItem finding, Acting acting) {
        return finding.unit() != null && finding.unit().code().equals(acting.unit());
    }

    private static boolean is(@Nullable PersonRef person, Acting acting) {
        return person != null && person.id() == acting.person();
    }

    private static Optional<Duty.Kind> when(boolean mine, Duty.Kind kind) {
        return mine ? Optional.of(kind) : Optional.empty();
    }
}
