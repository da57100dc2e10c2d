package org.hangji.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.hangji.ledger.browsing.Entries;
import org.hangji.ledger.definition.Defining;
import org.hangji.ledger.definition.Definitions;
import org.hangji.ledger.recording.BatchRecorder;
import org.hangji.ledger.recording.BulkRecorder;
import org.hangji.ledger.recording.Recorder;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledgers and their entries (台账). Everything it answers is limited to what the caller may see; an entry is corrected
 * or withdrawn by a further version with a reason, never changed.
 */
@Component
@Transactional
public class Ledgers {

    private final Definitions definitions;
    private final Defining defining;
    private final Entries entries;
    private final Recorder recorder;
    private final BulkRecorder bulk;
    private final BatchRecorder batches;
    private final Clock clock;

    Ledgers(
            Definitions definitions,
            Defining defining,
            Entries entries,
            Recorder recorder,
            BulkRecorder bulk,
            BatchRecorder batches,
            Clock clock) {
        this.definitions = definitions;
        this.defining = defining;
        this.entries = entries;
        this.recorder = recorder;
        this.bulk = bulk;
        this.batches = batches;
        this.clock = clock;
    }

    /** All ledgers, in the order of the list. */
    public List<LedgerDefinition> definitions() {
        return definitions.all();
    }

    /** The ledger with this id, or a refusal. */
    public LedgerDefinition definition(String ledger) {
        return definitions.require(ledger);
    }

    /** The words under which an entry that was recorded then was recorded: old entries keep their old words. */
    public LedgerDefinition definition(String ledger, Instant recordedAt) {
        return definitions.at(ledger, recordedAt);
    }

    /** All versions of a ledger's definition, the first first. */
    public List<LedgerDefinition> definitionVersions(String ledger) {
        return definitions.versions(ledger);
    }

    /**
     * Makes a new ledger, or the next version of one that is there. Only who registers or leads in the whole city may; a
     * field or choice that was there must be there still, with its type and unit.
     *
     * @param base the version upon which the words were written, 0 for a new ledger
     * @param reason why, one line
     */
    public LedgerDefinition define(LedgerDefinition words, int base, String reason) {
        return defining.define(words, base, reason);
    }

    /** How much each ledger holds, by its id. */
    @Transactional(readOnly = true)
    public Map<String, LedgerTotals> totals(AsOf asOf) {
        return entries.totals(definitions(), asOf);
    }

    /** A page of entries as they were known at {@code filter.asOf()}; withdrawn ones are left out. */
    @Transactional(readOnly = true)
    public Listing<Entry> entries(String ledger, EntryFilter filter, Paging paging) {
        EntryPart part = part(ledger, filter, paging);
        return new Listing<>(part.items(), part.total());
    }

    /** The same page with what all entries that the filter holds come to. */
    @Transactional(readOnly = true)
    public EntryPart part(String ledger, EntryFilter filter, Paging paging) {
        return entries.part(definition(ledger), filter, paging);
    }

    /** One entry as it was known then, also a withdrawn one; a refusal where it is not in sight. */
    @Transactional(readOnly = true)
    public Entry entry(String ledger, long id, AsOf asOf) {
        return entries.known(definition(ledger), id, asOf).orElseThrow(() -> gone(ledger, id, asOf));
    }

    /** All versions of an entry, the newest first. */
    @Transactional(readOnly = true)
    public List<Entry> versions(String ledger, long id) {
        List<Entry> versions = entries.versions(definition(ledger), id);
        if (versions.isEmpty()) {
            throw unknown(id);
        }
        return versions;
    }

    /** Records a new entry. Refuses with every field at fault, or where the caller may not record for the unit. */
    public Entry record(String ledger, Draft draft, String origin) {
        return recorder.record(definition(ledger), draft, origin);
    }

    /**
     * Corrects an entry: fields that the draft does not mention keep their value.
     *
     * @param version the version that the caller has seen, {@code null} where he does not say
     */
    public Entry correct(String ledger, long id, Draft draft, String reason, @Nullable Integer version, String origin) {
        return recorder.correct(definition(ledger), standing(ledger, id), draft, reason, version, origin);
    }

    /** Withdraws an entry that should not have been recorded; it stays readable with its reason. */
    public Entry withdraw(String ledger, long id, String reason, @Nullable Integer version, String origin) {
        return recorder.withdraw(definition(ledger), standing(ledger, id), reason, version, origin);
    }

    /**
     * Records many new entries at once, all or none; rows are numbered from 1. The transaction goes on whatever the outcome.
     */
    public BatchOutcome recordBatch(String ledger, List<Draft> drafts, String origin) {
        List<BatchRow> rows = new ArrayList<>(drafts.size());
        drafts.forEach(draft -> rows.add(BatchRow.fresh(rows.size() + 1, draft)));
        return recordRows(ledger, rows.iterator(), origin, seen -> {});
    }

    /**
     * Records or corrects as many entries as there are rows, all or none. Rows are taken as they are wanted.
     *
     * @param progress told now and then how many rows were looked at
     */
    public BatchOutcome recordRows(String ledger, Iterator<BatchRow> rows, String origin, IntConsumer progress) {
        return batches.record(definition(ledger), rows, origin, progress);
    }

    /**
     * Records many entries with their versions, thousands in a second; for the platform itself. Answers the
     * number of versions.
     */
    public int recordAll(String ledger, List<EntryHistory> histories, String origin) {
        return bulk.record(definition(ledger), histories, origin);
    }

    /** Somebody who saw an entry is told when it went to another unit, and not to which. */
    private Refusal gone(String ledger, long id, AsOf asOf) {
        return entries.movedAway(definition(ledger), id)
                .filter(moved -> !moved.isAfter(asOf.instant()))
                .map(moved -> Refusal.notFound(
                        "编号为 %d 的记录已在%s更正到别的单位，现在的内容不在您的管辖范围内；更正以前的内容可以按那一天以前查看。".formatted(id, new AsOf(moved).day())))
                .orElseGet(() -> unknown(id));
    }

    private static Refusal unknown(long id) {
        return Refusal.notFound("没有编号为 " + id + " 的记录，或不在您的管辖范围内。");
    }

    private Entry standing(String ledger, long id) {
        return entry(ledger, id, new AsOf(clock.instant()));
    }
}
