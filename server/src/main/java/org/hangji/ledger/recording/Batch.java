package org.hangji.ledger.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hangji.ledger.BatchOutcome.Fault;
import org.hangji.ledger.BatchRow;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** One batch while it is checked and written, piece by piece. */
final class Batch {

    private final LedgerDefinition definition;
    private final Drafting drafting;
    private final PeriodLocks locks;
    private final BatchFaults faults = new BatchFaults();
    private final BatchSeal.Members members = new BatchSeal.Members();
    private final Written written = new Written();
    private final Map<Long, Integer> rowOf = new HashMap<>();
    private final Map<String, List<PeriodLock>> locked = new HashMap<>();
    private int seen;
    private int unchanged;

    Batch(LedgerDefinition definition, Drafting drafting, PeriodLocks locks) {
        this.definition = definition;
        this.drafting = drafting;
        this.locks = locks;
    }

    BatchFaults faults() {
        return faults;
    }

    BatchSeal.Members members() {
        return members;
    }

    Written written() {
        return written;
    }

    int seen() {
        return seen;
    }

    int unchanged() {
        return unchanged;
    }

    /**
     * Checks some rows and answers those to be written: all that are right, also where others are at fault, so that every
     * row is compared with every other.
     *
     * @param standing what the rows change
     * @param ids for those that are new
     */
    List<NumberedEntry> piece(List<BatchRow> rows, Map<Long, Entry> standing, Iterator<Long> ids) {
        List<NumberedEntry> piece = new ArrayList<>(rows.size());
        for (BatchRow row : rows) {
            seen++;
            row.faults().forEach(fault -> faults.add(row.row(), fault));
            if (row.row() == 0) {
                continue;
            }
            try {
                BatchRow.Change change = row.change();
                Entry before = change == null ? null : before(change, standing);
                version(row, change, before, ids).ifPresent(version -> {
                    Entry sealed = version.withDigest(RecordDigest.of(version));
                    piece.add(new NumberedEntry(row.row(), sealed));
                    members.add(sealed.digest());
                    written.add(sealed, before);
                });
            } catch (Refusal refusal) {
                faults.add(row.row(), refusal, row.faults());
            }
        }
        leaveOutLocked(piece, standing);
        return piece;
    }

    /** Rows of a locked period are at fault, each with which lock it is; they are not written. */
    private void leaveOutLocked(List<NumberedEntry> piece, Map<Long, Entry> standing) {
        List<String> units = Stream.concat(
                        piece.stream().map(numbered -> numbered.entry().unit()),
                        standing.values().stream().map(Entry::unit))
                .distinct()
                .toList();
        PeriodLocks.Held held = held(units);
        piece.removeIf(numbered -> {
            Entry next = numbered.entry();
            List<Refusal.FieldError> locked =
                    held.faults(PeriodLocks.Place.of(next.version() == 1 ? null : standing.get(next.id()), next));
            locked.forEach(fault -> faults.add(numbered.row(), fault));
            return !locked.isEmpty();
        });
    }

    /** What is locked does not change within the transaction: each unit is asked for once. */
    private PeriodLocks.Held held(List<String> units) {
        List<String> unknown =
                units.stream().filter(unit -> !locked.containsKey(unit)).toList();
        if (!unknown.isEmpty()) {
            PeriodLocks.Held asked = locks.held(definition, unknown);
            unknown.forEach(unit -> locked.put(unit, asked.byUnit().getOrDefault(unit, List.of())));
        }
        return new PeriodLocks.Held(locked);
    }

    private static Entry before(BatchRow.Change change, Map<Long, Entry> standing) {
        Entry before = standing.get(change.entry());
        if (before == null) {
            throw Refusal.notFound("编号为 " + change.entry() + " 的记录不在您的管辖范围内，或已不在：请下载新的内容。");
        }
        return before;
    }

    private Optional<Entry> version(
            BatchRow row, BatchRow.@Nullable Change change, @Nullable Entry before, Iterator<Long> ids) {
        if (change == null || before == null) {
            Entry fresh = drafting.fresh(ids.next(), row.draft());
            rowOf.put(fresh.id(), row.row());
            return Optional.of(fresh);
        }
        Integer other = rowOf.putIfAbsent(before.id(), row.row());
        if (other != null) {
            throw Refusal.conflict("和第%d行是同一条记录（编号 %d），请只留一行。".formatted(other, before.id()));
        }
        if (drafting.unchanged(before, row.draft())) {
            unchanged++;
            return Optional.empty();
        }
        return Optional.of(drafting.corrected(before, row.draft(), change.reason(), change.version()));
    }

    /** A row that the table did not take. */
    void clash(BatchTable.Clash clash) {
        String once = definition.once(clash.rule());
        Long entry = clash.entry();
        Integer row = entry == null ? null : rowOf.get(entry);
        String message = entry == null
                ? once + "：已有相同的一条，不在您的管辖范围内，不重复登记。请核对后再报。"
                : row == null
                        ? "%s：已有编号为 %d 的记录，请更正那一条，或核对填的内容。".formatted(once, entry)
                        : "%s：和第%d行相同，请核对两行的内容。".formatted(once, row);
        faults.add(new Fault(clash.row(), clash.rule().fields().getLast(), "unique", message));
    }
}
