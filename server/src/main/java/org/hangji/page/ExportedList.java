package org.hangji.page;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A list of the screen that leaves the house as a sheet (导出的列表), with the filter and the order of its address. It is asked
 * as the person who exports it, each time within a transaction.
 */
public interface ExportedList {

    /** What the file is called, without its ending. */
    String name();

    /** Lines above the head: what was asked, as of when. */
    default List<String> above() {
        return List.of();
    }

    List<SheetColumn> columns();

    /** How many rows there are now; asked once, before the first is read. */
    long rows();

    /** Writes into the journal that the rows are taken along; called once, before the first is read. */
    void note(long rows);

    /**
     * Hands over the rows one after the other without holding them all: texts, numbers, days, instants, or null where a
     * cell is empty.
     */
    void each(Consumer<List<? extends @Nullable Object>> reader);

    /** A row of sums below all others, empty for none. */
    default List<? extends @Nullable Object> below() {
        return List.of();
    }
}
