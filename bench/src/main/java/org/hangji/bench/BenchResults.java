package org.hangji.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Measured numbers by name, with their units in the names. */
final class BenchResults {

    private final String prefix;
    private final Map<String, Double> numbers;

    BenchResults() {
        this("", new LinkedHashMap<>());
    }

    private BenchResults(String prefix, Map<String, Double> numbers) {
        this.prefix = prefix;
        this.numbers = numbers;
    }

    /** The same for the tenth of the entries. */
    BenchResults tenth() {
        return new BenchResults("tenth_", numbers);
    }

    void put(String name, double value) {
        numbers.put(prefix + name, value);
    }

    /** A measured time, with how many times as fast it is as the comparison, where there is one. */
    void times(String name, String words, Timings timings, double against) {
        put(name + "_p50_ms", timings.percentile(50));
        put(name + "_p95_ms", timings.percentile(95));
        String ratio = "";
        if (against > 0) {
            put(name + "_group_by_ratio", against / timings.percentile(50));
            ratio = String.format(
                    Locale.ROOT, "，直接 GROUP BY %.1f 毫秒，是它的 %.0f 倍", against, against / timings.percentile(50));
        }
        Double before = numbers.get("tenth_" + name + "_p50_ms");
        String growth = prefix.isEmpty() && before != null && before > 0
                ? String.format(Locale.ROOT, "；记录十倍，用时 %.1f 倍", timings.percentile(50) / before)
                : "";
        System.out.printf(
                Locale.ROOT,
                "%s：中位 %.1f 毫秒，p95 %.1f 毫秒%s%s%n",
                words,
                timings.percentile(50),
                timings.percentile(95),
                ratio,
                growth);
    }

    /** Other work on the machine makes every time longer: its load stands beside the times. */
    void load(String when) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        put("load_average", load);
        System.out.printf(
                Locale.ROOT,
                "%s：机器负载 %.1f，处理器 %d 个%n",
                when,
                load,
                Runtime.getRuntime().availableProcessors());
    }

    /** Keeps the numbers beside the data, so that a later asking of the same data can be set beside them. */
    void save(Path file) throws IOException {
        Files.write(
                file,
                numbers.entrySet().stream()
                        .map(number -> number.getKey() + "=" + number.getValue())
                        .toList());
    }

    /** The numbers of the tenth that were kept when the data were filled in. */
    void load(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            int sign = line.indexOf('=');
            if (line.startsWith("tenth_")) {
                numbers.put(line.substring(0, sign), Double.valueOf(line.substring(sign + 1)));
            }
        }
    }

    String json() {
        return json("figures");
    }

    /** All numbers of the benchmark of this name. */
    String json(String name) {
        return "{\"name\":\"" + name + "\",\"figures\":{"
                + numbers.entrySet().stream()
                        .map(number -> String.format(Locale.ROOT, "\"%s\":%.2f", number.getKey(), number.getValue()))
                        .collect(Collectors.joining(","))
                + "}}";
    }
}
