package org.hangji.bulletin.publishing;

import java.util.List;
import org.hangji.bulletin.checking.DraftChecks;
import org.hangji.bulletin.composing.Draft;
import org.hangji.bulletin.composing.Drafts;
import org.hangji.bulletin.filling.Filled;
import org.hangji.bulletin.filling.Filling;
import org.hangji.shared.AsOf;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows a bulletin as it stands. */
@Component
@Transactional(readOnly = true)
class BulletinViews {

    private final Drafts drafts;
    private final Filling filling;
    private final PublicationStore publications;

    BulletinViews(Drafts drafts, Filling filling, PublicationStore publications) {
        this.drafts = drafts;
        this.filling = filling;
        this.publications = publications;
    }

    BulletinView view(long id) {
        Draft draft = drafts.require(id);
        Publication publication = publications.byId(id).orElse(null);
        if (publication != null && publication.body() != null) {
            return new BulletinView(
                    draft, publication.body().content().filled(), publication.asOf(), List.of(), publication);
        }
        AsOf asOf = filling.knownFor(draft.content());
        Filled filled = filling.fill(draft.content(), draft.unit(), asOf);
        return new BulletinView(draft, filled, asOf, DraftChecks.of(draft.content(), filled), publication);
    }
}
