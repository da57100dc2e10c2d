package org.hangji.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Entries are recorded through the interface, in batches and singly, while somebody keeps asking for a table. */
final class AppendLoad {

    private static final int BATCH = 1000;

    private final Api clerk;
    private final int seconds;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final AtomicInteger number = new AtomicInteger();

    /**
     * @param seconds how long entries are recorded in each way
     */
    AppendLoad(RunningHangji hangji, int seconds) {
        this.seconds = seconds;
        this.clerk = new Api(hangji.address(), hangji.token("clerk"));
    }

    void run(BenchResults results) {
        results.load("登记以前");
        append(results, "batch", "成批登记（每批 " + BATCH + " 条）", 2, BATCH, this::batch);
        append(results, "post", "逐条登记，每条一行审计", 16, 1, this::single);
    }

    private interface Post {
        Api.Answer send();
    }

    private void append(BenchResults results, String name, String words, int writers, int size, Post post) {
        Timings warm = new Timings();
        spend(Math.max(1, seconds / 2), writers, warm, post, null);
        Timings posts = new Timings();
        Timings tables = new Timings();
        long begun = System.nanoTime();
        spend(seconds, writers, posts, post, tables);
        double taken = (System.nanoTime() - begun) / 1e9;
        double rate = posts.count() * size / taken;
        if (!posts.failed().isEmpty()) {
            throw new IllegalStateException(words + ": " + posts.failed());
        }
        System.out.printf(
                Locale.ROOT,
                "%s：每秒 %,.0f 条（每次 p50 %.1f、p95 %.1f 毫秒）；同时问表，p50 %.0f、p95 %.0f 毫秒%n",
                words,
                rate,
                posts.percentile(50),
                posts.percentile(95),
                tables.percentile(50),
                tables.percentile(95));
        results.put(name + "_entries_per_s", rate);
        results.put(name + "_p95_ms", posts.percentile(95));
        results.put(name + "_table_meanwhile_p95_ms", tables.percentile(95));
    }

    private void spend(int seconds, int writers, Timings posts, Post post, @Nullable Timings tables) {
        CountDownLatch over = new CountDownLatch(1);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            work.add(() -> {
                while (over.getCount() > 0) {
                    posts.measure("post", post::send);
                }
                return true;
            });
        }
        if (tables != null) {
            work.add(() -> {
                while (!over.await(200, TimeUnit.MILLISECONDS)) {
                    tables.measure(
                            "table",
                            () -> clerk.get("/api/figures/table?by=month&figure=hazards-found"
                                    + "&figure=hazards-open&figure=overload-vehicles&from="
                                    + today.minusMonths(23).withDayOfMonth(1)));
                }
                return true;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            work.forEach(one -> {
                var _ = threads.submit(one);
            });
            if (!over.await(seconds, TimeUnit.SECONDS)) {
                over.countDown();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Api.Answer batch() {
        List<Map<String, ?>> entries = new ArrayList<>();
        String unit = "BENCH-" + number.getAndIncrement() % 3000;
        for (int i = 0; i < BATCH; i++) {
            entries.add(entry(unit, i));
        }
        return clerk.post("/api/ledgers/over-limit-case/batches", Map.of("entries", entries));
    }

    private Api.Answer single() {
        int i = number.getAndIncrement();
        return clerk.post("/api/ledgers/over-limit-case/entries", entry("BENCH-" + i % 3000, i));
    }

    private Map<String, ?> entry(String unit, int i) {
        return Map.of(
                "occurredOn",
                today.minusDays(i % 30).toString(),
                "unit",
                unit,
                "values",
                Map.of(
                        "plate",
                        "豫E" + String.format(Locale.ROOT, "%05d", i % 100_000),
                        "foundBy",
                        "ROAD",
                        "place",
                        "G341 K52+300",
                        "axles",
                        6,
                        "grossMass",
                        50 + i % 60,
                        "limitMass",
                        49,
                        "unloadedMass",
                        i % 30,
                        "disposal",
                        "FINED_UNLOADED"));
    }
}
