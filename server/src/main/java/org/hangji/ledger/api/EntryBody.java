package org.hangji.ledger.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hangji.ledger.Draft;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a program sends to record or correct an entry. Fields stand in {@code values} or beside it; null empties a field.
 *
 * @param reason why it is corrected, empty where nothing is said
 * @param version the version that the caller has seen, {@code null} where he does not say
 */
record EntryBody(Draft draft, String reason, @Nullable Integer version) {

    static EntryBody of(Map<String, @Nullable Object> sent) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(sent);
        String day = text(rest.remove(LedgerDefinition.OCCURRED_ON));
        String unit = text(rest.remove("unit"));
        String reason = text(rest.remove("reason"));
        Object version = rest.remove("version");
        Map<String, Object> values = new LinkedHashMap<>();
        if (rest.remove("values") instanceof Map<?, ?> inner) {
            inner.forEach((field, value) -> values.put(String.valueOf(field), value == null ? "" : value));
        }
        rest.forEach((field, value) -> values.put(field, value == null ? "" : value));
        return new EntryBody(new Draft(day, unit, values), reason == null ? "" : reason, number(version));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Integer number(@Nullable Object version) {
        if (version == null) {
            return null;
        }
        if (version instanceof Integer number) {
            return number;
        }
        throw Refusal.invalid("version", "number", "版本号应是整数，就是您看到的那一版的号。");
    }
}
