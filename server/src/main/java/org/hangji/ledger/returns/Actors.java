package org.hangji.ledger.returns;

import java.util.stream.Collectors;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.shared.Acting;
import org.hangji.shared.Grant;
import org.hangji.shared.Role;

/** Who somebody is to the return of a unit. */
final class Actors {

    private Actors() {}

    static ReturnLaw.Actor of(LedgerDefinition ledger, String unitPath) {
        Acting acting = Acting.current();
        boolean above = isAbove(unitPath);
        return new ReturnLaw.Actor(
                acting.person(),
                acting.holds(unitPath, ledger.entryBy().toArray(Role[]::new)),
                above || acting.holds(unitPath, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER),
                above,
                acting.grants().stream()
                        .filter(grant -> grant.covers(unitPath))
                        .map(Grant::role)
                        .collect(Collectors.toSet()));
    }

    /** Whether the acting person reviews from a unit above this one. */
    static boolean isAbove(String unitPath) {
        return Acting.current().grants().stream()
                .anyMatch(grant -> grant.covers(unitPath)
                        && !grant.path().equals(unitPath)
                        && switch (grant.role()) {
                            case CLERK, RESPONSIBLE_LEADER, VERIFIER, BUREAU_LEADER -> true;
                            default -> false;
                        });
    }
}
