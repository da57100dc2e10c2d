package org.hangji.bulletin.listing;

import java.io.IOException;
import java.util.List;
import org.hangji.bulletin.composing.Draft;
import org.hangji.bulletin.composing.DraftLine;
import org.hangji.bulletin.composing.Drafts;
import org.hangji.bulletin.reading.Intake;
import org.hangji.bulletin.reading.ReadingKeeper;
import org.hangji.bulletin.reading.ReadingLine;
import org.hangji.page.Page;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The page of all bulletins, and the form that takes a file in. */
@Controller
@AllowedTo
class BulletinListController {

    /** What the page shows; {@code error} is why the last file could not be read. */
    record ListPage(
            List<DraftLine> bulletins,
            long bulletinTotal,
            List<ReadingLine> readings,
            long total,
            Paging paging,
            boolean mayRead,
            boolean mayCompose,
            @Nullable String error) {

        long submitted() {
            return bulletins.stream()
                    .filter(line -> line.state() == Draft.State.SUBMITTED)
                    .count();
        }

        long unanswered() {
            return readings.stream()
                    .filter(line -> line.unanswered() > 0 && line.round() == null)
                    .count();
        }
    }

    private static final Role[] READERS = {
        Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER, Role.INSPECTOR
    };

    private final Intake intake;
    private final ReadingKeeper readings;
    private final Drafts drafts;

    BulletinListController(Intake intake, ReadingKeeper readings, Drafts drafts) {
        this.intake = intake;
        this.readings = readings;
        this.drafts = drafts;
    }

    @GetMapping("/bulletins")
    Page bulletins(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return list(Paging.of(page, size), null);
    }

    @AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER, Role.INSPECTOR})
    @PostMapping("/bulletins/readings")
    Page take(@RequestParam MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        if (file.isEmpty() && (name == null || name.isBlank())) {
            return list(Paging.of(null, null), "请先选择或拖入一个文件，再点“读入”。").withStatus(422);
        }
        try {
            long id = intake.take(file.getBytes(), name == null ? "" : name).id();
            return Page.redirect("/bulletins/readings/" + id);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return list(Paging.of(null, null), refusal.getMessage())
                    .withStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
    }

    private Page list(Paging paging, @Nullable String error) {
        Listing<ReadingLine> listing = readings.newest(paging);
        Listing<DraftLine> bulletins = drafts.newest(paging);
        return new Page(
                "bulletin/listing/bulletins",
                new ListPage(
                        bulletins.items(),
                        bulletins.total(),
                        listing.items(),
                        listing.total(),
                        paging,
                        Acting.current().has(READERS),
                        Acting.current().has(Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER),
                        error),
                200);
    }
}
