package org.hangji.audit.sealing;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hangji.audit.SealHead;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The heads of the chain outside the database (封存头文件): {@code seals/heads.log}, a line each with time, line of the
 * journal and chain. Whoever rewrites journal and seals in the database is found out by it.
 */
@Component
public class HeadFile {

    private static final Pattern LINE = Pattern.compile("(\\S+) ([0-9]+) ([0-9a-f]{64})");

    private final Path file;

    HeadFile(@Value("${hangji.data}") String data) {
        this.file = Path.of(data).resolve("seals").resolve("heads.log");
    }

    /** All heads that were written, oldest first; a last line that was cut off does not count. */
    public List<SealHead> heads() {
        if (!exists()) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .map(line ->
                            new SealHead(Long.parseLong(line.group(2)), line.group(3), Instant.parse(line.group(1))))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /** Writes the head down, unless it stands there already, and waits for the disk. */
    synchronized void append(SealHead head) {
        if (Optional.of(heads())
                .filter(heads -> !heads.isEmpty())
                .map(List::getLast)
                .filter(last -> last.seq() >= head.seq())
                .isPresent()) {
            return;
        }
        try {
            Files.createDirectories(file.resolveSibling(""));
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rwd")) {
                long end = out.length();
                boolean cutOff = end > 0 && lastByte(out, end) != '\n';
                String line = (cutOff ? "\n" : "") + head.sealedAt() + " " + head.seq() + " " + head.chain() + "\n";
                out.seek(end);
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static int lastByte(RandomAccessFile file, long end) throws IOException {
        file.seek(end - 1);
        return file.read();
    }
}
