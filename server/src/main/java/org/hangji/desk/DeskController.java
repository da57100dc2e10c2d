package org.hangji.desk;

import java.util.List;
import org.hangji.page.NavigationEntry;
import org.hangji.page.Page;
import org.hangji.page.Watched;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page after sign-in: my work; for those who keep the system, what they keep. */
@Controller
@AllowedTo
class DeskController {

    private final Desk desk;

    DeskController(Desk desk) {
        this.desk = desk;
    }

    /** What somebody who keeps the platform sees. */
    record KeepingPage(List<Watched> watched) {}

    @GetMapping("/")
    Page start() {
        Acting acting = Acting.current();
        if (acting.has(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
            return Page.of("desk/keeping", new KeepingPage(desk.watched()));
        }
        return Page.of("desk/desk", desk.of(acting));
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {

        @Bean
        NavigationEntry deskEntry() {
            return new NavigationEntry(10, "desk.nav", "/", Acting::signedIn);
        }
    }
}
