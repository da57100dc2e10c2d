package org.hangji.ledger.returns;

import java.util.List;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.ReportingDuty;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who reviews a return, level by level (审核级次): so many levels as the duty says; the roles as the ledger's definition says.
 *
 * @param roles of the first levels, in order; a level beyond them is open to whoever may review
 */
record Reviewers(int levels, List<Role> roles) {

    Reviewers {
        roles = List.copyOf(roles);
    }

    static Reviewers of(int levels) {
        return new Reviewers(levels, List.of());
    }

    static Reviewers of(ReportingDuty duty, LedgerDefinition ledger) {
        return new Reviewers(duty.reviews(), ledger.reporting().review());
    }

    /** The role of the level after so many that are passed, {@code null} where any will do. */
    @Nullable
    Role after(int passed) {
        return passed < roles.size() ? roles.get(passed) : null;
    }

    static String word(Role role) {
        return switch (role) {
            case CLERK -> "经办人";
            case RESPONSIBLE_LEADER -> "责任领导";
            case VERIFIER -> "核查人";
            case BUREAU_LEADER -> "局领导";
            default -> role.name();
        };
    }
}
