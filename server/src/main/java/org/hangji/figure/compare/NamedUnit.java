package org.hangji.figure.compare;

import java.util.List;
import java.util.Optional;
import org.hangji.figure.query.Scopes;
import org.hangji.organization.Unit;

/** Finds the county of which a clause speaks (其中林州市214台), among the county bureaus in sight. */
final class NamedUnit {

    private NamedUnit() {}

    /** The one county that the words name; empty where they name none or several. */
    static Optional<Unit> in(String words, List<Unit> units) {
        List<Unit> named = units.stream()
                .filter(unit -> unit.kind() == Unit.Kind.COUNTY_BUREAU)
                .filter(unit -> words.contains(Scopes.county(unit)) || words.contains(unit.name()))
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
