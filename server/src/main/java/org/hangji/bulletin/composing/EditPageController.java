package org.hangji.bulletin.composing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.Figures;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.rectify.Round;
import org.hangji.rectify.Rounds;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Starting a bulletin and writing on it. The form saves itself while somebody writes. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
class EditPageController {

    /** The form by which a bulletin is started. */
    record NewPage(List<Round> rounds, LocalDate day) {}

    /** The form by which it is written, with what stands in it and what is wrong with that. */
    record EditPage(Draft draft, Content content, Form form, List<Round> rounds, List<FigureDefinition> figures) {

        String nameOf(@Nullable String figure) {
            return figures.stream()
                    .filter(each -> each.id().equals(figure))
                    .map(FigureDefinition::name)
                    .findFirst()
                    .orElse(figure == null ? "" : figure);
        }
    }

    /** What the form gets back when it saved itself; {@code fault} is why it could not, else empty. */
    record SavedPart(int version, String fault) {}

    private final Drafts drafts;
    private final Rounds rounds;
    private final Figures figures;
    private final Clock clock;

    EditPageController(Drafts drafts, Rounds rounds, Figures figures, Clock clock) {
        this.drafts = drafts;
        this.rounds = rounds;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/bulletins/new")
    Page fresh() {
        return Page.of("bulletin/composing/new", new NewPage(known(), AsOf.today(clock)));
    }

    @PostMapping("/bulletins")
    Page start(
            @RequestParam String title,
            @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable Long round) {
        return Page.redirect("/bulletins/" + drafts.start(drafts.template(round, day, title)) + "/edit");
    }

    @GetMapping("/bulletins/{id:\\d+}/edit")
    Page edit(@PathVariable long id) {
        Draft draft = drafts.require(id);
        Drafts.requireOpen(draft);
        return Page.of("bulletin/composing/edit", edit(draft, draft.content(), Form.empty()));
    }

    @PostMapping("/bulletins/{id:\\d+}/draft")
    Page save(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String title,
            @RequestParam String organ,
            @RequestParam String code,
            @RequestParam LocalDate day,
            @RequestParam(required = false) @Nullable Long round,
            @RequestParam String body,
            HttpServletRequest request) {
        Draft draft = drafts.require(id);
        Content content = new Content(
                title.strip(),
                organ.strip(),
                code.strip(),
                day,
                round,
                body.replace("\r\n", "\n"),
                draft.content().fields());
        boolean bySelf = request.getHeader("HX-Request") != null;
        try {
            int saved = drafts.save(id, version, content);
            return bySelf ? saved(saved, "") : Page.redirect("/bulletins/" + id);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            return bySelf
                    ? saved(version, refusal.getMessage())
                    : Page.of("bulletin/composing/edit", edit(draft, content, Form.sent(request, refusal)))
                            .withStatus(refusal.kind().status());
        }
    }

    private static Page saved(int version, String fault) {
        return Page.of("bulletin/composing/saved", new SavedPart(version, fault));
    }

    private EditPage edit(Draft draft, Content content, Form form) {
        return new EditPage(draft, content, form, known(), figures.definitions());
    }

    @PostMapping("/bulletins/{id:\\d+}/fields")
    Page addField(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String figure,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String unit) {
        Content.Field field =
                new Content.Field(0, orNull(figure), null, orNull(object), from, to, orNull(typed), orNull(unit));
        int number = drafts.addField(id, field);
        return Page.redirect("/bulletins/" + id + "/edit#field" + number);
    }

    /** From the page of a figure: the same question as a field of the bulletin that was chosen. */
    @PostMapping("/bulletins/fields")
    Page contribute(
            @RequestParam long bulletin,
            @RequestParam String figure,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Content.Field field = new Content.Field(0, figure, orNull(scope), orNull(object), from, to, null, null);
        return Page.redirect("/bulletins/" + bulletin + "/edit#field" + drafts.addField(bulletin, field));
    }

    @PostMapping("/bulletins/{id:\\d+}/fields/{number}/drop")
    Page dropField(@PathVariable long id, @PathVariable int number) {
        drafts.dropField(id, number);
        return Page.redirect("/bulletins/" + id + "/edit#fields");
    }

    private List<Round> known() {
        return rounds.list(new Paging(0, 100)).items();
    }

    private static @Nullable String orNull(String words) {
        return words.isBlank() ? null : words.strip();
    }
}
