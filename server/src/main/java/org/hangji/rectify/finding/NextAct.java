package org.hangji.rectify.finding;

import java.util.Set;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingEvent;
import org.jspecify.annotations.Nullable;

/** What this person most likely does next with a finding (下一步): the one filled button of its page. */
sealed interface NextAct {

    /** A command. */
    record Give(CommandName command) implements NextAct {}

    /** 附证据: everything is answered and nothing proves it yet. */
    record File() implements NextAct {}

    /** Others are waited for; what this person may do beside stands in plain buttons. */
    record Wait() implements NextAct {}

    /** Follows from how the finding stands and from what this person may give to the whole of it. */
    static NextAct of(Finding finding, Set<CommandName> allowed, boolean mayFile) {
        if (finding.extension() != null && allowed.contains(CommandName.APPROVE_EXTENSION)) {
            return new Give(CommandName.APPROVE_EXTENSION);
        }
        CommandName next = switch (finding.state()) {
            case REGISTERED -> CommandName.ASSIGN;
            case ASSIGNED -> CommandName.ACCEPT;
            case IN_PROGRESS, RETURNED -> rectifying(finding);
            case CLAIMED -> verified(finding) ? CommandName.CLOSE : CommandName.VERIFY;
            case LONG_TERM -> finding.overdue() ? CommandName.RESUME : CommandName.REPORT;
            case SUSPENDED -> finding.overdue() ? CommandName.RESUME : null;
            case CLOSED -> CommandName.LOOK_BACK;
        };
        if (next == null || !allowed.contains(next)) {
            return new Wait();
        }
        return next == CommandName.CLAIM && mayFile && !proved(finding) ? new File() : new Give(next);
    }

    private static @Nullable CommandName rectifying(Finding finding) {
        if (finding.measures().isEmpty()) {
            return CommandName.PLAN_MEASURE;
        }
        boolean answered = finding.measures().stream().allMatch(measure -> measure.answer() != null);
        return answered ? CommandName.CLAIM : CommandName.ANSWER_MEASURE;
    }

    /** Whether the whole was verified since it was last claimed. */
    private static boolean verified(Finding finding) {
        boolean verified = false;
        for (FindingEvent event : finding.events()) {
            if (event.measure() == null) {
                verified = switch (event.kind()) {
                    case "verify" -> true;
                    case "claim", "dismiss", "transfer", "return" -> false;
                    default -> verified;
                };
            }
        }
        return verified;
    }

    private static boolean proved(Finding finding) {
        return finding.events().stream().anyMatch(FindingEvent::proof);
    }
}
