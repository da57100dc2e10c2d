package org.hangji.ledger;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.hangji.shared.Role;

/**
 * Who may read the values of a field (字段可见范围).
 *
 * @param personal whether it is personal data, which is masked for all who do not record the entry
 * @param visibleTo roles that may read it, empty for all; for personal data, roles that read it unmasked besides those
 *     who record the entry
 */
public record Privacy(boolean personal, Set<Role> visibleTo) {

    /** Everybody who sees the entry reads the field. */
    public static final Privacy NONE = new Privacy(false, Set.of());

    public Privacy {
        visibleTo = Collections.unmodifiableSet(new TreeSet<>(visibleTo));
    }

    /** Whether something is kept from somebody. */
    public boolean limits() {
        return personal || !visibleTo.isEmpty();
    }
}
