package org.hangji;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after what the platform stands on while it runs (值守): a database that has gone, as it does when it cannot write
 * its log on a full disk, is started again as soon as it can; little room on the disk is said in the log.
 */
final class DatabaseWatch implements AutoCloseable {

    /** Below so many free bytes on the disk of the data folder a warning is due. */
    static final long LITTLE = 1L << 30;

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final Duration EACH = Duration.ofSeconds(3);
    private static final int WARN_EACH = 200;

    private final Path root;
    private final EmbeddedPostgres postgres;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("watch").unstarted(work));
    private @Nullable ScheduledFuture<?> looking;
    private int rounds;

    private DatabaseWatch(Path root, EmbeddedPostgres postgres) {
        this.root = root;
        this.postgres = postgres;
    }

    static DatabaseWatch over(Path root, EmbeddedPostgres postgres) {
        DatabaseWatch watch = new DatabaseWatch(root, postgres);
        watch.looking = watch.timer.scheduleWithFixedDelay(watch::look, 0, EACH.toSeconds(), TimeUnit.SECONDS);
        return watch;
    }

    private void look() {
        boolean toSay = rounds++ % WARN_EACH == 0;
        try {
            if (toSay && free(root) < LITTLE) {
                LOG.warn("数据目录 {} 所在的磁盘只剩 {} MB：请清理或扩充，写满之后只能查看、不能办理。", root, free(root) >> 20);
            }
            if (postgres.revive()) {
                LOG.warn("数据库自己停了，已经重新启动：原因写在 {}", root.resolve("postgres.log"));
            }
        } catch (StartFailure | IOException fault) {
            if (toSay || rounds % 20 == 0) {
                LOG.error("数据库停了，还起不来（磁盘剩 {} MB），隔几秒再试：{}", freeOrZero() >> 20, fault.getMessage());
            }
        }
    }

    /** Free bytes on the disk of a folder. */
    static long free(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    private long freeOrZero() {
        try {
            return free(root);
        } catch (IOException unknown) {
            return 0;
        }
    }

    /** From now on a database that goes was told to. */
    @Override
    public void close() {
        ScheduledFuture<?> regular = looking;
        if (regular != null) {
            regular.cancel(false);
        }
        timer.close();
    }
}
