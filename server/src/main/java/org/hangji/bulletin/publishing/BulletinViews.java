package org.hangji.bulletin.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hangji.bulletin.checking.DraftCheck;
import org.hangji.bulletin.checking.DraftChecks;
import org.hangji.bulletin.checking.RecordChecks;
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
    private final RecordChecks records;
    private final PublicationStore publications;

    BulletinViews(Drafts drafts, Filling filling, RecordChecks records, PublicationStore publications) {
        this.drafts = drafts;
        this.filling = filling;
        this.records = records;
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
        List<DraftCheck> checks = new ArrayList<>(records.of(filled, asOf));
        checks.addAll(DraftChecks.of(draft.content(), filled));
        checks.sort(Comparator.comparing(DraftCheck::weight));
        return new BulletinView(draft, filled, asOf, checks, publication);
    }
}
