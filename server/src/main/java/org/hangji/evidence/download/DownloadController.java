package org.hangji.evidence.download;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hangji.evidence.Evidence;
import org.hangji.evidence.EvidenceFile;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out files to whoever may see their row. Pictures are shown, everything else is saved. */
@Controller
@AllowedTo
class DownloadController {

    private final Evidence evidence;

    DownloadController(Evidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/evidence/{id}")
    ResponseEntity<Resource> file(@PathVariable long id, @RequestParam(required = false) @Nullable String download) {
        EvidenceFile file = require(id);
        boolean shown = file.picture() && download == null;
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build();
        return answer(evidence.content(file), file.sha256(), file.mediaType(), disposition);
    }

    @GetMapping("/evidence/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable long id) {
        EvidenceFile file = require(id);
        if (!file.thumbnail()) {
            throw Refusal.notFound("这个文件没有缩略图：请打开原文件查看。");
        }
        return answer(
                evidence.thumbnail(file),
                file.sha256(),
                "image/jpeg",
                ContentDisposition.inline().build());
    }

    private EvidenceFile require(long id) {
        return evidence.find(id).orElseThrow(() -> Refusal.notFound("没有编号为 " + id + " 的证据，或不在您可查看的范围内。"));
    }

    /** The browser asks each time: who has lost the sight of a file does not get it from his cache. */
    private static ResponseEntity<Resource> answer(
            Path path, String sha256, String mediaType, ContentDisposition disposition) {
        if (!Files.exists(path)) {
            throw Refusal.notFound("证据文件在数据目录里找不到了：请管理员运行 ./hangji verify 核对，并从备份恢复。");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .eTag("\"" + sha256 + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(new FileSystemResource(path));
    }
}
