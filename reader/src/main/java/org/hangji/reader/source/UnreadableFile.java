package org.hangji.reader.source;

import java.util.Objects;

/** A file that cannot be read (读不了的文件); its message is one Chinese line: which file, what is wrong, what to do. */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableFile(String fileName, String reasonAndRemedy) {
        super(fileName.replaceAll("\\p{Cntrl}", " ") + "：" + reasonAndRemedy);
        reason = reasonAndRemedy;
    }

    /** What is wrong and what to do, without the file's name. */
    String reason() {
        return reason;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
