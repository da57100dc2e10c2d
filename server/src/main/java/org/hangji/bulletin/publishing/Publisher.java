package org.hangji.bulletin.publishing;

import org.hangji.audit.Seals;
import org.hangji.bulletin.checking.RecordChecks;
import org.springframework.stereotype.Component;

/** Publishes between two seals of the journal (发布并封存): the head before it is printed in it, the one after covers it. */
@Component
public class Publisher {

    private final Publishing publishing;
    private final Seals seals;
    private final RecordChecks records;

    Publisher(Publishing publishing, Seals seals, RecordChecks records) {
        this.publishing = publishing;
        this.seals = seals;
        this.records = records;
    }

    /** Publishes a submitted draft. */
    public Publication publish(long id) {
        records.lookFirst();
        seals.sealNow();
        Publication publication = publishing.publish(id, seals.head().chain());
        seals.sealNow();
        return publication;
    }
}
