package org.hangji.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Writes a file below a folder of the platform so that it appears there whole or not at all, whatever happens to the
 * process (整件写入). Files give way to the database: one that would leave less room than {@link #RESERVE} on the disk is
 * refused, so that the journal and the acts of others can still be written.
 */
public final class WholeFile {

    /** As many bytes of the disk stay free for the database. */
    public static final long RESERVE = 100L << 20;

    private WholeFile() {}

    /**
     * Writes and waits for the disk.
     *
     * @param root the folder below which both lie; the names of new folders up to it are on the disk too
     * @param target where the file is to be
     */
    public static void write(Path root, Path target, byte[] bytes) {
        try {
            Path incoming = Files.createDirectories(root.resolve("incoming"));
            requireRoom(Files.getFileStore(incoming).getUsableSpace(), bytes.length);
            Path folder = Files.createDirectories(target.resolveSibling(""));
            Path partial = Files.createTempFile(incoming, "file-", null);
            try {
                fill(partial, bytes);
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                // Where the disk is full, what was half written must not keep it so.
                Files.deleteIfExists(partial);
            }
            sync(root, folder);
        } catch (IOException fault) {
            throw new UncheckedIOException("a file cannot be written below " + root, fault);
        }
    }

    /** Refuses where so many bytes would eat into the reserve. */
    static void requireRoom(long free, long wanted) {
        if (free - wanted < RESERVE) {
            throw new Refusal(
                    Refusal.Kind.NO_SPACE, "存放文件的磁盘快满了，这个文件没有收下，其他内容没有丢。请系统管理员清理或扩充数据目录所在的磁盘，之后再传一次。", List.of());
        }
    }

    private static void fill(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private static void sync(Path root, Path folder) throws IOException {
        for (Path at = folder; at != null && at.startsWith(root); at = at.getParent()) {
            try (FileChannel channel = FileChannel.open(at, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
