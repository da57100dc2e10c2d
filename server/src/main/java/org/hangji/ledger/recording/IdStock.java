package org.hangji.ledger.recording;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** Numbers for new entries, fetched ahead so that nobody waits for them while the connection is busy (预取编号). */
final class IdStock implements Iterator<Long> {

    private final EntryTable table;
    private final Deque<Long> stock = new ArrayDeque<>();

    IdStock(EntryTable table) {
        this.table = table;
    }

    /** Fetches what is missing to so many. */
    void fill(int wanted) {
        if (stock.size() < wanted) {
            stock.addAll(table.newIds(wanted - stock.size()));
        }
    }

    @Override
    public boolean hasNext() {
        return !stock.isEmpty();
    }

    @Override
    public Long next() {
        return stock.removeFirst();
    }
}
