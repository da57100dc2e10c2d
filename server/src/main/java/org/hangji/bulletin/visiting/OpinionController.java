package org.hangji.bulletin.visiting;

import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opinions of citizens, for those who answer them. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
class OpinionController {

    /** The list, unanswered ones first. */
    record OpinionPage(Listing<Opinion> opinions, long open, Paging paging) {}

    private final Opinions opinions;

    OpinionController(Opinions opinions) {
        this.opinions = opinions;
    }

    @GetMapping("/bulletins/opinions")
    Page list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        Paging paging = Paging.of(page, size);
        return Page.of("bulletin/visiting/opinions", new OpinionPage(opinions.list(paging), opinions.open(), paging));
    }

    @PostMapping("/bulletins/opinions/{id}/answer")
    Page answer(@PathVariable long id, @RequestParam(defaultValue = "") String words) {
        opinions.answer(id, words);
        return Page.redirect("/bulletins/opinions#o" + id);
    }
}
