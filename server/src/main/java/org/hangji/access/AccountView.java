package org.hangji.access;

import java.time.Instant;
import java.util.List;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it (账号).
 *
 * @param person its holder
 * @param hasPassword whether a password was ever set
 * @param invitedUntil end of the one-time link that is out, {@code null} where none is
 */
record AccountView(
        long id,
        String name,
        long personId,
        String person,
        String unitName,
        boolean active,
        boolean hasPassword,
        @Nullable Instant lockedUntil,
        boolean disabled,
        @Nullable Instant invitedUntil,
        List<GrantView> grants) {

    /** A role over a unit and all below it. */
    record GrantView(long id, Role role, String unit, String unitName, String grantedBy, Instant grantedAt) {}

    /** What stands in the way of signing in, in order. */
    enum State {
        DISABLED,
        LOCKED,
        INVITED,
        CLOSED,
        OPEN
    }

    State state(Instant now) {
        if (disabled) {
            return State.DISABLED;
        }
        if (lockedUntil != null && lockedUntil.isAfter(now)) {
            return State.LOCKED;
        }
        if (hasPassword) {
            return State.OPEN;
        }
        return invitedUntil != null && invitedUntil.isAfter(now) ? State.INVITED : State.CLOSED;
    }
}
