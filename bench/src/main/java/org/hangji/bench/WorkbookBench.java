package org.hangji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * {@code ./hangji bench workbook [--rows 100000] [--columns 20]}: a workbook that was filled in is handed in over HTTP, twice
 * with another number; beside it what the reading library alone takes for the same file. Then the entries are exported: 200,000
 * of them, and 1,000,000 from a platform with a small heap.
 */
public final class WorkbookBench {

    private static final String UNIT = "410581-JT";
    private static final int MANY = 200_000;
    private static final int MOST = 1_000_000;
    private static final int SMALL_HEAP = 320;
    private static final long LOOK = 20_000_000;

    private final RunningHangji hangji;
    private final BenchResults results = new BenchResults();
    private final Words words;
    private Api api;

    private WorkbookBench(RunningHangji hangji, Words words) {
        this.hangji = hangji;
        this.words = words;
        this.api = new Api(hangji.address(), hangji.token("clerk"));
    }

    public static void main(String... arguments) throws IOException, SQLException {
        Words words = Words.of(arguments);
        Path data = Files.createTempDirectory("hangji-bench-");
        try (RunningHangji hangji = RunningHangji.in(data)) {
            new WorkbookBench(hangji, words).run(data);
        } finally {
            Folders.delete(data);
        }
    }

    private void run(Path data) throws IOException, SQLException {
        results.load("开始测");
        WideLedger ledger = WideLedger.define(api, words.columns());
        Path file = data.resolve("filled.xlsx");
        ReadAlone.Round[] whole = new ReadAlone.Round[words.rounds()];
        List<ReadAlone.Round> alone = List.of();
        for (int round = 0; round < whole.length; round++) {
            FilledSheet.write(file, ledger, ledger.issue(UNIT), words.rows());
            alone = round == 0 ? ReadAlone.rounds(file) : alone;
            whole[round] = imported(ledger, file);
            System.out.printf(Locale.ROOT, "第 %d 次导入 %d 毫秒%n", round + 1, whole[round].milliseconds());
        }
        compare("cold", "冷", alone.getFirst(), whole[0]);
        if (whole.length > 1) {
            compare(
                    "warm",
                    "热",
                    alone.stream()
                            .skip(1)
                            .min(Comparator.comparingLong(ReadAlone.Round::milliseconds))
                            .orElseThrow(),
                    whole[whole.length - 1]);
        }
        fill(ledger, MANY);
        exported("export_200k_first", "导出 20 万行（第一次）", ledger);
        exported("export_200k", "导出 20 万行", ledger);
        if (words.most()) {
            small(ledger);
        }
        results.load("测完");
        System.out.println(results.json("workbook"));
    }

    private void compare(String name, String called, ReadAlone.Round alone, ReadAlone.Round whole) {
        double ratio = (double) whole.milliseconds() / alone.milliseconds();
        double worked = (double) whole.worked() / alone.worked();
        results.put("read_alone_" + name + "_ms", (double) alone.milliseconds());
        results.put("import_" + name + "_ms", (double) whole.milliseconds());
        results.put("import_" + name + "_ratio", ratio);
        results.put("import_" + name + "_processor_ratio", worked);
        System.out.printf(
                Locale.ROOT,
                "%d 行 × %d 列（%s）：只用读表库读一遍 %d 毫秒，交上到存好 %d 毫秒，是它的 %.2f 倍；处理器时间（平台，不含数据库）是它的 %.2f 倍%n",
                words.rows(),
                words.columns(),
                called,
                alone.milliseconds(),
                whole.milliseconds(),
                ratio,
                worked);
    }

    /** Hands the file in and waits until it is stored. */
    private ReadAlone.Round imported(WideLedger ledger, Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        long worked = hangji.worked();
        long begun = System.nanoTime();
        Api.Answer answer = api.upload("/api/ledgers/" + ledger.id() + "/workbook", "filled.xlsx", bytes, Map.of());
        String path = "/api/ledgers/" + ledger.id() + "/imports/"
                + answer.body().path("id").asString();
        while (answer.body().path("state").asString().equals("RUNNING")) {
            LockSupport.parkNanos(LOOK);
            answer = api.get(path);
        }
        long taken = (System.nanoTime() - begun) / 1_000_000;
        if (answer.body().path("recorded").asInt() != words.rows()) {
            throw new IllegalStateException("the import came to: " + answer.body());
        }
        return new ReadAlone.Round(taken, hangji.worked() - worked);
    }

    /** More entries of the same kind, past the platform. */
    private void fill(WideLedger ledger, int wanted) throws IOException, SQLException {
        BenchDatabase database = new BenchDatabase(hangji.data());
        try (var connection = database.filling()) {
            String table = ledger.table();
            String columns = BenchDatabase.one(
                    connection,
                    "select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = '" + table
                            + "'::regclass and attnum > 0 and not attisdropped and attname <> 'entry'");
            long standing = Long.parseLong(BenchDatabase.one(connection, "select count(*) from " + table));
            for (long left = wanted - standing; left > 0; left -= standing) {
                BenchDatabase.execute(
                        connection,
                        "insert into " + table + " (entry, " + columns + ") select nextval('ledger.entry_id'), "
                                + columns
                                + " from (select * from " + table + " order by entry limit "
                                + Math.min(left, standing) + ") v");
            }
            BenchDatabase.execute(connection, "vacuum analyze " + table);
        }
    }

    /** Asks for all entries as a workbook and waits until it is there whole. */
    private void exported(String name, String called, WideLedger ledger) {
        long begun = System.nanoTime();
        String job = api.location("/ledgers/" + ledger.id() + "/sheet");
        while (api.get(job + "/file").status() == 409) {
            LockSupport.parkNanos(LOOK);
        }
        double taken = (System.nanoTime() - begun) / 1e6;
        long bytes = api.file(job + "/file").length;
        results.put(name + "_ms", taken);
        System.out.printf(Locale.ROOT, "%s：%.0f 毫秒，文件 %.1f MB%n", called, taken, bytes / 1e6);
    }

    private void small(WideLedger ledger) throws IOException, SQLException {
        fill(ledger, MOST);
        hangji.stop();
        Process platform = hangji.startAgain(SMALL_HEAP);
        api = new Api(hangji.address(), api.token());
        double resting = HeapWatch.resting(platform, api);
        try (HeapWatch heap = new HeapWatch(api)) {
            exported("export_1m", "导出 100 万行（堆上限 " + SMALL_HEAP + " MB）", ledger);
            results.put("export_1m_heap_before_mb", resting);
            results.put("export_1m_heap_highest_mb", heap.highest());
            System.out.printf(
                    Locale.ROOT,
                    "导出前占用 %.0f MB，导出中最高 %.0f MB（含垃圾），多出 %.0f MB%n",
                    resting,
                    heap.highest(),
                    heap.highest() - resting);
        }
    }

    /** What stands behind the command. */
    private record Words(int rows, int columns, int rounds, boolean most) {

        static Words of(String... arguments) {
            int rows = 100_000;
            int columns = WideLedger.MOST;
            int rounds = 2;
            boolean most = true;
            for (int i = 0; i + 1 < arguments.length; i += 2) {
                switch (arguments[i]) {
                    case "--rows" -> rows = Integer.parseInt(arguments[i + 1].replaceAll("[,_]", ""));
                    case "--columns" -> columns = Math.clamp(Integer.parseInt(arguments[i + 1]), 2, WideLedger.MOST);
                    case "--rounds" -> rounds = Math.max(1, Integer.parseInt(arguments[i + 1]));
                    case "--million" -> most = Boolean.parseBoolean(arguments[i + 1]);
                    default ->
                        throw new IllegalArgumentException("可用：--rows N --columns N --rounds N --million true|false");
                }
            }
            return new Words(rows, columns, rounds, most);
        }
    }
}
