package org.hangji.ledger.browsing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hangji.ledger.EntryFilter;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.shared.AsOf;
import org.hangji.shared.Day;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The filter that an address asks for: {@code from, to, organization, asOf, q, sort}, and the ids of choice fields with a
 * code.
 */
public final class FilterRequest {

    private FilterRequest() {}

    public static EntryFilter of(LedgerDefinition definition, Map<String, String> parameters, Clock clock) {
        Map<String, String> choices = new LinkedHashMap<>();
        definition.fields().stream()
                .filter(field ->
                        field.type() == FieldType.CHOICE && !field.privacy().limits())
                .forEach(field -> {
                    String code = parameters.getOrDefault(field.id(), "");
                    if (!code.isBlank()) {
                        choices.put(field.id(), code);
                    }
                });
        String sort = parameters.getOrDefault("sort", "");
        return new EntryFilter(
                day(parameters, "from"),
                day(parameters, "to"),
                parameters.get("organization"),
                AsOf.parse(parameters.get("asOf"), clock),
                choices,
                parameters.getOrDefault("q", ""),
                sort.isBlank() ? EntryFilter.NEWEST : sort);
    }

    private static @Nullable LocalDate day(Map<String, String> parameters, String name) {
        String text = parameters.getOrDefault(name, "");
        if (text.isBlank()) {
            return null;
        }
        try {
            return Day.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid(name, "date", "“" + text + "”不是日期：请写成 2023-11-17。");
        }
    }
}
