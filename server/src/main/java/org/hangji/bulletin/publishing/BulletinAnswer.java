package org.hangji.bulletin.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hangji.bulletin.checking.DraftCheck;
import org.hangji.bulletin.composing.Content;
import org.hangji.bulletin.composing.Draft;
import org.hangji.bulletin.filling.Filled;
import org.jspecify.annotations.Nullable;

/** A bulletin for programs. What is {@code null} before publication is given by it. */
record BulletinAnswer(
        long id,
        String title,
        String organ,
        Draft.State state,
        LocalDate day,
        int version,
        Instant asOf,
        @Nullable String number,
        @Nullable Instant publishedAt,
        @Nullable String digest,
        @Nullable String journalHead,
        @Nullable String publicUrl,
        @Nullable Long corrects,
        FrozenContent.@Nullable Correction correction,
        @Nullable Long correctedBy,
        Publication.@Nullable Withdrawal withdrawn,
        String body,
        List<Content.Field> fields,
        List<String> text,
        List<Filled.Value> figures,
        List<DraftCheck> checks) {

    static BulletinAnswer of(BulletinView view) {
        Draft draft = view.draft();
        Publication publication = view.publication();
        Publication.Body body = publication == null ? null : publication.body();
        return new BulletinAnswer(
                draft.id(),
                draft.content().title(),
                draft.content().organ(),
                draft.state(),
                draft.content().day(),
                draft.version(),
                view.asOf().instant(),
                publication == null ? null : publication.number(),
                publication == null ? null : publication.publishedAt(),
                publication == null ? null : publication.digest(),
                publication == null ? null : publication.journalHead(),
                publication == null ? null : "/public/bulletins/" + draft.id(),
                draft.corrects(),
                body == null ? null : body.content().correction(),
                publication == null ? null : publication.correctedBy(),
                publication == null ? null : publication.withdrawal(),
                draft.content().body(),
                draft.content().fields(),
                view.filled().lines().stream().map(Filled.Line::words).toList(),
                view.filled().values(),
                view.checks());
    }
}
