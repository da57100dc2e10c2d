package org.hangji.rules.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One year's arrangement as the State Council's office published it: days off, and Saturdays and Sundays that are
 * worked (调休).
 */
record PublishedYear(Set<LocalDate> off, Set<LocalDate> worked) {

    PublishedYear {
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
    }

    /** Reads the file of a year; {@code null} where none has been published yet. */
    static @Nullable PublishedYear of(int year) {
        try (InputStream file = PublishedYear.class.getResourceAsStream(year + ".txt")) {
            return file == null
                    ? null
                    : read(year, new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static PublishedYear read(int year, BufferedReader lines) throws IOException {
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> worked = new HashSet<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.strip().split("\\s+");
            LocalDate first = LocalDate.parse(words[1]);
            if (first.getYear() != year) {
                throw new IllegalStateException(year + ".txt: " + line + " lies in another year");
            }
            switch (words[0]) {
                case "off" ->
                    first.datesUntil(LocalDate.parse(words[2]).plusDays(1)).forEach(off::add);
                case "work" -> worked.add(first);
                default -> throw new IllegalStateException(year + ".txt: " + line);
            }
        }
        return new PublishedYear(off, worked);
    }
}
