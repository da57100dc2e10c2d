package org.hangji.bulletin.printing;

import java.nio.charset.StandardCharsets;
import org.hangji.document.Documents;
import org.hangji.page.Page;
import org.hangji.shared.OpenToAll;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The document of a bulletin as a file; a published one for anybody, a draft for those who see it. */
@Controller
@OpenToAll
class DocumentController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final PrintedBulletins bulletins;
    private final Documents documents;

    DocumentController(PrintedBulletins bulletins, Documents documents) {
        this.bulletins = bulletins;
        this.documents = documents;
    }

    @GetMapping("/api/bulletins/{id}/document.docx")
    ResponseEntity<byte[]> docx(@PathVariable long id) {
        PrintedBulletin printed = bulletins.of(id);
        return file(printed, "docx", DOCX, documents.docx(printed.document()));
    }

    @GetMapping("/api/bulletins/{id}/document.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        PrintedBulletin printed = bulletins.of(id);
        return file(printed, "pdf", "application/pdf", documents.pdf(printed.document()));
    }

    @GetMapping("/api/bulletins/{id}/document.html")
    Page html(@PathVariable long id) {
        return Page.of("bulletin/printing/document", bulletins.of(id).document());
    }

    private static ResponseEntity<byte[]> file(PrintedBulletin printed, String ending, String type, byte[] content) {
        String name = printed.title() + (printed.number().isEmpty() ? "（稿）" : printed.number()) + "." + ending;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
