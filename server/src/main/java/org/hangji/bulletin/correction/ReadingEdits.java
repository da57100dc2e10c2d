package org.hangji.bulletin.correction;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.bulletin.reading.KeptReading;
import org.hangji.reader.Reading;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The corrections of readings (更正识读): a list that only grows; what was wrong is undone by another line. */
@Component
@Transactional
public class ReadingEdits {

    private final EditStore store;
    private final Journal journal;
    private final Clock clock;

    ReadingEdits(EditStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** All edits in their order, undone ones included. */
    @Transactional(readOnly = true)
    public List<KeptEdit> of(long reading) {
        return store.of(reading);
    }

    /** The reading as corrected. */
    @Transactional(readOnly = true)
    public CorrectedReading corrected(KeptReading kept) {
        return Corrections.apply(kept.reading(), store.of(kept.id()));
    }

    /** Adds a correction; one that does not fit is refused. The caller holds the reading. */
    public void add(KeptReading kept, Edit edit) {
        long id = store.add(kept.id(), edit, Acting.current().person(), clock.instant());
        Corrections.apply(kept.reading(), store.of(kept.id()));
        write("bulletin.correctReading", kept.id(), id);
    }

    /** Takes a correction back; refused where a later one builds on it. */
    public void undo(KeptReading kept, long edit) {
        KeptEdit wanted = store.of(kept.id()).stream()
                .filter(known -> known.id() == edit && !known.undone())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("这条更正已经撤销了：请刷新页面再看。"));
        requireUndoable(kept.reading(), store.of(kept.id()), wanted);
        store.undo(kept.id(), edit, Acting.current().person(), clock.instant());
        write("bulletin.undoCorrection", kept.id(), edit);
    }

    private static void requireUndoable(Reading reading, List<KeptEdit> edits, KeptEdit wanted) {
        List<KeptEdit> rest = new ArrayList<>(edits);
        rest.remove(wanted);
        try {
            Corrections.apply(reading, rest);
        } catch (Refusal unfit) {
            throw Refusal.conflict("后面还有更正用到了它，不能先撤销这一条：请从最后一条开始撤销。");
        }
    }

    private void write(String act, long reading, long edit) {
        journal.write(Act.done(act, "reading", reading, Map.of("edit", Long.toString(edit))));
    }
}
