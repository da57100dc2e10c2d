package org.hangji.rectify.finding;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.calendar.WorkingCalendar;
import org.hangji.organization.Organizations;
import org.hangji.organization.PeopleChoice;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingFiles;
import org.hangji.rectify.Findings;
import org.hangji.rectify.giving.Reading;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The forms by which commands are given and files are added. */
@Controller
@AllowedTo
class GiveController {

    /** What the form for files shows. */
    record FilePage(Finding finding, Form form, List<Choice> measures) {}

    private final Findings findings;
    private final FindingFiles files;
    private final Organizations organizations;
    private final PeopleChoice people;
    private final WorkingCalendar calendar;

    GiveController(
            Findings findings,
            FindingFiles files,
            Organizations organizations,
            PeopleChoice people,
            WorkingCalendar calendar) {
        this.findings = findings;
        this.files = files;
        this.organizations = organizations;
        this.people = people;
        this.calendar = calendar;
    }

    @GetMapping("/findings/{id:\\d+}/give/{command}")
    Page ask(
            @PathVariable long id,
            @PathVariable String command,
            @RequestParam(required = false) @Nullable Integer measure) {
        CommandName name = name(command);
        Finding finding = findings.get(id);
        return page(
                finding,
                name,
                GivePage.known(finding, name, measure, calendar.today().toString(), people));
    }

    @PostMapping("/findings/{id:\\d+}/give/{command}")
    Page give(@PathVariable long id, @PathVariable String command, HttpServletRequest request) {
        CommandName name = name(command);
        Map<String, String> fields = new HashMap<>();
        request.getParameterMap().forEach((field, values) -> fields.put(field, values[0]));
        fields.put("command", command);
        findings.requireInSight(id);
        try {
            people.resolve(fields, GivePage.PEOPLE);
            Finding after = findings.give(id, Reading.order(fields));
            return Page.redirect(findings.isInSight(id) ? after.hrefNow() : "/findings");
        } catch (Refusal refusal) {
            return page(findings.get(id), name, Form.sent(request, refusal))
                    .withStatus(refusal.kind().status());
        }
    }

    @GetMapping("/findings/{id:\\d+}/file")
    Page askFile(@PathVariable long id, @RequestParam(required = false) @Nullable String measure) {
        return filePage(findings.get(id), Form.filled(measure == null ? Map.of() : Map.of("measure", measure)));
    }

    @PostMapping("/findings/{id:\\d+}/file")
    Page file(
            @PathVariable long id,
            @RequestParam List<MultipartFile> file,
            @RequestParam(required = false) @Nullable Integer measure,
            HttpServletRequest request)
            throws IOException {
        findings.requireInSight(id);
        try {
            for (MultipartFile one : file) {
                String name = one.getOriginalFilename();
                files.add(id, measure, name == null ? "" : name, one.getBytes());
            }
            return Page.redirect(findings.get(id).hrefNow());
        } catch (Refusal refusal) {
            return filePage(findings.get(id), Form.sent(request, refusal))
                    .withStatus(refusal.kind().status());
        }
    }

    private Page page(Finding finding, CommandName name, Form form) {
        return Page.of(
                "rectify/finding/give",
                new GivePage(
                        finding,
                        name,
                        form,
                        name == CommandName.ASSIGN
                                ? organizations.units(null).stream()
                                        .map(unit -> new Choice(unit.code(), unit.name()))
                                        .toList()
                                : List.of(),
                        GivePage.fields(name).contains("rectifier") ? suggestions(form, finding) : List.of()));
    }

    /** What is suggested before anything is typed anew: who is meant by what was typed, or who is of the finding's unit. */
    private List<String> suggestions(Form form, Finding finding) {
        String typed = GivePage.PEOPLE.stream()
                .filter(field -> form.error(field) != null)
                .map(form::value)
                .findFirst()
                .orElse(finding.unit().name());
        return people.suggestions(typed);
    }

    private static Page filePage(Finding finding, Form form) {
        return Page.of(
                "rectify/finding/file",
                new FilePage(
                        finding,
                        form,
                        finding.measures().stream()
                                .map(measure ->
                                        new Choice(Integer.toString(measure.id()), measure.id() + " " + measure.text()))
                                .toList()));
    }

    private static CommandName name(String command) {
        return CommandName.of(command).orElseThrow(() -> Refusal.notFound("没有名为“" + command + "”的办理动作。"));
    }
}
