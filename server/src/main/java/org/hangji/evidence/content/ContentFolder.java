package org.hangji.evidence.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder of files under their SHA-256 (证据文件夹): {@code evidence/ab/cd/abcd…}. A file appears there whole or not
 * at all, whatever happens to the process, and the same bytes are kept once.
 */
@Component
public class ContentFolder {

    private final Path root;

    ContentFolder(@Value("${hangji.data}") String data) {
        this.root = Path.of(data).resolve("evidence");
    }

    /** Writes the bytes and the small picture to the disk; answers the SHA-256 of the bytes. */
    public String keep(Content content) {
        String sha256 = sha256(content.bytes());
        try {
            content.thumbnail().ifPresent(small -> write(thumbnail(sha256), small));
            write(file(sha256), content.bytes());
            return sha256;
        } catch (UncheckedIOException fault) {
            throw new IllegalStateException("evidence cannot be written below " + root, fault);
        }
    }

    public Path file(String sha256) {
        return place(root, sha256).resolve(sha256);
    }

    /** Whether the file with this digest still has the bytes of it. */
    public boolean holds(String sha256) {
        try {
            return sha256(Files.readAllBytes(file(sha256))).equals(sha256);
        } catch (IOException unreadable) {
            return false;
        }
    }

    public Path thumbnail(String sha256) {
        return place(root.resolve("thumbnails"), sha256).resolve(sha256 + ".jpg");
    }

    private static Path place(Path below, String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        return below.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
    }

    private void write(Path target, byte[] bytes) {
        try {
            if (Files.exists(target) && Files.size(target) == bytes.length) {
                return;
            }
            Path incoming = Files.createDirectories(root.resolve("incoming"));
            Path folder = Files.createDirectories(target.resolveSibling(""));
            Path partial = Files.createTempFile(incoming, "file-", null);
            try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            sync(folder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The new names are on the disk too, up to the root, before the row that points to them is committed. */
    private void sync(Path folder) throws IOException {
        for (Path at = folder; at != null && at.startsWith(root); at = at.getParent()) {
            try (FileChannel channel = FileChannel.open(at, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
