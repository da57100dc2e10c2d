package org.hangji;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.hangji.shared.Sha256;

/** Copies one file to the disk and answers what was written. */
final class FileCopy {

    private FileCopy() {}

    /** Copies with permissions and waits for the disk; the digest is of the bytes that were written. */
    static BackupManifest.Entry copy(Path source, Path target) throws IOException {
        MessageDigest digest = Sha256.begin();
        long size = 0;
        Files.createDirectories(target.resolveSibling(""));
        try (InputStream in = Files.newInputStream(source)) {
            Files.createFile(target);
            Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(source));
            try (OutputStream out = Files.newOutputStream(target)) {
                byte[] buffer = new byte[1 << 18];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                    out.write(buffer, 0, read);
                    size += read;
                }
            }
        }
        sync(target);
        return new BackupManifest.Entry(HexFormat.of().formatHex(digest.digest()), size);
    }

    static void sync(Path fileOrFolder) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
