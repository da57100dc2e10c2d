package org.hangji.organization;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of the tree of units. */
@Controller
@AllowedTo({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})
class UnitsController {

    /** A unit in the tree, {@code depth} levels below the top. */
    record Row(Unit unit, int depth, long people) {}

    record UnitsPage(List<Row> rows, long people, boolean keeper) {}

    record UnitPage(
            Unit unit,
            @Nullable Unit above,
            List<Unit> below,
            List<Person> people,
            List<FormerName> formerNames,
            @Nullable LocalDate last,
            boolean keeper,
            Form form) {}

    record NewUnitPage(Form form, List<Unit> parents, List<Unit.Kind> kinds) {
        List<Choice> parentChoices() {
            return choicesOf(parents);
        }
    }

    private final Organizations organizations;

    UnitsController(Organizations organizations) {
        this.organizations = organizations;
    }

    @GetMapping("/units")
    Page units() {
        Map<String, Long> counts = organizations.peopleByUnit();
        List<Row> rows = inTreeOrder().stream()
                .map(unit -> new Row(unit, depth(unit), counts.getOrDefault(unit.code(), 0L)))
                .toList();
        long people = counts.values().stream().mapToLong(Long::longValue).sum();
        return Page.of("organization/units", new UnitsPage(rows, people, keeper()));
    }

    @GetMapping("/units/new")
    Page fill(@RequestParam(required = false, defaultValue = "") String parent) {
        return fresh(Form.filled(Map.of("parent", parent)));
    }

    @PostMapping("/units")
    @AllowedTo(Role.SYSTEM_ADMIN)
    Page add(
            HttpServletRequest request,
            @RequestParam String code,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String shortName,
            @RequestParam String kind,
            @RequestParam String parent,
            @RequestParam(defaultValue = "") String division) {
        try {
            Unit added = organizations.addUnit(
                    code.strip(),
                    name.strip(),
                    shortName.strip(),
                    kindOf(kind),
                    parent,
                    division.isBlank() ? null : division.strip());
            return Page.redirect("/units/" + added.code());
        } catch (Refusal refusal) {
            return fresh(Form.sent(request, refusal)).withStatus(refusal.kind().status());
        }
    }

    @GetMapping("/units/{code}")
    Page unit(@PathVariable String code) {
        return show(organizations.requireUnit(code), Form.empty());
    }

    @PostMapping("/units/{code}/name")
    @AllowedTo(Role.SYSTEM_ADMIN)
    Page rename(
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String shortName,
            @RequestParam LocalDate from) {
        try {
            organizations.renameUnit(code, name.strip(), shortName.strip(), from);
            return Page.redirect("/units/" + code);
        } catch (Refusal refusal) {
            return show(organizations.requireUnit(code), Form.sent(request, refusal))
                    .withStatus(refusal.kind().status());
        }
    }

    @PostMapping("/units/{code}/end")
    @AllowedTo(Role.SYSTEM_ADMIN)
    Page end(
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam LocalDate last,
            @RequestParam(defaultValue = "") String reason) {
        try {
            organizations.endUnit(code, last, reason.strip());
            return Page.redirect("/units/" + code);
        } catch (Refusal refusal) {
            return show(organizations.requireUnit(code), Form.sent(request, refusal))
                    .withStatus(refusal.kind().status());
        }
    }

    static List<Choice> choicesOf(List<Unit> units) {
        return units.stream()
                .map(unit -> new Choice(unit.code(), "　".repeat(depth(unit)) + unit.name()))
                .toList();
    }

    static List<Unit> treeOrder(List<Unit> units) {
        return units.stream().sorted(Comparator.comparing(Unit::path)).toList();
    }

    private List<Unit> inTreeOrder() {
        return treeOrder(organizations.units(""));
    }

    private Page fresh(Form form) {
        return Page.of(
                "organization/new-unit", new NewUnitPage(form, inTreeOrder(), Arrays.asList(Unit.Kind.values())));
    }

    private Page show(Unit unit, Form form) {
        List<Unit> all = inTreeOrder();
        Unit above = all.stream()
                .filter(each -> each.code().equals(unit.parent()))
                .findFirst()
                .orElse(null);
        List<Unit> below = all.stream()
                .filter(each -> Objects.equals(each.parent(), unit.code()))
                .toList();
        List<Person> people = organizations
                .people("", unit.code(), new Paging(0, Paging.MAX_SIZE))
                .items();
        return Page.of(
                "organization/unit",
                new UnitPage(
                        unit,
                        above,
                        below,
                        people,
                        organizations.formerNames(unit.code()),
                        organizations.lastDay(unit.code()).orElse(null),
                        keeper(),
                        form));
    }

    private static Unit.Kind kindOf(String kind) {
        return Arrays.stream(Unit.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("kind", "choice", "请选单位性质。"));
    }

    private static int depth(Unit unit) {
        return (int) unit.path().chars().filter(letter -> letter == '.').count();
    }

    private static boolean keeper() {
        return Acting.current().has(Role.SYSTEM_ADMIN);
    }
}
