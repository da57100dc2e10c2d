package org.hangji.ledger.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.shared.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All ledgers of this version, from {@code resources/ledgers/*.yaml} in the order of the file names. */
@Component
public class Definitions {

    private final Map<String, LedgerDefinition> byId = new LinkedHashMap<>();

    public Definitions() {
        for (Resource file : files()) {
            LedgerDefinition definition = read(file);
            if (byId.put(definition.id(), definition) != null) {
                throw new IllegalArgumentException("two ledgers are called " + definition.id());
            }
        }
    }

    public List<LedgerDefinition> all() {
        return List.copyOf(byId.values());
    }

    /** The ledger with this id, or a refusal. */
    public LedgerDefinition require(String id) {
        LedgerDefinition definition = byId.get(id);
        if (definition == null) {
            throw Refusal.notFound("没有名为“" + id + "”的台账：请从台账目录里选择。");
        }
        return definition;
    }

    private static List<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:ledgers/*.yaml"))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static LedgerDefinition read(Resource file) {
        try {
            return DefinitionReader.read(new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(file.getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
