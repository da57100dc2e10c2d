package org.hangji.audit.browsing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.hangji.shared.Day;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the journal are asked for (筛选).
 *
 * @param who part of a person's name or account, empty for everybody
 * @param act beginning of an act, such as {@code rectify.}, empty for all
 * @param subject kind of the thing, or kind and id: {@code finding 12}; empty for all
 * @param outcome DONE or REFUSED, empty for both
 */
record JournalFilter(
        String who,
        String act,
        String subject,
        String outcome,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static JournalFilter of(
            @Nullable String who,
            @Nullable String act,
            @Nullable String subject,
            @Nullable String outcome,
            @Nullable String from,
            @Nullable String to) {
        return new JournalFilter(text(who), text(act), text(subject), text(outcome), day("from", from), day("to", to));
    }

    String subjectType() {
        return subject.split("\\s+", 2)[0];
    }

    String subjectId() {
        String[] words = subject.split("\\s+", 2);
        return words.length == 2 ? words[1].strip() : "";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable LocalDate day(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return Day.parse(value);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid(field, "date", "“" + value + "”不是日期：请写成 2023-11-17。");
        }
    }
}
