package org.hangji.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * What the reading library alone takes for a workbook: every value of every cell, several times in a process with the
 * platform's own heap and collector. The first time is cold, the best of the others warm.
 */
public final class ReadAlone {

    private static final int ROUNDS = 5;

    private ReadAlone() {}

    /** Prints a line of milliseconds for each round. */
    public static void main(String... arguments) throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            long worked = worked();
            long cells = read(Path.of(arguments[0]));
            System.out.println((System.nanoTime() - begun) / 1_000_000 + " " + (worked() - worked) + " " + cells);
        }
    }

    /** Milliseconds that processors have worked for this process. */
    private static long worked() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }

    private static long read(Path file) throws IOException {
        long cells = 0;
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : book.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    cells += rows.mapToLong(row -> row.stream()
                                    .filter(cell -> cell != null && cell.getValue() != null)
                                    .count())
                            .sum();
                }
            }
        }
        return cells;
    }

    /**
     * A round.
     *
     * @param milliseconds how long it took
     * @param worked milliseconds of processors, which other work on the machine makes no longer
     */
    record Round(long milliseconds, long worked) {}

    /** Each round, in a process of its own. */
    static List<Round> rounds(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadAlone.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Round> rounds = new ArrayList<>();
        try (InputStream out = process.getInputStream()) {
            for (String line : new String(out.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] numbers = line.split(" ", -1);
                rounds.add(new Round(Long.parseLong(numbers[0]), Long.parseLong(numbers[1])));
            }
        }
        return rounds;
    }
}
