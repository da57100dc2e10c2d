package org.hangji.organization.roster;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.hangji.page.Form;
import org.hangji.page.Page;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
@AllowedTo(Role.SYSTEM_ADMIN)
class RosterController {

    /** The page of the import; {@code taken} is how many were taken in just now, 0 before. */
    record RosterPage(Form form, int taken) {}

    private final Roster roster;

    RosterController(Roster roster) {
        this.roster = roster;
    }

    @GetMapping("/people/import")
    Page ask(@RequestParam(defaultValue = "0") int taken) {
        return Page.of("organization/roster/import", new RosterPage(Form.empty(), taken));
    }

    @PostMapping("/people/import")
    Page takeIn(HttpServletRequest request, @RequestParam MultipartFile file) throws IOException {
        try {
            return Page.redirect("/people/import?taken=" + roster.takeIn(RosterSheet.read(file.getBytes())));
        } catch (Refusal refusal) {
            return Page.of("organization/roster/import", new RosterPage(Form.sent(request, refusal), 0))
                    .withStatus(refusal.kind().status());
        }
    }

    @GetMapping("/people/import/sheet.xlsx")
    ResponseEntity<byte[]> sheet() {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("人员导入表.xlsx", java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .body(RosterSheet.empty());
    }
}
