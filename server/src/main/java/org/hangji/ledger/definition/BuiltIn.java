package org.hangji.ledger.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hangji.ledger.LedgerDefinition;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The ledgers that the platform brings along, from {@code resources/ledgers/*.yaml} in the order of the file names. */
final class BuiltIn {

    private BuiltIn() {}

    static Map<String, LedgerDefinition> read() {
        Map<String, LedgerDefinition> byId = new LinkedHashMap<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:ledgers/*.yaml");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                LedgerDefinition definition = DefinitionText.read(file.getContentAsString(StandardCharsets.UTF_8));
                if (byId.put(definition.id(), definition) != null) {
                    throw new IllegalArgumentException("two ledgers are called " + definition.id());
                }
            }
            return byId;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
