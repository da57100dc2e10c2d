package org.hangji.figure.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.shared.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** All figures of this version (数字目录), from {@code resources/figures/*.yaml} in the order of the file names. */
@Component
public class Catalogue {

    private final Map<String, Definition> byId = new LinkedHashMap<>();

    public Catalogue() {
        for (Resource file : files()) {
            for (Definition definition : DefinitionReader.read(yaml(file))) {
                if (byId.put(definition.head().id(), definition) != null) {
                    throw new IllegalArgumentException(
                            "two figures are called " + definition.head().id());
                }
            }
        }
    }

    public List<Definition> all() {
        return List.copyOf(byId.values());
    }

    /** The figure with this id, or a refusal. */
    public Definition require(String id) {
        Definition definition = byId.get(id);
        if (definition == null) {
            throw Refusal.notFound("没有名为“" + id + "”的数字：请从数字目录里选择。");
        }
        return definition;
    }

    private static List<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:figures/*.yaml"))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Map<String, Object> yaml(Resource file) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
