package org.hangji.bulletin.composing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.Figures;
import org.hangji.page.Page;
import org.hangji.rectify.Round;
import org.hangji.rectify.Rounds;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

    /** The form by which it is written; {@code names} gives the name of each figure by id. */
    record EditPage(Draft draft, List<Round> rounds, List<FigureDefinition> figures) {

        String nameOf(@Nullable String figure) {
            return figures.stream()
                    .filter(each -> each.id().equals(figure))
                    .map(FigureDefinition::name)
                    .findFirst()
                    .orElse(figure == null ? "" : figure);
        }
    }

    /** What the form gets back when it saved itself. */
    record SavedPart(int version) {}

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
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(required = false) @Nullable Long round) {
        return Page.redirect("/bulletins/" + drafts.start(drafts.template(round, day, title)) + "/edit");
    }

    @GetMapping("/bulletins/{id:\\d+}/edit")
    Page edit(@PathVariable long id) {
        Draft draft = drafts.require(id);
        Drafts.requireOpen(draft);
        return Page.of("bulletin/composing/edit", new EditPage(draft, known(), figures.definitions()));
    }

    @PostMapping("/bulletins/{id:\\d+}/draft")
    Page save(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String title,
            @RequestParam String organ,
            @RequestParam String code,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(required = false) @Nullable Long round,
            @RequestParam String body,
            HttpServletRequest request) {
        List<Content.Field> fields = drafts.require(id).content().fields();
        String text = body.replace("\r\n", "\n");
        int saved = drafts.save(
                id, version, new Content(title.strip(), organ.strip(), code.strip(), day, round, text, fields));
        return request.getHeader("HX-Request") == null
                ? Page.redirect("/bulletins/" + id)
                : Page.of("bulletin/composing/saved", new SavedPart(saved));
    }

    @PostMapping("/bulletins/{id:\\d+}/fields")
    Page addField(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String figure,
            @RequestParam(defaultValue = "") String object,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
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
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
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
