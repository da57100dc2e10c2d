package org.hangji.access;

import org.hangji.page.Page;
import org.hangji.shared.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    /** What the sign-in page says above its form. */
    record SignInPage(@Nullable String message) {}

    @OpenToAll
    @GetMapping("/sign-in")
    Page signIn(
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String locked,
            @RequestParam(required = false) @Nullable String out) {
        String message =
                wrong != null ? "signIn.wrong" : locked != null ? "signIn.locked" : out != null ? "signIn.out" : null;
        return Page.of("access/sign-in", new SignInPage(message));
    }
}
