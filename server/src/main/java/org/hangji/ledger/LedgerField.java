package org.hangji.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One field of a ledger (台账字段).
 *
 * @param id its name in forms and JSON, {@code grossMass}
 * @param name Chinese name
 * @param unit unit of a number, empty where it has none
 * @param decimals most decimals of a decimal number
 * @param min least value, {@code null} for none
 * @param max greatest value, {@code null} for none
 * @param pattern regular expression for a text, {@code null} for none
 * @param maxLength most characters of a text
 * @param choices codes with their words, in order
 * @param notBefore id of a date that this date must not precede; {@code occurredOn} is the day of the entry
 * @param atMost id of a number that this number must not exceed
 * @param past whether the date must not lie after today
 * @param summed whether lists add the numbers up
 * @param help a hint for whoever fills it in, empty where there is none
 */
public record LedgerField(
        String id,
        String name,
        FieldType type,
        boolean required,
        String unit,
        int decimals,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String pattern,
        int maxLength,
        List<Choice> choices,
        @Nullable String notBefore,
        @Nullable String atMost,
        boolean past,
        boolean summed,
        String help) {

    /** A code and its Chinese word. */
    public record Choice(String code, String word) {}

    public LedgerField {
        choices = List.copyOf(choices);
    }

    /** Name of the column: {@code gross_mass}. */
    public String column() {
        return id.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    /** The word of a code; the code itself where no choice has it any more. */
    public String word(String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(Choice::word)
                .findFirst()
                .orElse(code);
    }
}
