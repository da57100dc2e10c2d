package org.hangji.bulletin.composing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.rectify.Round;
import org.hangji.rectify.Rounds;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drafts of bulletins (通报稿), within what the caller may see. Each saving is a version; none is lost. */
@Component
@Transactional
public class Drafts {

    private final DraftStore store;
    private final Organizations organizations;
    private final Rounds rounds;
    private final Journal journal;
    private final Clock clock;

    Drafts(DraftStore store, Organizations organizations, Rounds rounds, Journal journal, Clock clock) {
        this.store = store;
        this.organizations = organizations;
        this.rounds = rounds;
        this.journal = journal;
        this.clock = clock;
    }

    /** The draft, or a refusal that it is not in sight. */
    @Transactional(readOnly = true)
    public Draft require(long id) {
        return store.byId(id).orElseThrow(() -> Refusal.notFound("没有这篇通报，或不在您的管辖范围内。"));
    }

    /** Those in sight, newest first. */
    @Transactional(readOnly = true)
    public Listing<DraftLine> newest(Paging paging) {
        return new Listing<>(store.newest(paging), store.count());
    }

    /** The draft, held against others until the end of the transaction. */
    public Draft hold(long id) {
        store.hold(id);
        return require(id);
    }

    /** The usual structure for a round and a day, not saved yet. */
    @Transactional(readOnly = true)
    public Content template(@Nullable Long round, @Nullable LocalDate day, @Nullable String title) {
        Unit organ = organ();
        Round about = round == null ? null : rounds.get(round);
        LocalDate on = day == null ? AsOf.today(clock) : day;
        String heading = title == null || title.isBlank() ? "关于整改情况的通报" : title.strip();
        String code = store.lastCode(organ.code()).orElseGet(() -> code(organ));
        return RectificationTemplate.of(about, heading, organ.name(), code, on);
    }

    /** Starts a bulletin of the caller's bureau. */
    public long start(Content content) {
        return add(content, null, "");
    }

    /** Starts a correction of a publication: its words again, to be changed, and why. */
    public long startCorrection(Draft published, String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "required", "更正要写明改什么、为什么。");
        }
        return add(published.content(), published, reason.strip());
    }

    /** Saves the words as the next version; refused where somebody saved after {@code seen}. */
    public int save(long id, @Nullable Integer seen, Content content) {
        ContentRules.require(content);
        Draft draft = hold(id);
        requireOpen(draft);
        if (seen != null && seen != draft.version()) {
            throw Refusal.conflict("这篇稿子刚被" + organizations.personName(draft.savedBy()) + "改过（第" + draft.version()
                    + "稿），您看到的是第" + seen + "稿：请打开最新的一稿，把您的改动再写上去。");
        }
        if (content.equals(draft.content())) {
            return draft.version();
        }
        int version = draft.version() + 1;
        store.save(id, version, content, Acting.current().person(), clock.instant());
        journal.write(Act.done("bulletin.saveDraft", "bulletin", id, Map.of("version", Integer.toString(version))));
        return version;
    }

    /** Adds a figure field; the body names it by the number that is answered. */
    public int addField(long id, Content.Field field) {
        Draft draft = hold(id);
        Content content = draft.content();
        int number = content.nextField();
        List<Content.Field> fields = new ArrayList<>(content.fields());
        fields.add(new Content.Field(
                number,
                field.figure(),
                field.scope(),
                field.object(),
                field.from(),
                field.to(),
                field.typed(),
                field.unit()));
        save(id, draft.version(), with(content, content.body() + "\n【数字" + number + "】", fields));
        return number;
    }

    /** Takes a figure field away; where the body still names it, the check says so. */
    public void dropField(long id, int number) {
        Draft draft = hold(id);
        List<Content.Field> fields = draft.content().fields().stream()
                .filter(field -> field.number() != number)
                .toList();
        String body = draft.content().body().replace("\n【数字" + number + "】", "");
        save(id, draft.version(), with(draft.content(), body, fields));
    }

    /** Writes that a version was submitted or returned. */
    public void step(Draft draft, String kind, String reason) {
        store.step(draft.id(), kind, draft.version(), reason, Acting.current().person(), clock.instant());
    }

    /** When a draft was submitted last; the beginning of time where it never was. */
    @Transactional(readOnly = true)
    public Instant submittedAt(long id) {
        return store.submittedAt(id).orElse(Instant.EPOCH);
    }

    /** Refuses where the words may no longer change. */
    public static void requireOpen(Draft draft) {
        switch (draft.state()) {
            case DRAFT, RETURNED -> {}
            case SUBMITTED -> throw Refusal.conflict("这篇通报已经送签，不能再改：请签发人退回，或撤回送签后再改。");
            case PUBLISHED, WITHDRAWN -> throw Refusal.conflict("已发布的通报不能修改：请发更正，写明改什么、为什么。");
        }
    }

    private long add(Content content, @Nullable Draft corrected, String reason) {
        ContentRules.require(content);
        Unit organ = organ();
        String unit = corrected == null ? organ.code() : corrected.unit();
        String path = corrected == null ? organ.path() : corrected.unitPath();
        long person = Acting.current().person();
        long id = store.add(unit, path, person, corrected == null ? null : corrected.id(), reason, clock.instant());
        store.save(id, 1, content, person, clock.instant());
        journal.write(Act.done("bulletin.start", "bulletin", id, Map.of("title", content.title())));
        return id;
    }

    /** The bureau to which the caller's unit belongs; bureaus issue bulletins, divisions do not. */
    private Unit organ() {
        Unit unit = organizations.requireUnit(Acting.current().unit());
        while (unit.kind() != Unit.Kind.BUREAU && unit.kind() != Unit.Kind.COUNTY_BUREAU && unit.parent() != null) {
            unit = organizations.requireUnit(unit.parent());
        }
        return unit;
    }

    private static String code(Unit organ) {
        String brief = organ.shortName().replaceAll("[^一-龥]", "");
        return brief.length() >= 2 && brief.length() <= 12 ? brief : "交通";
    }

    private static Content with(Content content, String body, List<Content.Field> fields) {
        return new Content(
                content.title(), content.organ(), content.code(), content.day(), content.round(), body, fields);
    }
}
