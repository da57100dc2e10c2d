package org.hangji.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.organization.Organizations;
import org.hangji.organization.PeopleChoice;
import org.hangji.organization.Unit;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.page.NavigationEntry;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Pages of accounts: the system administrator opens and shuts, the security administrator grants. */
@Controller
@AllowedTo({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})
class AccountsController {

    record AccountsPage(List<AccountView> accounts, Instant now, boolean keeper) {
        long locked() {
            return accounts.stream()
                    .filter(account -> account.state(now) == AccountView.State.LOCKED)
                    .count();
        }
    }

    record AccountPage(
            AccountView account, Instant now, boolean keeper, boolean granter, List<Choice> units, Form form) {
        AccountView.State state() {
            return account.state(now);
        }

        static List<Role> roles() {
            return Arrays.stream(Role.values())
                    .filter(role -> role != Role.SYSTEM)
                    .toList();
        }
    }

    /** The form of a new account; {@code people} are suggested before anything is typed, all without an account. */
    record NewAccountPage(Form form, List<String> people) {}

    /** Those who have no account yet and whose name, unit or post holds what was typed. */
    record Holders(List<String> labels) {}

    /** A one-time link, shown this once. */
    record LinkPage(String account, String link) {}

    /** How many people are suggested at once. */
    private static final int SUGGESTED = 20;

    private final Accounts accounts;
    private final Directory directory;
    private final Organizations organizations;
    private final PeopleChoice people;
    private final Clock clock;

    AccountsController(
            Accounts accounts, Directory directory, Organizations organizations, PeopleChoice people, Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.organizations = organizations;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/accounts")
    Page accounts(@RequestParam(defaultValue = "") String q) {
        return Page.of(
                "access/accounts",
                new AccountsPage(
                        directory.search(q), clock.instant(), Acting.current().has(Role.SYSTEM_ADMIN)));
    }

    @GetMapping("/accounts/new")
    @AllowedTo(Role.SYSTEM_ADMIN)
    Page fill() {
        return Page.of("access/new-account", new NewAccountPage(Form.empty(), holders("")));
    }

    @GetMapping("/accounts/new/holders")
    @AllowedTo(Role.SYSTEM_ADMIN)
    Page suggest(@RequestParam(defaultValue = "") String person) {
        return Page.of("access/holders", new Holders(holders(person)));
    }

    @PostMapping("/accounts")
    @AllowedTo(Role.SYSTEM_ADMIN)
    Page open(HttpServletRequest request, @RequestParam String account, @RequestParam String person) {
        try {
            if (person.isBlank()) {
                throw Refusal.invalid("person", "choice", "请填这个账号是谁的：输入姓名，从提示中选。");
            }
            Map<String, String> chosen = new HashMap<>(Map.of("person", person));
            people.resolve(chosen, List.of("person"));
            long holder = Long.parseLong(chosen.getOrDefault("person", ""));
            return link(account.strip(), accounts.openAndInvite(account.strip(), holder));
        } catch (Refusal refusal) {
            return Page.of("access/new-account", new NewAccountPage(Form.sent(request, refusal), holders("")))
                    .withStatus(refusal.kind().status());
        }
    }

    @GetMapping("/accounts/{name}")
    Page account(@PathVariable String name) {
        return show(name, Form.empty());
    }

    @PostMapping("/accounts/{name}/link")
    @AllowedTo(Role.SYSTEM_ADMIN)
    Page invite(@PathVariable String name) {
        return link(name, accounts.invite(name));
    }

    @PostMapping("/accounts/{name}/disable")
    @AllowedTo(Role.SYSTEM_ADMIN)
    Page disable(@PathVariable String name) {
        accounts.setDisabled(name, true);
        return Page.redirect("/accounts/" + name);
    }

    @PostMapping("/accounts/{name}/enable")
    @AllowedTo(Role.SYSTEM_ADMIN)
    Page enable(@PathVariable String name) {
        accounts.setDisabled(name, false);
        return Page.redirect("/accounts/" + name);
    }

    @PostMapping("/accounts/{name}/unlock")
    @AllowedTo(Role.SYSTEM_ADMIN)
    Page unlock(@PathVariable String name) {
        accounts.unlock(name);
        return Page.redirect("/accounts/" + name);
    }

    @PostMapping("/accounts/{name}/grants")
    @AllowedTo(Role.SECURITY_ADMIN)
    Page grant(
            HttpServletRequest request,
            @PathVariable String name,
            @RequestParam String role,
            @RequestParam String unit) {
        return changed(
                request,
                name,
                () -> accounts.grant(
                        name, roleOf(role), organizations.requireUnit(unit).code()));
    }

    @PostMapping("/accounts/{name}/grants/{grant}/revoke")
    @AllowedTo(Role.SECURITY_ADMIN)
    Page revoke(
            HttpServletRequest request,
            @PathVariable String name,
            @PathVariable long grant,
            @RequestParam(defaultValue = "") String reason) {
        return changed(request, name, () -> accounts.revoke(name, grant, reason));
    }

    private Page changed(HttpServletRequest request, String name, Runnable act) {
        try {
            act.run();
            return Page.redirect("/accounts/" + name);
        } catch (Refusal refusal) {
            return show(name, Form.sent(request, refusal))
                    .withStatus(refusal.kind().status());
        }
    }

    private Page show(String name, Form form) {
        Acting acting = Acting.current();
        List<Choice> units = organizations.units("").stream()
                .sorted(Comparator.comparing(Unit::path))
                .map(unit -> new Choice(unit.code(), unit.name()))
                .toList();
        return Page.of(
                "access/account",
                new AccountPage(
                        directory.require(name),
                        clock.instant(),
                        acting.has(Role.SYSTEM_ADMIN),
                        acting.has(Role.SECURITY_ADMIN),
                        units,
                        form));
    }

    private List<String> holders(String typed) {
        return people.asTyped(directory.withoutAccount()).stream()
                .filter(label -> label.contains(typed.strip()))
                .limit(SUGGESTED)
                .toList();
    }

    private static Page link(String account, String key) {
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/welcome")
                .queryParam("key", key)
                .toUriString();
        return Page.of("access/link", new LinkPage(account, link));
    }

    private static Role roleOf(String role) {
        return AccountPage.roles().stream()
                .filter(each -> each.name().equals(role))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("role", "choice", "请选一个角色。"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry accountsEntry() {
            return new NavigationEntry(
                    60,
                    "access.nav",
                    "/accounts",
                    acting -> acting.has(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));
        }
    }
}
