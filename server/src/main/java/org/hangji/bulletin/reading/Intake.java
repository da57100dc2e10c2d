package org.hangji.bulletin.reading;

import java.util.Optional;
import org.hangji.reader.Reading;
import org.hangji.shared.Sha256;
import org.springframework.stereotype.Component;

/** Takes in a bulletin's file (读入): reads it, keeps the file under its digest and the reading beside it. */
@Component
public class Intake {

    /**
     * What became of a file.
     *
     * @param id the reading
     * @param created whether it was read now, and not before
     */
    public record Taken(long id, boolean created) {}

    private static final int NAME_LENGTH = 200;

    private final TimedReader reader;
    private final ReadingFolder folder;
    private final ReadingKeeper readings;

    Intake(TimedReader reader, ReadingFolder folder, ReadingKeeper readings) {
        this.reader = reader;
        this.folder = folder;
        this.readings = readings;
    }

    /**
     * Takes in a file. The same content again answers the reading that the caller already sees. Refuses a file that
     * cannot be read with the sentence that says what is wrong with it.
     */
    public Taken take(byte[] content, String fileName) {
        String name = printable(fileName);
        String sha256 = Sha256.hex(content);
        Optional<Long> known = readings.known(sha256);
        if (known.isPresent()) {
            return new Taken(known.get(), false);
        }
        Reading reading = reader.read(content, name);
        folder.keep(sha256, content);
        return readings.keep(sha256, name, content.length, reading);
    }

    private static String printable(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cs}]", "").strip();
        String brief = clean.length() > NAME_LENGTH ? clean.substring(0, NAME_LENGTH) : clean;
        return brief.isEmpty() ? "未命名文件" : brief;
    }
}
