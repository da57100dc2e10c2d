package org.hangji;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A backup while it is taken (备份). It grows in a folder beside the wanted one and takes that name only when it is whole.
 *
 * <p>The heads of the seals are copied before the database and everything else after it: so the copy of the database knows
 * every head, and every file that it names is there.
 */
final class BackupFolder {

    /** What a data folder holds beside what it keeps. */
    private static final List<String> LEFT_OUT = List.of("lock", "runtime", "postgres", "seals");

    private final Path wanted;
    private final Path growing;
    private final Map<String, BackupManifest.Entry> entries = new LinkedHashMap<>();
    private String takenAt = "";

    private BackupFolder(Path wanted, Path growing) {
        this.wanted = wanted;
        this.growing = growing;
    }

    static BackupFolder create(Path target, Path data) {
        Path wanted = target.toAbsolutePath().normalize();
        if (wanted.startsWith(data)) {
            throw new StartFailure("备份目录不能放在数据目录 " + data + " 里面：请换一个磁盘或目录。", null);
        }
        try {
            if (Files.exists(wanted) && !isEmptyFolder(wanted)) {
                throw new StartFailure("备份目录 " + wanted + " 已存在且不是空的：每份备份请用新的目录。", null);
            }
            Path above = Files.createDirectories(wanted.resolveSibling(""));
            Path growing = Files.createTempDirectory(
                    above,
                    wanted.getFileName() + ".unfinished-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return new BackupFolder(wanted, growing);
        } catch (IOException fault) {
            throw new StartFailure("备份目录 " + wanted + " 建不了：请检查上级目录的写权限和磁盘空间。", fault);
        }
    }

    void fill(DataFolder data, EmbeddedPostgres postgres) {
        try {
            copyTree(data.root(), data.seals());
            takenAt = new DatabaseCopy(data.postgres(), this).take(postgres);
            try (Stream<Path> top = Files.list(data.root())) {
                for (Path path : top.sorted().toList()) {
                    String name = path.getFileName().toString();
                    if (!LEFT_OUT.contains(name) && !name.endsWith(".log") && !name.startsWith("init")) {
                        copyTree(data.root(), path);
                    }
                }
            }
            new BackupManifest(takenAt, entries).write(growing);
            FileCopy.sync(growing);
            Files.deleteIfExists(wanted);
            Files.move(growing, wanted, StandardCopyOption.ATOMIC_MOVE);
            FileCopy.sync(wanted.resolveSibling(""));
        } catch (IOException fault) {
            throw new StartFailure("备份没有完成：" + fault.getMessage() + "。没写完的部分在 " + growing + "，可以删去。", fault);
        }
    }

    private void copyTree(Path from, Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // What is still coming in has no row yet.
                if (!file.resolveSibling("").endsWith("incoming")) {
                    add(from, file);
                }
            }
        }
    }

    /** Copies one file that lies below {@code from}; one that has vanished meanwhile was not needed. */
    void add(Path from, Path file) throws IOException {
        String path = from.relativize(file).toString();
        try {
            entries.put(path, FileCopy.copy(file, growing.resolve(path)));
        } catch (NoSuchFileException vanished) {
            entries.remove(path);
        }
    }

    /** Adds a small file that does not exist as one. */
    void add(String path, String text) throws IOException {
        Path source = Files.createTempFile(growing, "text-", null);
        Files.writeString(source, text);
        entries.put(path, FileCopy.copy(source, growing.resolve(path)));
        Files.delete(source);
    }

    Path root() {
        return wanted;
    }

    /** The instant at which the copy of the database stands. */
    String takenAt() {
        return takenAt;
    }

    int files() {
        return entries.size();
    }

    long bytes() {
        return entries.values().stream().mapToLong(BackupManifest.Entry::size).sum();
    }

    static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
