package org.hangji.reader.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** The measure words, and the names that hold a numeral and count nothing; both kept as lists beside this class. */
final class UnitWords {
    private static final WordTree<UnitWord> UNITS = new WordTree<>();
    private static final WordTree<String> NAMES = new WordTree<>();

    static {
        lines("units.txt", UnitWords::units);
        lines("fixed-names.txt", line -> {
            for (String name : line.split(" ")) {
                NAMES.add(name, name);
            }
        });
    }

    private UnitWords() {}

    static @Nullable UnitWord at(Source source, int index) {
        return UNITS.longest(source, index);
    }

    /** Whether a fixed name (八项规定) stands at the index. */
    static boolean fixedName(Source source, int index) {
        return NAMES.longest(source, index) != null;
    }

    private static void units(String line) {
        String[] words = line.split(" ");
        UnitWord.Use use = UnitWord.Use.valueOf(words[0].toUpperCase(Locale.ROOT));
        for (int i = 1; i < words.length; i++) {
            int stroke = words[i].indexOf('|');
            String word = stroke < 0 ? words[i] : words[i].substring(0, stroke);
            UNITS.add(word, new UnitWord(word, use, stroke < 0 ? "" : words[i].substring(stroke + 1)));
        }
    }

    private static void lines(String name, Consumer<String> each) {
        InputStream in = Objects.requireNonNull(UnitWords.class.getResourceAsStream(name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
