package org.hangji.ledger.workbook;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hangji.shared.Day;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says of itself on its hidden sheet (工作簿标识), so that it is known again when it comes back.
 *
 * @param id of this workbook, another for each one that is issued
 * @param ledger id of the ledger
 * @param unit code of the unit that it was issued to
 * @param from first day that it is about, {@code null} where it is about no period
 * @param to last day
 */
record Ticket(
        UUID id,
        String ledger,
        String unit,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Name of the hidden sheet. */
    static final String SHEET = "hangji";

    private static final String FORM = "hangji-workbook/1";

    private static final Pattern DAY = Pattern.compile("(\\d{4})\\D+(\\d{1,2})\\D+(\\d{1,2})\\D?");

    /** As lines of a name and a value. */
    Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("form", FORM);
        lines.put("workbook", id.toString());
        lines.put("ledger", ledger);
        lines.put("unit", unit);
        lines.put("from", from == null ? "" : from.toString());
        lines.put("to", to == null ? "" : to.toString());
        return lines;
    }

    /** Whether a day, as somebody wrote it, lies outside the period; what is no day is for the validator to say. */
    boolean isOutside(String written) {
        Matcher day = DAY.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC));
        if (from == null || to == null || !day.matches()) {
            return false;
        }
        try {
            LocalDate on = LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
            return on.isBefore(from) || on.isAfter(to);
        } catch (DateTimeException none) {
            return false;
        }
    }

    /** Read again; empty where the lines are none of ours. */
    static Optional<Ticket> of(List<String> names, List<String> values) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (int line = 0; line < Math.min(names.size(), values.size()); line++) {
            lines.put(names.get(line), values.get(line));
        }
        String id = lines.getOrDefault("workbook", "");
        if (!FORM.equals(lines.get("form")) || !id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Optional.empty();
        }
        return Optional.of(new Ticket(
                UUID.fromString(id),
                lines.getOrDefault("ledger", ""),
                lines.getOrDefault("unit", ""),
                day(lines.get("from")),
                day(lines.get("to"))));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null || text.isBlank() ? null : Day.parse(text);
    }
}
