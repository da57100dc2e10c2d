package org.hangji.bulletin.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hangji.bulletin.filling.Filled;
import org.jspecify.annotations.Nullable;

/**
 * The words and values of a publication, frozen (冻结的内容).
 *
 * @param rowDigests SM3 of the rows behind each figure field and list, by key
 * @param correction what it corrects, null where it corrects nothing
 */
public record FrozenContent(
        LocalDate day,
        Filled filled,
        Map<String, String> rowDigests,
        @Nullable Correction correction) {

    public FrozenContent {
        rowDigests = new TreeMap<>(rowDigests);
    }

    /** What a correction corrects: the number of the publication, why, and each change (更正说明). */
    public record Correction(long publication, String number, String reason, List<Change> changes) {
        public Correction {
            changes = List.copyOf(changes);
        }
    }

    /** One change: {@code before} is empty where something was added, {@code after} where it was left out. */
    public record Change(String before, String after) {}
}
