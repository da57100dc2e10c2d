package org.hangji.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** How long calls took, in milliseconds, by what they were; any number of threads may measure at once. */
final class Timings {

    private final Map<String, List<Double>> taken = new TreeMap<>();
    private final Map<String, Integer> failed = new TreeMap<>();

    /** Measures a call; one that is answered with 400 or more, or not at all, counts as failed. */
    Api.Answer measure(String name, Supplier<Api.Answer> call) {
        long begun = System.nanoTime();
        try {
            Api.Answer answer = call.get();
            add(name, (System.nanoTime() - begun) / 1e6, answer.status() < 400 ? "" : name + " " + answer.status());
            return answer;
        } catch (RuntimeException cutOff) {
            add(
                    name,
                    (System.nanoTime() - begun) / 1e6,
                    name + " " + cutOff.getClass().getSimpleName());
            throw cutOff;
        }
    }

    synchronized void add(String name, double milliseconds, String fault) {
        taken.computeIfAbsent(name, key -> new ArrayList<>()).add(milliseconds);
        if (!fault.isEmpty()) {
            failed.merge(fault, 1, Integer::sum);
        }
    }

    synchronized int count() {
        return taken.values().stream().mapToInt(List::size).sum();
    }

    /** What failed, with how often. */
    synchronized Map<String, Integer> failed() {
        return new LinkedHashMap<>(failed);
    }

    /** The value below which {@code percent} of all calls lie. */
    synchronized double percentile(int percent) {
        return percentile(taken.values().stream().flatMap(List::stream).toList(), percent);
    }

    /** A line for each kind of call. */
    synchronized String table() {
        StringBuilder table = new StringBuilder();
        taken.forEach((name, values) -> table.append(String.format(
                Locale.ROOT,
                "  %-14s %6d 次  p50 %7.1f  p95 %7.1f  p99 %7.1f 毫秒%n",
                name,
                values.size(),
                percentile(values, 50),
                percentile(values, 95),
                percentile(values, 99))));
        return table.toString();
    }

    private static double percentile(List<Double> values, int percent) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
