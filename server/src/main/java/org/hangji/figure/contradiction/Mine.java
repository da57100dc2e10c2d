package org.hangji.figure.contradiction;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hangji.shared.Acting;
import org.hangji.shared.Grant;
import org.hangji.shared.Role;

/** Whose turn it is (轮到谁答复): the clerks of the unit that holds the records. The bureau above sees all and presses. */
final class Mine {

    private Mine() {}

    /** Paths of the units for which the acting person answers: his own, and those at the top of what he keeps. */
    static Set<String> paths(Acting acting) {
        return Stream.concat(
                        Stream.of(acting.unitPath()),
                        acting.grants().stream()
                                .filter(grant -> grant.role() == Role.CLERK || grant.role() == Role.RESPONSIBLE_LEADER)
                                .map(Grant::path))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
