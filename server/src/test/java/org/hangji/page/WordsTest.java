package org.hangji.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("页面上的话都在文字包里")
class WordsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]");
    private static final Pattern KEY = Pattern.compile("(?:\\.text\\(|\\bkey = )\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9_-]*\\.[A-Za-z0-9_.-]*)\"");

    @Test
    @DisplayName("模板里没有写死的中文")
    void noChineseInTemplates() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".jte")) {
            List<String> lines = Files.readAllLines(template);
            for (int i = 0; i < lines.size(); i++) {
                if (CHINESE.matcher(lines.get(i)).find()) {
                    found.add(TEMPLATES.relativize(template) + ":" + (i + 1) + " "
                            + lines.get(i).strip());
                }
            }
        }
        assertThat(found)
                .as("move these words into src/main/resources/messages")
                .isEmpty();
    }

    @Test
    @DisplayName("模板里没有写死的英文")
    void noEnglishInTemplates() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path template : files(TEMPLATES, ".jte")) {
            for (String words : StaticWords.of(Files.readString(template))) {
                found.add(TEMPLATES.relativize(template) + ": " + words);
            }
        }
        assertThat(found)
                .as("move these words into src/main/resources/messages")
                .isEmpty();
    }

    @Test
    @DisplayName("用到的每个键在中文和英文包里都有")
    void everyKeyHasWords() throws IOException {
        Set<String> chinese = keys(false);
        Set<String> english = keys(true);
        assertThat(without(chinese, english)).as("keys without English").isEmpty();
        assertThat(without(english, chinese)).as("keys without Chinese").isEmpty();
        Set<String> missing = new TreeSet<>();
        for (Path template : files(TEMPLATES, ".jte")) {
            KEY.matcher(Files.readString(template)).results().forEach(hit -> {
                String key = hit.group(1);
                boolean known = key.endsWith(".")
                        ? chinese.stream().anyMatch(each -> each.startsWith(key))
                        : chinese.contains(key);
                if (!known) {
                    missing.add(TEMPLATES.relativize(template) + ": " + key);
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    @DisplayName("文字包里没有用不到的键")
    void noKeyWithoutUse() throws IOException {
        Set<String> used = new HashSet<>();
        List<Path> sources = new ArrayList<>(files(TEMPLATES, ".jte"));
        sources.addAll(files(Path.of("src/main/java"), ".java"));
        for (Path source : sources) {
            LITERAL.matcher(Files.readString(source)).results().forEach(hit -> used.add(hit.group(1)));
        }
        Set<String> unused = new TreeSet<>(keys(false));
        unused.removeIf(key ->
                used.contains(key) || used.stream().anyMatch(each -> each.endsWith(".") && key.startsWith(each)));
        assertThat(unused).isEmpty();
    }

    @Test
    @DisplayName("中文包里每句都是中文或符号，英文包里没有中文")
    void everyBundleIsInItsLanguage() throws IOException {
        for (Path bundle : files(BUNDLES, "_en.properties")) {
            load(bundle)
                    .forEach((key, value) -> assertThat(
                                    CHINESE.matcher(value.toString().replaceAll("[“”]", ""))
                                            .find())
                            .as(bundle.getFileName() + " " + key)
                            .isFalse());
        }
    }

    private static Set<String> without(Set<String> keys, Set<String> others) {
        Set<String> left = new TreeSet<>(keys);
        left.removeAll(others);
        return left;
    }

    private static Set<String> keys(boolean english) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path bundle : files(BUNDLES, ".properties")) {
            if (bundle.toString().endsWith("_en.properties") == english) {
                for (String key : load(bundle).stringPropertyNames()) {
                    assertThat(keys.add(key)).as(key + " stands in two bundles").isTrue();
                }
            }
        }
        return keys;
    }

    private static Properties load(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(bundle, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }
}
