package org.hangji.ledger;

import org.hangji.ledger.definition.DefinitionText;
import org.hangji.ledger.definition.DefinitionWriter;

/** A definition as YAML (台账定义文本): the same model in the repository, in the browser and in a file. */
public final class LedgerText {

    private LedgerText() {}

    /** The definition in its first version. Throws with every fault and its line. */
    public static LedgerDefinition read(String yaml) {
        return DefinitionText.read(yaml);
    }

    /** The words of a definition; reading them gives it again. */
    public static String write(LedgerDefinition definition) {
        return DefinitionWriter.yaml(definition);
    }
}
