package org.hangji;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one installation keeps on disk (数据目录): the database, evidence files, seals, secrets, logs. Only one
 * process at a time may supervise it.
 */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private @Nullable FileChannel lock;

    private DataFolder(Path root) {
        this.root = root;
    }

    static DataFolder at(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (IOException fault) {
            throw new StartFailure("数据目录 " + absolute + " 建不了：请检查上级目录的写权限和磁盘空间。", fault);
        }
        return new DataFolder(absolute);
    }

    Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path evidence() {
        return root.resolve("evidence");
    }

    Path seals() {
        return root.resolve("seals");
    }

    Path sampleMark() {
        return root.resolve("sample");
    }

    boolean holdsSample() {
        return Files.exists(sampleMark());
    }

    boolean isNew() {
        return !Files.exists(postgres().resolve("PG_VERSION"));
    }

    /** Makes this process the folder's supervisor, or says that another one is. */
    boolean supervise() {
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock taken = channel.tryLock();
            if (taken == null) {
                channel.close();
                return false;
            }
            lock = channel;
            return true;
        } catch (IOException fault) {
            throw new StartFailure("数据目录 " + root + " 写不进去：请检查写权限和磁盘空间。", fault);
        }
    }

    /** A secret of this installation, made at random when first asked for, readable by the owner of the folder only. */
    synchronized String secret(String name) {
        Path file = root.resolve("secrets.properties");
        Properties secrets = new Properties();
        try {
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    secrets.load(in);
                }
            } else {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            String known = secrets.getProperty(name);
            if (known != null) {
                return known;
            }
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            String made = HexFormat.of().formatHex(random);
            secrets.setProperty(name, made);
            try (var out = Files.newBufferedWriter(file)) {
                secrets.store(out, null);
            }
            return made;
        } catch (IOException fault) {
            throw new StartFailure("数据目录里的 secrets.properties 读写不了：" + file, fault);
        }
    }

    @Override
    public void close() {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException ignored) {
                // The lock ends with the process in any case.
            }
        }
    }
}
