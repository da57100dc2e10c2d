package org.hangji.figure.contradiction.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Words and parameters of all rules, from {@code resources/contradictions.yaml}. */
@Component
class Settings {

    private final List<Map<String, Object>> rules;

    Settings() {
        this(ours());
    }

    @SuppressWarnings("unchecked")
    Settings(String yaml) {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        this.rules = (List<Map<String, Object>>) Objects.requireNonNull(file.get("rules"));
    }

    private static String ours() {
        try {
            return new ClassPathResource("contradictions.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    Setting of(String rule, String... known) {
        return rules.stream()
                .filter(each -> rule.equals(each.get("id")))
                .findFirst()
                .map(each -> Setting.read(each, Set.of(known)))
                .orElseThrow(() -> new IllegalArgumentException("contradictions.yaml says nothing of " + rule));
    }
}
