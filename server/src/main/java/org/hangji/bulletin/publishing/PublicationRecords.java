package org.hangji.bulletin.publishing;

import java.util.function.Consumer;
import org.hangji.audit.SealedRecords;
import org.springframework.stereotype.Component;

/** Publications, whose digests stand in the journal too (留有摘要的通报). */
@Component
class PublicationRecords implements SealedRecords {

    private final PublicationStore store;

    PublicationRecords(PublicationStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "已发布的通报";
    }

    @Override
    public boolean writtenBy(String act) {
        return act.equals("bulletin.publish");
    }

    @Override
    public void forEach(Consumer<Recomputed> each) {
        for (long id : store.ids()) {
            Publication publication = store.byId(id).orElseThrow();
            Publication.Body body = publication.body();
            each.accept(new Recomputed(
                    "通报 " + publication.number(), body == null ? "" : PublicationDigest.of(publication, body)));
        }
    }
}
