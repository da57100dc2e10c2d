package org.hangji.bulletin.publishing;

import java.time.LocalDate;
import java.util.List;
import org.hangji.bulletin.composing.Content;
import org.hangji.bulletin.composing.Draft;
import org.hangji.bulletin.composing.DraftLine;
import org.hangji.bulletin.composing.Drafts;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Composing and publishing, for programs. */
@RestController
@RequestMapping("/api/bulletins")
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
class BulletinApi {

    /** A draft as sent; what is left out comes from the template, or stays as it is. */
    record Sent(
            @Nullable String title,
            @Nullable String organ,
            @Nullable String code,
            @Nullable LocalDate day,
            @Nullable Long round,
            @Nullable String body,
            @Nullable List<Content.Field> fields,
            @Nullable Integer version) {

        Content over(Content known) {
            return new Content(
                    title == null ? known.title() : title.strip(),
                    organ == null ? known.organ() : organ.strip(),
                    code == null ? known.code() : code.strip(),
                    day == null ? known.day() : day,
                    round == null ? known.round() : round,
                    body == null ? known.body() : body,
                    fields == null ? known.fields() : fields);
        }
    }

    /** The words that go with an act. */
    record Reason(@Nullable String reason) {
        static String of(@Nullable Reason sent) {
            return sent == null || sent.reason() == null ? "" : sent.reason();
        }
    }

    private final Drafts drafts;
    private final BulletinViews views;
    private final Submission submission;
    private final Publisher publisher;
    private final Publishing publishing;

    BulletinApi(Drafts drafts, BulletinViews views, Submission submission, Publisher publisher, Publishing publishing) {
        this.drafts = drafts;
        this.views = views;
        this.submission = submission;
        this.publisher = publisher;
        this.publishing = publishing;
    }

    @AllowedTo
    @GetMapping
    Listing<DraftLine> list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return drafts.newest(Paging.of(page, size));
    }

    @PostMapping
    ResponseEntity<BulletinAnswer> start(@RequestBody(required = false) @Nullable Sent sent) {
        Sent body = sent == null ? new Sent(null, null, null, null, null, null, null, null) : sent;
        Content template = drafts.template(body.round(), body.day(), body.title());
        boolean ownBody = body.body() != null && body.fields() == null;
        Content content = body.over(
                ownBody
                        ? new Content(
                                template.title(),
                                template.organ(),
                                template.code(),
                                template.day(),
                                template.round(),
                                template.body(),
                                List.of())
                        : template);
        return ResponseEntity.status(HttpStatus.CREATED).body(answer(drafts.start(content)));
    }

    @AllowedTo
    @GetMapping("/{id}")
    BulletinAnswer bulletin(@PathVariable long id) {
        return answer(id);
    }

    @PutMapping("/{id}")
    BulletinAnswer save(@PathVariable long id, @RequestBody Sent sent) {
        Draft draft = drafts.require(id);
        drafts.save(id, sent.version(), sent.over(draft.content()));
        return answer(id);
    }

    @PostMapping("/{id}/submit")
    BulletinAnswer submit(@PathVariable long id, @RequestBody(required = false) @Nullable Reason sent) {
        submission.submit(id, Reason.of(sent));
        return answer(id);
    }

    @PostMapping("/{id}/return")
    BulletinAnswer giveBack(@PathVariable long id, @RequestBody(required = false) @Nullable Reason sent) {
        submission.giveBack(id, Reason.of(sent));
        return answer(id);
    }

    @AllowedTo(Role.BUREAU_LEADER)
    @PostMapping("/{id}/publish")
    BulletinAnswer publish(@PathVariable long id) {
        publisher.publish(id);
        return answer(id);
    }

    @AllowedTo(Role.BUREAU_LEADER)
    @PostMapping("/{id}/withdraw")
    BulletinAnswer withdraw(@PathVariable long id, @RequestBody(required = false) @Nullable Reason sent) {
        publishing.withdraw(id, Reason.of(sent));
        return answer(id);
    }

    @PostMapping("/{id}/correct")
    ResponseEntity<BulletinAnswer> correct(
            @PathVariable long id, @RequestBody(required = false) @Nullable Reason sent) {
        long correction = publishing.startCorrection(id, Reason.of(sent));
        return ResponseEntity.status(HttpStatus.CREATED).body(answer(correction));
    }

    private BulletinAnswer answer(long id) {
        return BulletinAnswer.of(views.view(id));
    }
}
