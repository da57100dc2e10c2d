package org.hangji.bulletin.printing;

import org.hangji.bulletin.composing.Draft;
import org.hangji.bulletin.composing.Drafts;
import org.hangji.bulletin.filling.Filling;
import org.hangji.bulletin.publishing.Publication;
import org.hangji.bulletin.publishing.Publishing;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is printed of a bulletin: its frozen words once published, else the draft as filled now. */
@Component
@Transactional(readOnly = true)
class PrintedBulletins {

    private final Publishing publishing;
    private final Drafts drafts;
    private final Filling filling;

    PrintedBulletins(Publishing publishing, Drafts drafts, Filling filling) {
        this.publishing = publishing;
        this.drafts = drafts;
        this.filling = filling;
    }

    /** For visitors too, where it is published; a withdrawn one is refused to those outside the organ. */
    PrintedBulletin of(long id) {
        Publication publication = publishing.publication(id).orElse(null);
        if (publication == null) {
            return draft(drafts.require(id));
        }
        Publication.Body body = publication.body();
        if (body == null) {
            throw Refusal.notFound("这篇通报已经撤下，不再提供下载。");
        }
        return PrintedBulletin.of(publication, body);
    }

    private PrintedBulletin draft(Draft draft) {
        return new PrintedBulletin(
                draft.content().organ(),
                "",
                draft.content().title(),
                filling.fill(draft.content(), draft.unit(), filling.knownFor(draft.content())),
                draft.content().day(),
                null,
                "");
    }
}
