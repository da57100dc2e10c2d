package org.hangji.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.hangji.audit.Extent;
import org.hangji.audit.SelfCheck;
import org.hangji.evidence.content.ContentFolder;
import org.hangji.shared.Database;
import org.springframework.stereotype.Component;

/**
 * Whether every file that a row names lies in the data folder with the bytes of its digest. Two files are read at a time,
 * in pieces.
 */
@Component
class FileCheck implements SelfCheck {

    private static final int AT_ONCE = 2;
    private static final int TELL_EACH = 1000;

    private record Kept(String sha256, String name, long size, Instant last) {}

    private final Database database;
    private final ContentFolder folder;

    FileCheck(Database database, ContentFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    @Override
    public Result check() {
        return check(Extent.full());
    }

    @Override
    public Result check(Extent extent) {
        List<Kept> files = database.sql("""
                        select distinct on (sha256) sha256, file_name, size,
                            max(recorded_at) over (partition by sha256) as last
                        from evidence.file order by sha256, id
                        """)
                .query((row, number) -> new Kept(
                        row.getString("sha256"),
                        row.getString("file_name"),
                        row.getLong("size"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
        return new Result("证据文件", files.size(), differences(files, extent));
    }

    private List<String> differences(List<Kept> files, Extent extent) {
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Optional<String>>> found = files.stream()
                    .map(file -> readers.submit(() -> {
                        Optional<String> difference = difference(file, extent);
                        int count = done.incrementAndGet();
                        if (count % TELL_EACH == 0) {
                            extent.progress().accept("已核对证据文件 " + count + " / " + files.size());
                        }
                        return difference;
                    }))
                    .toList();
            return found.stream()
                    .map(FileCheck::result)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static Optional<String> result(Future<Optional<String>> reading) {
        try {
            return reading.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        }
    }

    private Optional<String> difference(Kept file, Extent extent) throws IOException {
        Path path = folder.file(file.sha256());
        String named = "证据文件“" + file.name() + "”（" + file.sha256() + "）";
        if (!Files.exists(path)) {
            return Optional.of(named + "在数据目录里找不到了。");
        }
        boolean glance = extent.since() != null && file.last().isBefore(extent.since());
        boolean whole = glance ? Files.size(path) == file.size() : folder.holds(file.sha256());
        return whole ? Optional.empty() : Optional.of(named + "的内容与它的摘要不符：文件被改动过。");
    }
}
