package org.hangji.organization;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hangji.audit.Journal;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.page.ListExports;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of people and their posts. */
@Controller
@AllowedTo({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})
class PeopleController {

    record PeoplePage(Listing<Person> people, Paging paging, List<Choice> units, boolean keeper) {

        /** Address of the sheet with the same query. */
        static String sheet(String query) {
            return "/people.xlsx" + (query.isEmpty() ? "" : "?" + query);
        }
    }

    record PersonPage(Person person, List<PostHeld> posts, List<Choice> units, boolean keeper, Form form) {}

    record NewPersonPage(Form form, List<Choice> units) {}

    private final Organizations organizations;
    private final Journal journal;
    private final ListExports exports;

    PeopleController(Organizations organizations, Journal journal, ListExports exports) {
        this.organizations = organizations;
        this.journal = journal;
        this.exports = exports;
    }

    @GetMapping("/people")
    Page people(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Paging paging = Paging.of(page, size);
        return Page.of(
                "organization/people",
                new PeoplePage(organizations.people(q, unit, paging), paging, units(), keeper()));
    }

    /** The list with the filter of the address. */
    @GetMapping("/people.xlsx")
    void sheet(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            HttpServletResponse response) {
        exports.give(new PeopleSheet(organizations, journal, q, unit), response);
    }

    @GetMapping("/people/new")
    Page fill(@RequestParam(defaultValue = "") String unit) {
        return Page.of("organization/new-person", new NewPersonPage(Form.filled(Map.of("unit", unit)), units()));
    }

    @PostMapping("/people")
    @AllowedTo(Role.SYSTEM_ADMIN)
    Page add(
            HttpServletRequest request,
            @RequestParam String name,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String post) {
        try {
            return Page.redirect(
                    "/people/" + organizations.addPerson(name, unit, post).id());
        } catch (Refusal refusal) {
            return Page.of("organization/new-person", new NewPersonPage(Form.sent(request, refusal), units()))
                    .withStatus(refusal.kind().status());
        }
    }

    @GetMapping("/people/{id}")
    Page person(@PathVariable long id) {
        Person person = organizations.requirePerson(id);
        return show(person, Form.filled(Map.of("unit", person.unit(), "post", person.post())));
    }

    @PostMapping("/people/{id}/post")
    @AllowedTo(Role.SYSTEM_ADMIN)
    Page move(
            HttpServletRequest request,
            @PathVariable long id,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String post,
            @RequestParam LocalDate from) {
        try {
            organizations.movePerson(id, unit, post, from);
            return Page.redirect("/people/" + id);
        } catch (Refusal refusal) {
            return show(organizations.requirePerson(id), Form.sent(request, refusal))
                    .withStatus(refusal.kind().status());
        }
    }

    @PostMapping("/people/{id}/leave")
    @AllowedTo(Role.SYSTEM_ADMIN)
    Page leave(HttpServletRequest request, @PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        try {
            organizations.deactivatePerson(id, reason);
            return Page.redirect("/people/" + id);
        } catch (Refusal refusal) {
            return show(organizations.requirePerson(id), Form.sent(request, refusal))
                    .withStatus(refusal.kind().status());
        }
    }

    private Page show(Person person, Form form) {
        return Page.of(
                "organization/person",
                new PersonPage(person, organizations.posts(person.id()), units(), keeper(), form));
    }

    private List<Choice> units() {
        return UnitsController.choicesOf(UnitsController.treeOrder(organizations.units("")));
    }

    private static boolean keeper() {
        return Acting.current().has(Role.SYSTEM_ADMIN);
    }
}
