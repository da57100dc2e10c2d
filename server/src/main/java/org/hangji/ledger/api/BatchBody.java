package org.hangji.ledger.api;

import java.util.List;
import java.util.Map;
import org.hangji.ledger.Draft;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a program sends to record many entries at once.
 *
 * @param entries each as it is sent by itself
 */
record BatchBody(@Nullable List<@Nullable Map<String, @Nullable Object>> entries) {

    private static final int MOST = 5000;

    List<Draft> drafts() {
        if (entries == null || entries.isEmpty() || entries.size() > MOST) {
            throw Refusal.invalid("entries", "size", "entries 里放 1 到 %d 条记录；更多的请分几批。".formatted(MOST));
        }
        return entries.stream()
                .map(entry -> EntryBody.of(entry == null ? Map.of() : entry).draft())
                .toList();
    }
}
