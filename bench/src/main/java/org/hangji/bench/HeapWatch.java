package org.hangji.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The highest heap that a platform is seen to use, garbage included, looked at four times a second. */
final class HeapWatch implements AutoCloseable {

    private static final double MEGABYTE = 1 << 20;

    private final Api api;
    private final AtomicLong highest = new AtomicLong();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    HeapWatch(Api api) {
        this.api = api;
        looking.scheduleAtFixedRate(
                () -> highest.accumulateAndGet(used(api), Math::max), 0, 250, TimeUnit.MILLISECONDS);
    }

    /** What a process holds once its garbage is collected, in megabytes. */
    static double resting(Process platform, Api api) throws IOException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(platform.pid()),
                        "GC.run")
                .start()
                .getInputStream()
                .readAllBytes();
        return used(api) / MEGABYTE;
    }

    double highest() {
        return highest.get() / MEGABYTE;
    }

    private static long used(Api api) {
        return new String(api.file("/metrics/prometheus"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
