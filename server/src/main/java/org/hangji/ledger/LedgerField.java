package org.hangji.ledger;

import java.math.BigDecimal;
import java.util.List;
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
 * @param choices codes with their words, in order, retired ones included
 * @param notBefore id of a date that this date must not precede; {@code occurredOn} is the day of the entry
 * @param atMost id of a number that this number must not exceed
 * @param past whether the date must not lie after today
 * @param summed whether lists add the numbers up
 * @param help a hint for whoever fills it in, empty where there is none
 * @param reference id of the ledger to whose entries it points, {@code null} where it is no reference
 * @param retired whether it is no longer asked for; entries that have it keep it
 * @param privacy who may read it
 * @param formula by which it is computed, in the Common Expression Language over ids of fields; {@code null} where it is
 *     filled in
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
        String help,
        @Nullable String reference,
        boolean retired,
        Privacy privacy,
        @Nullable String formula) {

    /**
     * A code and its Chinese word.
     *
     * @param retired whether it can no longer be chosen; entries that have it keep it
     */
    public record Choice(String code, String word, boolean retired) {

        public Choice(String code, String word) {
            this(code, word, false);
        }
    }

    public LedgerField {
        choices = List.copyOf(choices);
    }

    /** A field that is asked for and that everybody reads. */
    public LedgerField(
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
        this(
                id,
                name,
                type,
                required,
                unit,
                decimals,
                min,
                max,
                pattern,
                maxLength,
                choices,
                notBefore,
                atMost,
                past,
                summed,
                help,
                null,
                false,
                Privacy.NONE,
                null);
    }

    /** Name of the column: {@code gross_mass}. */
    public String column() {
        // Asked for every cell of a list: without a pattern.
        StringBuilder column = new StringBuilder(id.length() + 4);
        for (int index = 0; index < id.length(); index++) {
            char sign = id.charAt(index);
            if (sign >= 'A' && sign <= 'Z') {
                column.append('_').append((char) (sign - 'A' + 'a'));
            } else {
                column.append(sign);
            }
        }
        return column.toString();
    }

    /** Whether it is computed (公式字段) and never filled in. */
    public boolean computed() {
        return formula != null;
    }

    /** Whether it is something that one types; a file is added on the page, and what is computed nowhere. */
    public boolean typed() {
        return !computed() && type.isTyped();
    }

    /** Whether it holds personal data (个人信息). */
    public boolean personal() {
        return privacy.personal();
    }

    /** What can be chosen: all choices but the retired ones. */
    public List<Choice> offered() {
        return choices.stream().filter(choice -> !choice.retired()).toList();
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
