package org.hangji.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A page of entries (一页记录), with what all entries that were asked for come to.
 *
 * @param items the entries of this page
 * @param total how many there are in all
 * @param sums of the fields that are added up, over all of them, by field id
 */
public record EntryPart(List<Entry> items, long total, Map<String, BigDecimal> sums) {

    public EntryPart {
        items = List.copyOf(items);
        sums = Map.copyOf(sums);
    }
}
