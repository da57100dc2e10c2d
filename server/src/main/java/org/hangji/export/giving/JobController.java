package org.hangji.export.giving;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.page.Page;
import org.hangji.page.SheetWriter;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The exports of whoever looks: how far they have come, their files. */
@Controller
@AllowedTo
class JobController {

    /**
     * One export.
     *
     * @param progress {@code null} where it has ended
     */
    record JobPage(Job job, @Nullable Progress progress, Instant now) {

        boolean working() {
            return progress != null && !progress.waiting();
        }

        long rows() {
            return progress == null ? job.rows() : progress.rows();
        }

        int percent() {
            return progress == null ? 0 : progress.percent();
        }

        long secondsLeft() {
            return progress == null ? 0 : progress.secondsLeft(now);
        }
    }

    record JobsPage(List<Job> jobs) {}

    private final JobStore jobs;
    private final JobFolder folder;
    private final Runner runner;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    JobController(
            JobStore jobs,
            JobFolder folder,
            Runner runner,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.folder = folder;
        this.runner = runner;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/exports")
    Page own() {
        return Page.of("export/giving/jobs", new JobsPage(transaction.execute(status -> jobs.own())));
    }

    @GetMapping("/exports/{id}")
    Page job(@PathVariable long id) {
        Progress progress = runner.progress(id).orElse(null);
        // Read after its progress: one that ends between the two is shown as ended.
        Job job = require(id);
        return Page.of("export/giving/job", new JobPage(job, job.running() ? progress : null, clock.instant()));
    }

    @PostMapping("/exports/{id}/stop")
    Page stop(@PathVariable long id) {
        Job job = require(id);
        runner.progress(id).ifPresent(Progress::stop);
        return Page.redirect(job.href());
    }

    @GetMapping("/exports/{id}/file")
    ResponseEntity<Resource> file(@PathVariable long id) {
        Job job = require(id);
        if (!job.ready()) {
            throw Refusal.conflict("“" + job.name() + "”还没有可下载的文件：请在导出页看它的进度。");
        }
        transaction.executeWithoutResult(status -> journal.write(
                Act.done("export.take", "export", id, Map.of("name", job.name(), "rows", Long.toString(job.rows())))));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SheetWriter.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, Exporter.disposition(job.name()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new FileSystemResource(folder.file(id)));
    }

    private Job require(long id) {
        return transaction
                .execute(status -> jobs.find(id))
                .orElseThrow(() -> Refusal.notFound("没有编号为 " + id + " 的导出：它可能已满一天被清除，或不是您的。需要时请重新导出。"));
    }
}
