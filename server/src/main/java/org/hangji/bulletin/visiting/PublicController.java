package org.hangji.bulletin.visiting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.hangji.bulletin.publishing.Publication;
import org.hangji.bulletin.publishing.Publishing;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.Listing;
import org.hangji.shared.OpenToAll;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What anyone may see: the published bulletins, each with a form for opinions. */
@Controller
@OpenToAll
class PublicController {

    /** All that was published. */
    record PublicList(List<Publication> publications, long total, Paging paging) {}

    /** One published bulletin; {@code sent} after an opinion was taken. */
    record PublicPage(Publication publication, Form form, boolean sent) {}

    /** A line of the list for programs. */
    record Item(
            long id,
            String number,
            @Nullable String title,
            @Nullable String organ,
            Instant publishedAt,
            String digest,
            boolean withdrawn,
            String url) {}

    private final Publishing publishing;
    private final OpinionBox box;

    PublicController(Publishing publishing, OpinionBox box) {
        this.publishing = publishing;
        this.box = box;
    }

    @GetMapping("/public")
    Page list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Paging paging = Paging.of(page, size);
        Listing<Publication> listing = publishing.newest(paging);
        return Page.of("bulletin/visiting/list", new PublicList(listing.items(), listing.total(), paging));
    }

    @GetMapping(path = "/public", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Listing<Item> items(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Listing<Publication> listing = publishing.newest(Paging.of(page, size));
        return new Listing<>(
                listing.items().stream().map(PublicController::item).toList(), listing.total());
    }

    @GetMapping("/public/bulletins/{id}")
    Page bulletin(@PathVariable long id, @RequestParam(required = false) @Nullable String sent) {
        return page(id, Form.empty(), sent != null);
    }

    /** The field {@code website} is hidden from people: what fills it is a machine, and is thanked and forgotten. */
    @PostMapping("/public/bulletins/{id}/opinions")
    Page opinion(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request) {
        Publication publication = require(id);
        if (publication.withdrawal() != null) {
            throw Refusal.conflict("这篇通报已经撤下，不再收意见。");
        }
        if (website.isEmpty()) {
            try {
                box.drop(publication, words, name, contact);
            } catch (Refusal refusal) {
                return page(id, Form.sent(request, refusal), false)
                        .withStatus(refusal.kind().status());
            }
        }
        return Page.redirect("/public/bulletins/" + id + "?sent#opinion");
    }

    private Page page(long id, Form form, boolean sent) {
        return Page.of("bulletin/visiting/bulletin", new PublicPage(require(id), form, sent));
    }

    private Publication require(long id) {
        return publishing.publication(id).orElseThrow(() -> Refusal.notFound("没有发布过这篇通报：请从公开页的列表进入。"));
    }

    private static Item item(Publication publication) {
        Publication.Body body = publication.withdrawal() == null ? publication.body() : null;
        return new Item(
                publication.id(),
                publication.number(),
                body == null ? null : body.title(),
                body == null ? null : body.organ(),
                publication.publishedAt(),
                publication.digest(),
                publication.withdrawal() != null,
                "/public/bulletins/" + publication.id());
    }
}
