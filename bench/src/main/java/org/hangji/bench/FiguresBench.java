package org.hangji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./hangji bench figures [--entries N] [--data DIR] [--seconds N]}: a bureau of 10 counties and 3,000 enterprises with 10,000,000
 * entries of 36 months in 6 ledgers and 300,000 findings. A tenth of it is filled in and asked first, so that the growth
 * shows; then all of it is asked, and asked while it grows. With {@code --data} the folder is kept and asked again without
 * filling.
 */
public final class FiguresBench {

    private static final long ENTRIES = 10_000_000;
    private static final int FINDINGS_IN_A_THOUSAND = 30;

    /** Stands in the folder when all is filled in; it holds what the tenth took. */
    private static final String FILLED = "bench-filled";

    private FiguresBench() {}

    public static void main(String... arguments) throws IOException, SQLException {
        Words words = Words.of(arguments);
        BenchResults results = new BenchResults();
        try (RunningHangji hangji = RunningHangji.in(words.data())) {
            fillOnce(hangji, words, results);
            ask(hangji, results, 40);
            new StorageReport(hangji).print(results);
            new AppendLoad(hangji, words.seconds()).run(results);
            System.out.println(results.json());
        } finally {
            if (!words.kept()) {
                Folders.delete(words.data());
            }
        }
    }

    /** Fills, unless the folder holds the filled bureau already; what was begun and not finished is not asked. */
    private static void fillOnce(RunningHangji hangji, Words words, BenchResults results)
            throws IOException, SQLException {
        Path done = words.data().resolve(FILLED);
        FilledBureau bureau = new FilledBureau(new BenchDatabase(hangji.data()));
        if (Files.exists(done)) {
            results.load(done);
            System.out.println("用已装好的数据，不再装入：" + words.data());
            return;
        }
        if (bureau.standing()) {
            throw new IllegalStateException("这个目录上次只装了一部分：请删去它，或换一个目录：" + words.data());
        }
        System.out.printf(Locale.ROOT, "装入十分之一（共 %,d 条记录、%,d 个问题）…%n", words.entries(), words.findings());
        bureau.fill(words.entries() / 10, words.findings() / 10);
        again(hangji);
        ask(hangji, results.tenth(), 20);
        System.out.println("装入其余的…");
        bureau = new FilledBureau(new BenchDatabase(hangji.data()));
        bureau.fill(words.entries() - words.entries() / 10, words.findings() - words.findings() / 10);
        again(hangji);
        results.save(done);
    }

    private static void again(RunningHangji hangji) throws IOException, SQLException {
        long begun = System.nanoTime();
        hangji.stop();
        hangji.startAgain();
        new FilledBureau(new BenchDatabase(hangji.data())).settle();
        System.out.printf(Locale.ROOT, "重新启动并补算汇总 %.0f 秒%n", (System.nanoTime() - begun) / 1e9);
    }

    private static void ask(RunningHangji hangji, BenchResults results, int rounds) throws IOException, SQLException {
        results.load("开始测");
        new FigureTimes(hangji, results, rounds).run();
    }

    /** What stands behind the command. */
    private record Words(long entries, Path data, boolean kept, int seconds) {

        static Words of(String... arguments) throws IOException {
            long entries = ENTRIES;
            @Nullable Path data = null;
            int seconds = 20;
            for (int i = 0; i + 1 < arguments.length; i += 2) {
                switch (arguments[i]) {
                    case "--entries" -> entries = Long.parseLong(arguments[i + 1].replaceAll("[,_]", ""));
                    case "--data" -> data = Path.of(arguments[i + 1]).toAbsolutePath();
                    case "--seconds" -> seconds = Integer.parseInt(arguments[i + 1]);
                    default -> throw new IllegalArgumentException("可用：--entries N --data 目录 --seconds 登记几秒");
                }
            }
            return data != null
                    ? new Words(entries, data, true, seconds)
                    : new Words(entries, Files.createTempDirectory("hangji-bench-"), false, seconds);
        }

        long findings() {
            return entries * FINDINGS_IN_A_THOUSAND / 1000;
        }
    }
}
