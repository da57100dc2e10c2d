package org.hangji.bulletin.reading;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.reader.Reading;
import org.hangji.shared.Acting;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The readings that were kept (已读入的通报), within what the caller may see. */
@Component
@Transactional(readOnly = true)
public class ReadingKeeper {

    private final ReadingStore store;
    private final Journal journal;
    private final Clock clock;

    ReadingKeeper(ReadingStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** The number of the reading with this digest that the caller sees. */
    Optional<Long> known(String sha256) {
        return store.idByDigest(sha256);
    }

    /** Keeps what was read; where somebody was faster with the same file, his reading stands. */
    @Transactional
    Intake.Taken keep(String sha256, String fileName, int size, Reading reading) {
        store.queueFor(sha256);
        Optional<Long> known = store.idByDigest(sha256);
        if (known.isPresent()) {
            return new Intake.Taken(known.get(), false);
        }
        Acting acting = Acting.current();
        long id = store.insert(acting, sha256, fileName, size, reading, ReadingText.write(reading), clock.instant());
        journal.write(Act.done("bulletin.read", "reading", id, Map.of("sha256", sha256, "file", fileName)));
        return new Intake.Taken(id, true);
    }

    /** The reading, or a refusal that says it is not in sight. */
    public KeptReading require(long id) {
        return store.byId(id).orElseThrow(ReadingKeeper::missing);
    }

    /** Makes others who change what belongs to this reading wait for the end of this transaction. */
    @Transactional
    public void hold(long id) {
        store.hold(id);
    }

    /** The reading as the JSON of its contract. */
    String json(long id) {
        return store.jsonOf(id).orElseThrow(ReadingKeeper::missing);
    }

    /** Those in sight, newest first. */
    public Listing<ReadingLine> newest(Paging paging) {
        List<ReadingLine> lines = store.newest(paging);
        return new Listing<>(lines, store.count());
    }

    private static Refusal missing() {
        return Refusal.notFound("没有这份读入的通报，或不在您的管辖范围内。");
    }
}
