package org.hangji.bulletin.publishing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.bulletin.composing.Draft;
import org.hangji.bulletin.composing.Drafts;
import org.hangji.bulletin.filling.Filled;
import org.hangji.bulletin.filling.Filling;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Publishing and withdrawing (发布、撤下). What is published is frozen with the rows behind it. */
@Component
@Transactional
public class Publishing {

    private final Drafts drafts;
    private final Filling filling;
    private final Freezing freezing;
    private final PublicationStore store;
    private final Submission submission;
    private final Journal journal;
    private final JsonMapper json;
    private final Clock clock;

    Publishing(
            Drafts drafts,
            Filling filling,
            Freezing freezing,
            PublicationStore store,
            Submission submission,
            Journal journal,
            JsonMapper json,
            Clock clock) {
        this.drafts = drafts;
        this.filling = filling;
        this.freezing = freezing;
        this.store = store;
        this.submission = submission;
        this.journal = journal;
        this.json = json;
        this.clock = clock;
    }

    /** The publication with this number, for whoever may see it. */
    @Transactional(readOnly = true)
    public Optional<Publication> publication(long id) {
        return store.byId(id);
    }

    /** All that was published, the latest first. */
    @Transactional(readOnly = true)
    public Listing<Publication> newest(Paging paging) {
        return new Listing<>(store.newest(paging), store.count());
    }

    /** Why the caller may not publish this draft now, empty where he may. */
    @Transactional(readOnly = true)
    public Optional<Refusal> hindrance(Draft draft) {
        Acting acting = Acting.current();
        if (!acting.holds(draft.unitPath(), Role.BUREAU_LEADER)) {
            return Optional.of(Refusal.forbidden("签发是局领导的事：您没有这个单位的局领导角色。"));
        }
        if (draft.composers().contains(acting.person())) {
            return Optional.of(Refusal.conflict("这篇通报是您起草或改过的，不能由您签发：请另一位局领导签发。"));
        }
        return switch (draft.state()) {
            case SUBMITTED -> Optional.empty();
            case DRAFT, RETURNED -> Optional.of(Refusal.conflict("这篇通报还没有送签，不能发布：请起草人先送签。"));
            case PUBLISHED, WITHDRAWN -> Optional.of(Refusal.conflict("这篇通报已经发布过了。"));
        };
    }

    /** Publishes the submitted draft: its number is given, its values and rows are frozen. */
    Publication publish(long id, String journalHead) {
        Draft draft = drafts.hold(id);
        hindrance(draft).ifPresent(refusal -> {
            throw refusal;
        });
        AsOf asOf = known(draft);
        Filled filled = filling.fill(draft.content(), draft.unit(), asOf);
        submission.requireSound(draft, filled);
        submission.requireExplained(draft, filled);
        List<FrozenRow> rows = freezing.rows(filled, asOf);
        FrozenContent frozen = new FrozenContent(
                draft.content().day(), filled, Freezing.digests(filled, rows), correction(draft, filled));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int year = new AsOf(now).day().getYear();
        int serial = store.nextSerial(draft.unit(), year);
        Publication publication = publication(draft, asOf, frozen, now, number(draft, year, serial), journalHead);
        store.insert(draft, year, serial, publication);
        store.insertRows(id, rows);
        journal.write(Act.done(
                        "bulletin.publish",
                        "bulletin",
                        id,
                        Map.of("number", publication.number(), "rows", Integer.toString(rows.size())))
                .withRecord(publication.digest()));
        return publication;
    }

    /** Starts a correction of a publication; answers the number of its draft. */
    long startCorrection(long id, String reason) {
        Draft published = drafts.hold(id);
        if (published.state() != Draft.State.PUBLISHED) {
            throw Refusal.conflict("只有已发布的通报可以更正；没有发布的直接改稿，已撤下的另发一篇。");
        }
        return drafts.startCorrection(published, reason);
    }

    /** Takes a publication from the public page; its address, digest and the reason stay. */
    void withdraw(long id, String reason) {
        Draft draft = drafts.hold(id);
        if (!Acting.current().holds(draft.unitPath(), Role.BUREAU_LEADER)) {
            throw Refusal.forbidden("撤下已发布的通报由局领导决定。");
        }
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "required", "撤下要写明理由，理由会留在公开页上。");
        }
        if (draft.state() != Draft.State.PUBLISHED) {
            throw Refusal.conflict("只有已发布的通报可以撤下；这一篇没有发布，或已经撤下。");
        }
        store.withdraw(id, reason.strip(), Acting.current().person(), clock.instant());
        journal.write(Act.done("bulletin.withdraw", "bulletin", id, Map.of("reason", reason.strip())));
    }

    private AsOf known(Draft draft) {
        return new AsOf(filling.knownFor(draft.content()).instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Publication publication(
            Draft draft, AsOf asOf, FrozenContent frozen, Instant now, String number, String journalHead) {
        String text = json.writeValueAsString(frozen);
        String title = draft.content().title();
        String organ = draft.content().organ();
        String digest =
                PublicationDigest.of(number, now, asOf.instant(), draft.corrects(), journalHead, title, organ, text);
        return new Publication(
                draft.id(),
                draft.unit(),
                number,
                Acting.current().person(),
                now,
                asOf,
                journalHead,
                digest,
                draft.corrects(),
                null,
                null,
                new Publication.Body(title, organ, text, frozen));
    }

    private FrozenContent.@Nullable Correction correction(Draft draft, Filled filled) {
        Long corrected = draft.corrects();
        if (corrected == null) {
            return null;
        }
        Publication old = store.byId(corrected).orElseThrow();
        Publication.Body body = Objects.requireNonNull(old.body(), "the publication that is corrected is in sight");
        return new FrozenContent.Correction(
                old.id(),
                old.number(),
                draft.correctionReason(),
                Changes.between(
                        body.title(), body.content().filled(), draft.content().title(), filled));
    }

    private static String number(Draft draft, int year, int serial) {
        return draft.content().code() + "〔" + year + "〕" + serial + "号";
    }
}
