package org.hangji.bulletin.confirming;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.organization.PeopleChoice;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Confirming a reading and taking it back, from its page. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
@RequestMapping("/bulletins/readings/{id}")
class ConfirmPageController {

    private final Confirming confirming;
    private final PeopleChoice people;

    ConfirmPageController(Confirming confirming, PeopleChoice people) {
        this.confirming = confirming;
        this.people = people;
    }

    @PostMapping("/round")
    Page confirm(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String leader,
            @RequestParam(required = false) @Nullable LocalDate deadline) {
        if (unit.isBlank() != (deadline == null)) {
            throw Refusal.invalid(unit.isBlank() ? "unit" : "deadline", "together", "要当即交办，单位和期限都要填；只登记不交办，两项都留空。");
        }
        Map<String, String> chosen = new HashMap<>(Map.of("leader", leader));
        people.resolve(chosen, List.of("leader"));
        String named = chosen.getOrDefault("leader", "");
        RoundDraft.Assignment assignment = new RoundDraft.Assignment(
                unit.isBlank() ? null : unit, named.isBlank() ? null : Long.valueOf(named), deadline);
        return Page.redirect(
                "/rounds/" + confirming.confirm(id, List.of(), assignment).round());
    }

    @PostMapping("/withdrawal")
    Page withdraw(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "required", "撤回整改轮次要写明理由。");
        }
        confirming.withdraw(id, reason.strip());
        return Page.redirect("/bulletins/readings/" + id + "#confirm");
    }
}
