package org.hangji.bulletin.publishing;

import java.util.Optional;
import org.hangji.organization.Organizations;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one bulletin: its text, what was checked, and what can be done now. */
@Controller
@RequestMapping("/bulletins/{id:\\d+}")
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
class BulletinPageController {

    /** What the page shows; {@code hindrance} is why the reader may not publish, empty where he may. */
    record BulletinPage(
            BulletinView view,
            String composedBy,
            String savedBy,
            String hindrance,
            boolean mayCompose,
            boolean leads) {}

    private final BulletinViews views;
    private final Submission submission;
    private final Publisher publisher;
    private final Publishing publishing;
    private final Since since;
    private final Organizations organizations;

    BulletinPageController(
            BulletinViews views,
            Submission submission,
            Publisher publisher,
            Publishing publishing,
            Since since,
            Organizations organizations) {
        this.views = views;
        this.submission = submission;
        this.publisher = publisher;
        this.publishing = publishing;
        this.since = since;
        this.organizations = organizations;
    }

    @AllowedTo
    @GetMapping
    Page bulletin(@PathVariable long id) {
        BulletinView view = views.view(id);
        Acting acting = Acting.current();
        Optional<Refusal> hindrance = publishing.hindrance(view.draft());
        return Page.of(
                "bulletin/publishing/bulletin",
                new BulletinPage(
                        view,
                        organizations.personName(view.draft().composedBy()),
                        organizations.personName(view.draft().savedBy()),
                        hindrance.map(Refusal::getMessage).orElse(""),
                        acting.has(Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER),
                        acting.holds(view.draft().unitPath(), Role.BUREAU_LEADER)));
    }

    @AllowedTo
    @GetMapping("/since")
    Page since(@PathVariable long id) {
        return Page.of("bulletin/publishing/since", since.of(id));
    }

    @PostMapping("/submission")
    Page submit(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        submission.submit(id, reason);
        return back(id);
    }

    @PostMapping("/return")
    Page giveBack(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        submission.giveBack(id, reason);
        return back(id);
    }

    @AllowedTo(Role.BUREAU_LEADER)
    @PostMapping("/publication")
    Page publish(@PathVariable long id) {
        publisher.publish(id);
        return back(id);
    }

    @AllowedTo(Role.BUREAU_LEADER)
    @PostMapping("/withdrawal")
    Page withdraw(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        publishing.withdraw(id, reason);
        return back(id);
    }

    @PostMapping("/correction")
    Page correct(@PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        return Page.redirect("/bulletins/" + publishing.startCorrection(id, reason) + "/edit");
    }

    private static Page back(long id) {
        return Page.redirect("/bulletins/" + id);
    }
}
