package org.hangji.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * {@code ./hangji bench workbook}: a workbook of 100,000 rows is handed in over HTTP; the time until all of it is checked and
 * stored, beside the time that the reading library alone takes for the same file.
 */
public final class WorkbookBench {

    private static final int ROWS = 100_000;
    private static final List<String> IDS = List.of(
            "entry",
            "version",
            "occurredOn",
            "plate",
            "foundBy",
            "place",
            "axles",
            "grossMass",
            "limitMass",
            "unloadedMass",
            "cargo",
            "sourceEnterprise",
            "disposal",
            "reason");

    private WorkbookBench() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        byte[] file = file();
        System.out.printf(Locale.ROOT, "%,d 行 × %d 列，%.1f MB%n", ROWS, IDS.size() - 3, file.length / 1048576.0);
        for (int warm = 0; warm < 2; warm++) {
            read(file);
        }
        double alone = read(file);
        try (RunningHangji hangji = RunningHangji.withSample()) {
            Api clerk = new Api(hangji.address(), hangji.token("linzhou"));
            double stored = 0;
            for (int round = 0; round < 3; round++) {
                stored = hand(clerk, file());
                System.out.printf(Locale.ROOT, "第%d次：核对并登记 %.2f 秒%n", round + 1, stored);
            }
            System.out.printf(Locale.ROOT, "只读一遍 %.2f 秒，是它的 %.1f 倍%n", alone, stored / alone);
            System.out.printf(
                    Locale.ROOT,
                    "{\"name\":\"workbook\",\"figures\":{\"rows\":%d,\"read_s\":%.2f,\"stored_s\":%.2f,\"ratio\":%.2f}}%n",
                    ROWS,
                    alone,
                    stored,
                    stored / alone);
        }
    }

    /** Seconds that the reading library alone takes, every cell looked at. */
    private static double read(byte[] file) throws IOException {
        long begun = System.nanoTime();
        long characters = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            characters = rows.mapToLong(row -> row.stream()
                            .filter(cell -> cell != null)
                            .mapToLong(cell -> cell.getText().length())
                            .sum())
                    .sum();
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Seconds from sending the file until it is stored. */
    private static double hand(Api clerk, byte[] file) throws InterruptedException {
        long begun = System.nanoTime();
        Api.Answer answer = clerk.upload("/api/ledgers/over-limit-case/workbook", "bench.xlsx", file, Map.of());
        while (answer.body().path("state").asString().equals("RUNNING")) {
            Thread.sleep(20);
            answer = clerk.get("/api/ledgers/over-limit-case/imports/"
                    + answer.body().path("id").asString());
        }
        if (answer.body().path("recorded").asInt() != ROWS) {
            throw new IllegalStateException("not stored: " + answer.body());
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static byte[] file() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Hangji", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("超限超载查处");
            for (int column = 0; column < IDS.size(); column++) {
                sheet.value(0, column, "hj:" + IDS.get(column));
                sheet.value(1, column, IDS.get(column));
            }
            for (int row = 0; row < ROWS; row++) {
                row(sheet, row + 2, row);
            }
            Worksheet ticket = workbook.newWorksheet("hangji");
            List<String> lines = List.of(
                    "form", "hangji-workbook/1", "workbook", UUID.randomUUID().toString(), "ledger", "over-limit-case", "unit",
                    "410581-JT", "from", "", "to", "");
            for (int line = 0; line < lines.size(); line += 2) {
                ticket.value(line / 2, 0, lines.get(line));
                ticket.value(line / 2, 1, lines.get(line + 1));
            }
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, int number) {
        sheet.value(row, 2, LocalDate.of(2023, 1, 1).plusDays(number % 300));
        sheet.value(row, 3, "豫E%05d".formatted(number % 100_000));
        sheet.value(row, 4, number % 2 == 0 ? "路面查处" : "站点检测");
        sheet.value(row, 5, "G341 K%d+%03d".formatted(number % 90, number % 1000));
        sheet.value(row, 6, 2 + number % 5);
        sheet.value(row, 7, 50 + number % 500 / 10.0);
        sheet.value(row, 8, 49);
        sheet.value(row, 9, number % 10 / 2.0);
        sheet.value(row, 10, "砂石");
        sheet.value(row, 11, "某某料场" + number % 40);
        sheet.value(row, 12, "处罚并卸货");
    }
}
