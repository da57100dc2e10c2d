package org.hangji.rectify.api;

import java.io.IOException;
import org.hangji.evidence.EvidenceFile;
import org.hangji.rectify.FindingFiles;
import org.hangji.rectify.Findings;
import org.hangji.shared.AllowedTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@AllowedTo
class EvidenceController {

    private final Findings findings;
    private final FindingFiles files;

    EvidenceController(Findings findings, FindingFiles files) {
        this.findings = findings;
        this.files = files;
    }

    @PostMapping("/api/evidence")
    @ResponseStatus(HttpStatus.CREATED)
    EvidenceAnswer add(
            @RequestParam MultipartFile file,
            @RequestParam long finding,
            @RequestParam(required = false) @Nullable Integer measure)
            throws IOException {
        String name = file.getOriginalFilename();
        EvidenceFile added = files.add(finding, measure, name == null ? "" : name, file.getBytes());
        return EvidenceAnswer.of(
                added, files.warnings(added, findings.get(finding).occurredOn()));
    }
}
