package org.hangji.export.giving;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.hangji.shared.Refusal;
import org.hangji.shared.WholeFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder {@code exports} of finished files (导出文件夹). A file that is not finished is called {@code .partial}. */
@Component
class JobFolder {

    private final Path root;

    JobFolder(@Value("${hangji.data}") Path data) {
        this.root = data.resolve("exports");
    }

    Path file(long job) {
        return root.resolve(job + ".xlsx");
    }

    OutputStream open(long job) throws IOException {
        Files.createDirectories(root);
        return new BufferedOutputStream(Files.newOutputStream(partial(job)), 1 << 16);
    }

    /** The whole file under its name; answers its size. */
    long finish(long job) throws IOException {
        Files.move(partial(job), file(job), StandardCopyOption.ATOMIC_MOVE);
        return Files.size(file(job));
    }

    /** Refuses where the disk has only the room left that the database keeps for itself. */
    void requireRoom() {
        try {
            if (Files.getFileStore(root).getUsableSpace() < WholeFile.RESERVE) {
                throw new Refusal(Refusal.Kind.NO_SPACE, "存放文件的磁盘快满了，导出没有写完：请系统管理员清理或扩充数据目录所在的磁盘，之后再导出。", List.of());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void remove(long job) {
        try {
            Files.deleteIfExists(partial(job));
            Files.deleteIfExists(file(job));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What a stopped platform has left half written. */
    void removePartial() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(root, "*.partial")) {
            for (Path file : left) {
                Files.delete(file);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Path partial(long job) {
        return root.resolve(job + ".partial");
    }
}
