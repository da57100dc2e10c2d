package org.hangji.export.giving;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.hangji.page.ExportedList;
import org.hangji.page.SheetWriter;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes lists into files, two at a time, each on behalf of whoever asked and with the scope he had then (后台导出). How far each
 * has come is known here; what became of it stands in the database.
 */
@Component
class Runner {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final int AT_ONCE = 2;
    private static final int LOOK_AT_DISK = 10_000;

    private final Map<Long, Progress> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("export-", 0).daemon().factory());
    private final JobStore jobs;
    private final JobFolder folder;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;
    private volatile boolean closing;

    Runner(JobStore jobs, JobFolder folder, Clock clock, PlatformTransactionManager transactions) {
        this.jobs = jobs;
        this.folder = folder;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /** Begins as soon as a thread is free. */
    void start(long job, ExportedList list, long expected) {
        Progress progress = new Progress(expected);
        Acting asked = Acting.current();
        running.put(job, progress);
        threads.execute(() -> Acting.run(asked, () -> work(job, list, progress)));
    }

    Optional<Progress> progress(long job) {
        return Optional.ofNullable(running.get(job));
    }

    private void work(long job, ExportedList list, Progress progress) {
        try {
            progress.begin(clock.instant());
            write(job, list, progress);
            end(job, Job.State.READY, progress, folder.finish(job), "");
        } catch (Progress.Stopped stopped) {
            abandon(job, closing ? Job.State.INTERRUPTED : Job.State.STOPPED, progress, null);
        } catch (Refusal refusal) {
            abandon(job, Job.State.FAILED, progress, refusal.getMessage());
        } catch (IOException | RuntimeException fault) {
            LOG.error("export {} failed", job, fault);
            abandon(job, Job.State.FAILED, progress, null);
        } finally {
            running.remove(job);
        }
    }

    private void write(long job, ExportedList list, Progress progress) throws IOException {
        try (OutputStream out = folder.open(job)) {
            reading.executeWithoutResult(status -> {
                try {
                    SheetWriter.write(out, list, row -> {
                        progress.count(row);
                        if (row % LOOK_AT_DISK == 0) {
                            folder.requireRoom();
                        }
                    });
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
            });
        }
    }

    private void abandon(long job, Job.State state, Progress progress, @Nullable String problem) {
        folder.remove(job);
        end(job, state, progress, 0, problem == null ? "" : problem);
    }

    private void end(long job, Job.State state, Progress progress, long bytes, String problem) {
        writing.executeWithoutResult(status -> jobs.end(job, state, progress.rows(), bytes, problem, clock.instant()));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        closing = true;
        running.values().forEach(Progress::stop);
        threads.shutdownNow();
        threads.awaitTermination(5, TimeUnit.SECONDS);
    }
}
