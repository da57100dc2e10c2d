package org.hangji.reader;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Reads the given files silently, so that the JDK can record what {@link ReadCommand} needs (为加快启动而预演). */
final class ReadRehearsal {
    private ReadRehearsal() {}

    public static void main(String[] files) {
        ReadCommand.quietLibraries();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        for (String file : files) {
            new ReadCommand(OutputStream.nullOutputStream(), nowhere).run(file, "--json");
            new ReadCommand(OutputStream.nullOutputStream(), nowhere).run(file);
        }
    }
}
