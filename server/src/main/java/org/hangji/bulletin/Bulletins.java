package org.hangji.bulletin;

import java.util.ArrayList;
import java.util.List;
import org.hangji.bulletin.composing.Content;
import org.hangji.bulletin.composing.Draft;
import org.hangji.bulletin.composing.DraftLine;
import org.hangji.bulletin.composing.Drafts;
import org.hangji.bulletin.publishing.Publisher;
import org.hangji.bulletin.publishing.Publishing;
import org.hangji.bulletin.publishing.Submission;
import org.hangji.bulletin.reading.Intake;
import org.hangji.bulletin.reading.ReadingKeeper;
import org.hangji.bulletin.visiting.Opinions;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.springframework.stereotype.Component;

/** Bulletins (通报) for other modules: handing one in, and what waits for somebody. */
@Component
public class Bulletins {

    private static final Paging RECENT = new Paging(0, 50);

    private final Intake intake;
    private final ReadingKeeper readings;
    private final Drafts drafts;
    private final Submission submission;
    private final Publisher publisher;
    private final Publishing publishing;
    private final Opinions opinions;
    private final Organizations organizations;

    Bulletins(
            Intake intake,
            ReadingKeeper readings,
            Drafts drafts,
            Submission submission,
            Publisher publisher,
            Publishing publishing,
            Opinions opinions,
            Organizations organizations) {
        this.intake = intake;
        this.readings = readings;
        this.drafts = drafts;
        this.submission = submission;
        this.publisher = publisher;
        this.publishing = publishing;
        this.opinions = opinions;
        this.organizations = organizations;
    }

    /** Hands in a bulletin's file on behalf of the acting person; the number of its reading. */
    public long read(byte[] content, String fileName) {
        return intake.take(content, fileName).id();
    }

    /** Composes a bulletin on behalf of the acting person; its number. */
    public long compose(NewBulletin bulletin) {
        List<Content.Field> fields = bulletin.figures().stream()
                .map(field -> new Content.Field(
                        field.number(), field.figure(), null, null, field.from(), field.to(), null, null))
                .toList();
        return drafts.start(new Content(
                bulletin.title(),
                bulletin.organ(),
                bulletin.code(),
                bulletin.day(),
                bulletin.round(),
                bulletin.body(),
                fields));
    }

    /** Hands a draft to whoever signs; a contradiction in it owes a reason. */
    public void submit(long id, String reason) {
        submission.submit(id, reason);
    }

    /** Publishes a submitted draft on behalf of the acting leader, who did not compose it; its document number. */
    public String publish(long id) {
        return publisher.publish(id).number();
    }

    /** What waits for the acting person, among the fifty newest bulletins and readings. */
    public List<Errand> errands() {
        Acting acting = Acting.current();
        List<Errand> errands = new ArrayList<>();
        if (!acting.has(Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER)) {
            return errands;
        }
        for (DraftLine line : drafts.newest(RECENT).items()) {
            addDraft(line, acting, errands);
        }
        long open = opinions.open();
        if (open > 0 && acting.has(Role.CLERK)) {
            errands.add(new Errand(Errand.Kind.ANSWER_OPINIONS, "", open, "/bulletins/opinions", ""));
        }
        readings.newest(RECENT).items().stream()
                .filter(line -> line.unanswered() > 0 && line.round() == null)
                .filter(line -> line.readBy().equals(acting.name()))
                .forEach(line -> errands.add(new Errand(
                        Errand.Kind.ANSWER_CONTRADICTIONS,
                        line.title() == null ? line.fileName() : line.title(),
                        line.unanswered(),
                        "/bulletins/readings/" + line.id(),
                        "")));
        return errands;
    }

    private void addDraft(DraftLine line, Acting acting, List<Errand> errands) {
        if (line.state() != Draft.State.SUBMITTED && line.state() != Draft.State.RETURNED) {
            return;
        }
        Draft draft = drafts.require(line.id());
        String address = "/bulletins/" + line.id();
        if (line.state() == Draft.State.SUBMITTED && publishing.hindrance(draft).isEmpty()) {
            errands.add(new Errand(
                    Errand.Kind.SIGN, line.title(), 1, address, organizations.personName(draft.composedBy())));
        } else if (line.state() == Draft.State.RETURNED && draft.composers().contains(acting.person())) {
            errands.add(new Errand(Errand.Kind.REWORK, line.title(), 1, address, ""));
        }
    }
}
