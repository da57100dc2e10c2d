package org.hangji.ledger.definition;

import java.util.List;
import java.util.stream.Collectors;

/** A definition that cannot be used, with everything that is wrong in it (不能用的定义). */
public final class FaultyDefinition extends RuntimeException {

    private final transient List<DefinitionFault> faults;

    FaultyDefinition(List<DefinitionFault> faults) {
        super(faults.stream().map(DefinitionFault::sentence).collect(Collectors.joining("；")));
        this.faults = List.copyOf(faults);
    }

    /** In the order of the text. */
    public List<DefinitionFault> faults() {
        return faults;
    }
}
