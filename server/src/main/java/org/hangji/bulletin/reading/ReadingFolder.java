package org.hangji.bulletin.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hangji.shared.WholeFile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files that were handed in, each under its digest. A file is whole under its name or not there. */
@Component
class ReadingFolder {

    private final Path root;

    ReadingFolder(@Value("${hangji.data}") Path data) {
        this.root = data.resolve("readings");
    }

    /** Keeps a file; the same content again changes nothing. */
    void keep(String sha256, byte[] content) {
        Path file = place(sha256);
        if (!Files.exists(file)) {
            WholeFile.write(root, file, content);
        }
    }

    byte[] content(String sha256) {
        try {
            return Files.readAllBytes(place(sha256));
        } catch (IOException fault) {
            throw new UncheckedIOException("the file " + sha256 + " is not in " + root, fault);
        }
    }

    private Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
