package org.hangji.evidence;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.evidence.content.Content;
import org.hangji.evidence.content.ContentFolder;
import org.hangji.shared.Acting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files as proof (证据). A file is added once and never changed or removed; its bytes lie in the data folder under their
 * SHA-256. Whoever calls has made sure that the acting person may add to the thing.
 */
@Component
@Transactional
public class Evidence {

    private static final Duration CLOCK_TOLERANCE = Duration.ofHours(1);

    private final EvidenceStore store;
    private final ContentFolder folder;
    private final Journal journal;
    private final Clock clock;

    Evidence(EvidenceStore store, ContentFolder folder, Journal journal, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Adds a file to a thing. Refused with a reason where it is empty, larger than 20 MB, damaged, or none of the kinds
     * that are taken (told by content, not by name). The same bytes again at the same thing are a second addition.
     *
     * @param part part of the thing that it is about, empty for the whole
     */
    public EvidenceFile store(Subject subject, String part, Purpose purpose, String fileName, byte[] bytes) {
        Content content = Content.check(fileName, bytes);
        String sha256 = folder.keep(content);
        Instant now = clock.instant();
        EvidenceFile added = store.insert(
                subject,
                part,
                purpose,
                sha256,
                content,
                warnings(subject, sha256, content, now),
                Acting.current(),
                now);
        journal.write(Act.done(
                "evidence.store",
                subject.type(),
                subject.id(),
                Map.of("file", Long.toString(added.id()), "sha256", sha256, "purpose", purpose.name())));
        return added;
    }

    /** The files of a thing that the caller may see, in the order in which they were added. */
    @Transactional(readOnly = true)
    public List<EvidenceFile> of(Subject subject) {
        return store.of(subject);
    }

    @Transactional(readOnly = true)
    public Optional<EvidenceFile> find(long id) {
        return store.byId(id);
    }

    /** Other things within the caller's sight to which the same bytes were added. */
    @Transactional(readOnly = true)
    public List<Subject> otherUses(EvidenceFile file) {
        return store.otherUses(file);
    }

    /** From now on what is added to the thing is marked as a later addition. */
    public void freeze(Subject subject) {
        store.freeze(subject, true, Acting.current(), clock.instant());
        journal.write(Act.done("evidence.freeze", subject.type(), subject.id(), Map.of()));
    }

    /** The thing is open again: what is added from now on counts. */
    public void release(Subject subject) {
        store.freeze(subject, false, Acting.current(), clock.instant());
        journal.write(Act.done("evidence.release", subject.type(), subject.id(), Map.of()));
    }

    /** Where the bytes of a file lie. */
    public Path content(EvidenceFile file) {
        return folder.file(file.sha256());
    }

    /** Where the small picture of a file lies, 184 × 123 pixels. */
    public Path thumbnail(EvidenceFile file) {
        return folder.thumbnail(file.sha256());
    }

    private List<Warning> warnings(Subject subject, String sha256, Content content, Instant now) {
        List<Warning> warnings = new ArrayList<>();
        Instant takenAt = content.shot().takenAt();
        if (takenAt == null) {
            warnings.add(Warning.NO_SHOT_TIME);
        } else if (takenAt.isAfter(now.plus(CLOCK_TOLERANCE))) {
            warnings.add(Warning.SHOT_IN_FUTURE);
        }
        EvidenceStore.Uses uses = store.usesElsewhere(sha256, content.pictureHash(), subject);
        if (uses.same() > 0) {
            warnings.add(Warning.USED_ELSEWHERE);
        } else if (uses.alike() > 0) {
            warnings.add(Warning.LOOKS_ALIKE);
        }
        if (content.type().isPicture() && content.thumbnail().isEmpty()) {
            warnings.add(Warning.NO_PREVIEW);
        }
        return warnings;
    }
}
