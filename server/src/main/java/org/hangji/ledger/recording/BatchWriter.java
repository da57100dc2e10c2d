package org.hangji.ledger.recording;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.hangji.ledger.LedgerDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Writes a piece of a batch while the next one is read and checked (边核对边写), one piece at a time and all in the transaction of
 * the thread that checks. A batch of one piece is written by that thread itself.
 */
final class BatchWriter implements AutoCloseable {

    /** in_failed_sql_transaction */
    private static final String ABORTED = "25P02";

    private final LedgerDefinition definition;
    private final BatchTable table;
    private final Consumer<BatchTable.Clash> clashes;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ledger-batch").daemon().factory());
    private @Nullable Future<List<BatchTable.Clash>> underWay;

    /**
     * @param clashes told in the thread that checks
     */
    BatchWriter(LedgerDefinition definition, BatchTable table, Consumer<BatchTable.Clash> clashes) {
        this.definition = definition;
        this.table = table;
        this.clashes = clashes;
    }

    /** Waits for the piece that is being written, so that the connection is free. */
    void await() {
        Future<List<BatchTable.Clash>> before = underWay;
        underWay = null;
        if (before == null) {
            return;
        }
        try {
            before.get().forEach(clashes);
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof RuntimeException known ? known : new IllegalStateException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Writes a piece; {@code last} where no other follows. */
    void write(List<NumberedEntry> piece, boolean last) {
        await();
        if (piece.isEmpty()) {
            return;
        }
        if (last) {
            table.insert(definition, piece).forEach(clashes);
        } else {
            BatchTable beside = table.beside();
            underWay = thread.submit(() -> beside.insert(definition, piece));
        }
    }

    /** What made the writing fail, where it did; else what is given. */
    RuntimeException first(RuntimeException other) {
        try {
            await();
            return other;
        } catch (RuntimeException before) {
            // Where the other failed first, this one only found the transaction broken.
            if (isAborted(before)) {
                other.addSuppressed(before);
                return other;
            }
            return before;
        }
    }

    private static boolean isAborted(Throwable fault) {
        return fault instanceof SQLException database && ABORTED.equals(database.getSQLState())
                || fault.getCause() != null && isAborted(fault.getCause());
    }

    /** Waits for what is being written: the transaction must not end before. */
    @Override
    public void close() {
        thread.close();
    }
}
