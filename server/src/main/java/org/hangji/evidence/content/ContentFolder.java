package org.hangji.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.hangji.shared.Sha256;
import org.hangji.shared.WholeFile;
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
        String sha256 = Sha256.hex(content.bytes());
        content.thumbnail().ifPresent(small -> write(thumbnail(sha256), small));
        write(file(sha256), content.bytes());
        return sha256;
    }

    public Path file(String sha256) {
        return place(root, sha256).resolve(sha256);
    }

    /** Whether the file with this digest still has the bytes of it; it is read in pieces. */
    public boolean holds(String sha256) {
        try (InputStream bytes = Files.newInputStream(file(sha256))) {
            MessageDigest digest = Sha256.begin();
            byte[] piece = new byte[1 << 16];
            for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(sha256);
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
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        WholeFile.write(root, target, bytes);
    }
}
