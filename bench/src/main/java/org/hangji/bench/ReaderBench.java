package org.hangji.bench;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hangji.reader.BulletinReader;

/** How many megabytes of bulletin text (UTF-8) are read in a second once warm: as reports of usual size, and as one long text. */
public final class ReaderBench {
    private static final int REPORTS = 200;
    private static final int PROBLEMS_OF_A_REPORT = 20;
    private static final int ROUNDS = 9;
    private static final double MEGABYTE = 1e6;

    private ReaderBench() {}

    /** Runs the benchmark; takes about half a minute. */
    public static void main(String[] args) {
        List<String> reports = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            reports.add(new SampleReport(i).text(PROBLEMS_OF_A_REPORT));
        }
        String one = String.join("\n", reports);
        long bytes = one.getBytes(StandardCharsets.UTF_8).length;
        double[] many = rounds("通常大小的通报 %d 份".formatted(REPORTS), bytes, reports);
        double[] single = rounds("连成一份长文", bytes, List.of(one));
        System.out.printf(
                Locale.ROOT,
                "{\"name\":\"reader\",\"figures\":{\"mb_per_s\":%.2f,\"mb_per_s_one_text\":%.2f,\"mb\":%.2f,\"report_ms\":%.3f}}%n",
                median(many),
                median(single),
                bytes / MEGABYTE,
                bytes / MEGABYTE / median(many) * 1000 / REPORTS);
    }

    /** The speed of each round in megabytes a second; the first third only warms up and is left out. */
    private static double[] rounds(String name, long bytes, List<String> texts) {
        double[] speeds = new double[ROUNDS];
        long figures = 0;
        long usedBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            for (String text : texts) {
                figures += BulletinReader.read(text).figures().size();
            }
            speeds[round] = bytes / MEGABYTE / ((System.nanoTime() - begun) / 1e9);
        }
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - usedBefore;
        double[] warm = Arrays.copyOfRange(speeds, ROUNDS / 3, ROUNDS);
        System.out.printf(
                Locale.ROOT,
                "%s：%.2f MB，热身后每秒 %.2f MB（最慢 %.2f），每秒处理器时间 %.2f MB，每遍读出数字 %d 个%n",
                name,
                bytes / MEGABYTE,
                median(warm),
                Arrays.stream(warm).min().orElse(0),
                bytes / MEGABYTE * ROUNDS / (used / 1e9),
                figures / ROUNDS);
        return warm;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
