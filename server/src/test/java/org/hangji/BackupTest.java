package org.hangji;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("备份与恢复")
class BackupTest {

    private static final Path BINARIES = Path.of("target", "runtime").toAbsolutePath();

    @TempDir
    Path temp;

    @Test
    @DisplayName("一边写一边备份：恢复后一行不断、备份开始前答应过的一行不少，文件也在")
    void whileWriting() throws Exception {
        DataFolder data = DataFolder.at(temp.resolve("data"));
        Files.createDirectories(data.evidence().resolve("ab"));
        Files.writeString(data.evidence().resolve("ab").resolve("abcd"), "照片");
        Files.createDirectories(data.seals());
        Files.writeString(data.seals().resolve("heads.log"), "链头\n");
        EmbeddedPostgres postgres = new EmbeddedPostgres(data, BINARIES);
        postgres.start();
        AtomicLong answered = new AtomicLong();
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch busy = new CountDownLatch(200);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> write(postgres, answered, busy, enough));
        long before;
        BackupFolder backup = BackupFolder.create(temp.resolve("backup"), data.root());
        try {
            assertThat(busy.await(60, TimeUnit.SECONDS)).isTrue();
            before = answered.get();
            backup.fill(data, postgres);
        } finally {
            enough.set(true);
            writer.get(60, TimeUnit.SECONDS);
            postgres.stop();
        }

        Path restored = temp.resolve("restored");
        assertThat(RestoredFolder.from(backup.root(), restored)).isEqualTo(backup.files());
        DataFolder copy = DataFolder.at(restored);
        assertThat(copy.evidence().resolve("ab/abcd")).hasContent("照片");
        assertThat(copy.seals().resolve("heads.log")).hasContent("链头");
        EmbeddedPostgres again = new EmbeddedPostgres(copy, BINARIES);
        again.start();
        try (Connection connection = again.superuser("hangji")) {
            long rows = number(connection, "select count(*) from written");
            assertThat(rows).isGreaterThanOrEqualTo(before);
            assertThat(number(connection, "select max(n) from written")).isEqualTo(rows);
        } finally {
            again.stop();
        }
        refusesWhatIsDamaged(backup.root());
    }

    private void refusesWhatIsDamaged(Path backup) throws IOException {
        assertRefused(backup, temp.resolve("restored"), "不是空的");
        Path photo = backup.resolve("evidence/ab/abcd");
        Files.writeString(photo, "假片");
        assertRefused(backup, temp.resolve("second"), "evidence/ab/abcd 与备份时的摘要不符");
        Files.delete(photo);
        assertRefused(backup, temp.resolve("third"), "缺少文件 evidence/ab/abcd");
        Files.delete(backup.resolve("manifest.txt"));
        assertRefused(backup, temp.resolve("fourth"), "清单");
    }

    @Test
    @DisplayName("备份不能放进数据目录，也不能盖掉已有的目录")
    void whereTo() throws IOException {
        Path data = Files.createDirectories(temp.resolve("d"));
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> BackupFolder.create(data.resolve("backup"), data))
                .withMessageContaining("不能放在数据目录");
        Path used = Files.createDirectories(temp.resolve("used"));
        Files.writeString(used.resolve("x"), "");
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> BackupFolder.create(used, data))
                .withMessageContaining("不是空的");
    }

    private static void assertRefused(Path backup, Path target, String reason) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> RestoredFolder.from(backup, target))
                .withMessageContaining(reason);
    }

    private static void write(
            EmbeddedPostgres postgres, AtomicLong answered, CountDownLatch busy, AtomicBoolean enough) {
        try (Connection connection = postgres.superuser("hangji");
                var statement = connection.createStatement()) {
            statement.execute("create table written (n bigint primary key, filler text not null)");
            for (long n = 1; !enough.get(); n++) {
                statement.execute("insert into written values (" + n + ", repeat('字', 2000))");
                answered.set(n);
                busy.countDown();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
