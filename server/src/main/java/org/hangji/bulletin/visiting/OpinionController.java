package org.hangji.bulletin.visiting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.hangji.page.Form;
import org.hangji.page.Frame;
import org.hangji.page.Link;
import org.hangji.page.Page;
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

/** Opinions of citizens, for those who answer them. */
@Controller
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
class OpinionController {

    /**
     * The opinions in one state.
     *
     * @param open how many wait for an answer
     * @param failed entry whose answer was refused and is shown again with {@code form}, 0 for none
     */
    record OpinionPage(
            Opinion.State state, Listing<Opinion> opinions, long open, Paging paging, long failed, Form form) {

        List<Link> tabs(Frame frame) {
            return Arrays.stream(Opinion.State.values())
                    .map(each -> new Link(
                            frame.text("bulletin.opinions." + each),
                            "/bulletins/opinions?state=" + each,
                            each == state))
                    .toList();
        }
    }

    private final Opinions opinions;

    OpinionController(Opinions opinions) {
        this.opinions = opinions;
    }

    @GetMapping("/bulletins/opinions")
    Page list(
            @RequestParam(defaultValue = "OPEN") Opinion.State state,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return page(state, Paging.of(page, size), 0, Form.empty());
    }

    @PostMapping("/bulletins/opinions/{id}/answer")
    Page answer(@PathVariable long id, @RequestParam(defaultValue = "") String answer, HttpServletRequest request) {
        try {
            opinions.answer(id, answer);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return page(Opinion.State.OPEN, Paging.of(null, 500), id, Form.sent(request, refusal))
                    .withStatus(refusal.kind().status());
        }
        return Page.redirect("/bulletins/opinions");
    }

    private Page page(Opinion.State state, Paging paging, long failed, Form form) {
        return Page.of(
                "bulletin/visiting/opinions",
                new OpinionPage(state, opinions.list(state, paging), opinions.open(), paging, failed, form));
    }
}
