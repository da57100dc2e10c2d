package org.hangji.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** The highest heap that a platform is seen to use, garbage included, looked at four times a second. */
final class HeapWatch implements AutoCloseable {

    private static final double MEGABYTE = 1 << 20;
    private static final long EACH = 250_000_000;

    private final AtomicLong highest = new AtomicLong();
    private final ExecutorService looking =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    HeapWatch(Api api) {
        looking.execute(() -> look(api));
    }

    private void look(Api api) {
        while (!looking.isShutdown()) {
            highest.accumulateAndGet(used(api), Math::max);
            LockSupport.parkNanos(EACH);
        }
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
        looking.shutdown();
    }
}
