package org.hangji.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * {@code ./hangji bench loop [FINDINGS [PEOPLE [ADDRESS DATA]]]}: findings are taken through the whole loop, from
 * registering to closing, over HTTP, many at once; then lists of 50 are asked for; then the platform is started a second
 * time. It starts a platform of its own with the worked example, unless one that runs is named by its address and data
 * folder (whose records then grow).
 */
public final class LoopBench {

    private static final int LISTS = 100;

    private LoopBench() {}

    public static void main(String... arguments) throws Exception {
        int findings = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        boolean own = arguments.length < 4;
        try (RunningHangji hangji =
                own ? RunningHangji.withSample() : RunningHangji.at(arguments[2], Path.of(arguments[3]))) {
            List<Api> three = hangji.apis("clerk", "linzhou", "verifier");
            Timings steps = new Timings();
            FindingWalk walk = new FindingWalk(three.get(0), three.get(1), three.get(2), steps);
            long begun = System.nanoTime();
            int unfinished = walkAll(walk, findings, people);
            double seconds = (System.nanoTime() - begun) / 1e9;

            Timings lists = new Timings();
            int characters = 0;
            for (int i = 0; i < LISTS; i++) {
                characters = lists.measure("list50", () -> three.get(0).get("/api/findings?size=50"))
                        .characters();
            }
            double start = own ? secondStart(hangji) : -1;
            report(findings, people, unfinished, seconds, steps, lists, characters, start);
        }
    }

    private static int walkAll(FindingWalk walk, int findings, int people) throws Exception {
        AtomicInteger unfinished = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(people)) {
            List<Future<?>> walks = IntStream.range(0, findings)
                    .<Future<?>>mapToObj(i -> workers.submit(() -> {
                        try {
                            walk.close(walk.verified("测速第" + i + "项" + System.nanoTime()));
                        } catch (RuntimeException fault) {
                            unfinished.incrementAndGet();
                        }
                    }))
                    .toList();
            for (Future<?> each : walks) {
                each.get();
            }
        }
        return unfinished.get();
    }

    private static double secondStart(RunningHangji hangji) {
        hangji.close();
        long begun = System.nanoTime();
        hangji.startAgain();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void report(
            int findings,
            int people,
            int unfinished,
            double seconds,
            Timings steps,
            Timings lists,
            int characters,
            double start) {
        System.out.printf(
                Locale.ROOT,
                "%d 个问题由 %d 人同时办，%d 个没走完；每秒走完 %.1f 个、办 %.0f 步%n%s",
                findings,
                people,
                unfinished,
                (findings - unfinished) / seconds,
                steps.count() / seconds,
                steps.table());
        Map<String, Integer> failed = steps.failed();
        System.out.println(failed.isEmpty() ? "没有出错的请求" : "出错的请求：" + failed);
        System.out.printf(
                Locale.ROOT,
                "50 行列表中位 %.1f 毫秒，p95 %.1f 毫秒，%d 字符%s%n",
                lists.percentile(50),
                lists.percentile(95),
                characters,
                start < 0 ? "" : String.format(Locale.ROOT, "；第二次启动 %.1f 秒", start));
        System.out.printf(
                Locale.ROOT,
                "{\"name\":\"loop\",\"figures\":{\"findings\":%d,\"people\":%d,\"closed_per_s\":%.2f,\"commands_per_s\":%.1f,"
                        + "\"step_p50_ms\":%.2f,\"step_p95_ms\":%.2f,\"step_p99_ms\":%.2f,\"errors\":%d,"
                        + "\"list50_p50_ms\":%.2f,\"list50_p95_ms\":%.2f,\"list50_characters\":%d%s}}%n",
                findings,
                people,
                (findings - unfinished) / seconds,
                steps.count() / seconds,
                steps.percentile(50),
                steps.percentile(95),
                steps.percentile(99),
                failed.values().stream().mapToInt(Integer::intValue).sum(),
                lists.percentile(50),
                lists.percentile(95),
                characters,
                start < 0 ? "" : String.format(Locale.ROOT, ",\"second_start_s\":%.2f", start));
    }
}
