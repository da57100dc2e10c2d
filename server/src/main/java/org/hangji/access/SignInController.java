package org.hangji.access;

import org.hangji.page.Page;
import org.hangji.shared.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInController {

    /**
     * The sign-in page.
     *
     * @param message key of what it says above its form, {@code null} where nothing happened
     * @param bad whether that is a failure
     * @param back page to go to afterwards
     */
    record SignInPage(@Nullable String message, boolean bad, String back) {}

    @OpenToAll
    @GetMapping("/sign-in")
    Page signIn(
            @RequestParam(required = false) @Nullable String wrong,
            @RequestParam(required = false) @Nullable String locked,
            @RequestParam(required = false) @Nullable String often,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String set,
            @RequestParam(required = false) @Nullable String back) {
        String failure = wrong != null
                ? "signIn.wrong"
                : locked != null ? "signIn.locked" : often != null ? "signIn.often" : null;
        String success = out != null ? "signIn.out" : set != null ? "signIn.set" : null;
        String message = failure == null ? success : failure;
        return Page.of("access/sign-in", new SignInPage(message, failure != null, LocalPath.of(back)));
    }
}
