package org.hangji.rectify.loop;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.hangji.evidence.Evidence;
import org.hangji.evidence.EvidenceFile;
import org.hangji.evidence.Purpose;
import org.hangji.evidence.Subject;
import org.hangji.rectify.FindingFiles;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds files to findings and tells the story of it. */
@Component
@Transactional
class Filing implements FindingFiles {

    static final String SUBJECT = "finding";

    private final EventStore events;
    private final Evidence evidence;
    private final Clock clock;

    Filing(EventStore events, Evidence evidence, Clock clock) {
        this.events = events;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public EvidenceFile add(long finding, @Nullable Integer measure, String fileName, byte[] content) {
        events.lock(finding);
        List<EventRow> rows = events.of(finding);
        if (rows.isEmpty()) {
            throw Proceedings.notFound();
        }
        Matter matter = Matter.of(rows.stream().map(EventRow::event).toList());
        Persons persons = new Persons(matter, Acting.current());
        if (!persons.mayFile()) {
            throw Refusal.forbidden("证据由责任单位、核查人、管辖范围内的经办人或领导提交。");
        }
        if (matter.withdrawn()) {
            throw Refusal.conflict("本问题所在的轮次已撤回，不能再附文件。");
        }
        if (measure != null && matter.measures().get(measure) == null) {
            throw Refusal.invalid("measure", "exists", "本问题没有第" + measure + "条措施：请从措施列表中选。");
        }
        boolean proof = persons.filesProof();
        EvidenceFile file = evidence.store(
                Subject.of(SUBJECT, finding),
                measure == null ? "" : measure.toString(),
                proof ? Purpose.PROOF : Purpose.ATTACHMENT,
                fileName,
                content);
        events.append(
                finding,
                new Event(
                        matter.version() + 1,
                        new Event.EvidenceFiled(file.id(), file.sha256(), measure, takenOn(file), proof),
                        AsOf.today(clock),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        Acting.current().person(),
                        Acting.current().unit()));
        return file;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayAdd(long finding) {
        List<EventRow> rows = events.of(finding);
        if (rows.isEmpty()) {
            return false;
        }
        Matter matter = Matter.of(rows.stream().map(EventRow::event).toList());
        return !matter.withdrawn() && new Persons(matter, Acting.current()).mayFile();
    }

    @Override
    @Transactional(readOnly = true)
    public List<EvidenceFile> of(long finding) {
        return evidence.of(Subject.of(SUBJECT, finding));
    }

    @Override
    public List<String> warnings(EvidenceFile file, LocalDate occurredOn) {
        List<String> warnings = new ArrayList<>(file.warningTexts());
        LocalDate taken = takenOn(file);
        if (taken != null && taken.isBefore(occurredOn)) {
            warnings.add("拍摄于 " + taken + "，早于问题发生日 " + occurredOn + "：不能作为整改证明。");
        }
        return warnings;
    }

    private static @Nullable LocalDate takenOn(EvidenceFile file) {
        return file.takenAt() == null ? null : LocalDate.ofInstant(file.takenAt(), AsOf.ZONE);
    }
}
