package org.hangji.ledger;

import java.time.LocalDate;
import java.util.Map;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a ledger are asked for (查询条件).
 *
 * @param from first day, {@code null} for no limit
 * @param to last day, {@code null} for no limit
 * @param organization code of a unit or of an administrative division whose subtree is meant, {@code null} for all in
 *     sight
 * @param asOf only what was recorded until then
 * @param choices wanted code by id of a choice field
 * @param text part of the name by which entries are called, empty for all
 * @param sort a field id, {@code occurredOn} or {@code recordedAt}; with {@code -} before it, the greatest first
 */
public record EntryFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String organization,
        AsOf asOf,
        Map<String, String> choices,
        String text,
        String sort) {

    /** Newest first. */
    public static final String NEWEST = "-occurredOn";

    public EntryFilter {
        choices = Map.copyOf(choices);
        if (from != null && to != null && from.isAfter(to)) {
            throw Refusal.invalid("from", "order", "起始日 " + from + " 晚于截止日 " + to + "，请交换或改正。");
        }
    }

    /** All entries in sight, newest first. */
    public static EntryFilter all(AsOf asOf) {
        return new EntryFilter(null, null, null, asOf, Map.of(), "", NEWEST);
    }
}
