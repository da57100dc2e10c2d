package org.hangji.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code ./hangji bench loop}: findings are taken through the whole loop, from registering to closing, by three people
 * over HTTP; then lists of 50 are asked for; then the platform is started a second time.
 */
public final class LoopBench {

    private static final int FINDINGS = 120;
    private static final int LISTS = 100;
    /** The smallest PNG picture. */
    private static final byte[] PICTURE = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000"
                    + "1f15c4890000000d49444154789c6360606060" + "00000005000" + "1a5f645400000000049454e44ae426082");

    private LoopBench() {}

    public static void main(String... arguments) {
        try (RunningHangji hangji = RunningHangji.withSample()) {
            Api clerk = new Api(hangji.address(), hangji.token("clerk"));
            Api county = new Api(hangji.address(), hangji.token("linzhou"));
            Api verifier = new Api(hangji.address(), hangji.token("verifier"));
            long rectifier =
                    county.get("/api/me").body().get("person").get("id").asLong();

            List<Double> steps = new ArrayList<>();
            long begun = System.nanoTime();
            for (int i = 0; i < FINDINGS; i++) {
                walk(i, clerk, county, verifier, rectifier, steps);
            }
            double seconds = (System.nanoTime() - begun) / 1e9;

            List<Double> lists = new ArrayList<>();
            int characters = 0;
            for (int i = 0; i < LISTS; i++) {
                characters =
                        timed(lists, () -> clerk.get("/api/findings?size=50")).characters();
            }

            hangji.close();
            begun = System.nanoTime();
            hangji.startAgain();
            double start = (System.nanoTime() - begun) / 1e9;

            System.out.printf(
                    Locale.ROOT,
                    "%d 个问题走完全程，每秒 %.1f 个；每步中位 %.1f 毫秒，p95 %.1f 毫秒%n",
                    FINDINGS,
                    FINDINGS / seconds,
                    percentile(steps, 50),
                    percentile(steps, 95));
            System.out.printf(
                    Locale.ROOT,
                    "50 行列表中位 %.1f 毫秒，p95 %.1f 毫秒，%d 字符；第二次启动 %.1f 秒%n",
                    percentile(lists, 50),
                    percentile(lists, 95),
                    characters,
                    start);
            System.out.printf(
                    Locale.ROOT,
                    "{\"name\":\"loop\",\"figures\":{\"closed_per_s\":%.2f,\"step_p50_ms\":%.2f,\"step_p95_ms\":%.2f,"
                            + "\"list50_p50_ms\":%.2f,\"list50_p95_ms\":%.2f,\"second_start_s\":%.2f}}%n",
                    FINDINGS / seconds,
                    percentile(steps, 50),
                    percentile(steps, 95),
                    percentile(lists, 50),
                    percentile(lists, 95),
                    start);
        }
    }

    private static void walk(int i, Api clerk, Api county, Api verifier, long rectifier, List<Double> steps) {
        Map<String, Object> registered = new LinkedHashMap<>();
        registered.put("source", "INSPECTION");
        registered.put("title", "测速第" + i + "项");
        registered.put("text", "护栏缺失");
        registered.put("occurredOn", "2024-01-02");
        long id = timed(steps, () -> clerk.post("/api/findings", registered))
                .body()
                .get("id")
                .asLong();
        String commands = "/api/findings/" + id + "/commands";
        step(
                steps,
                clerk,
                commands,
                Map.of("command", "assign", "unit", "410581-JT", "rectifier", rectifier, "deadline", "2030-06-28"));
        step(steps, county, commands, Map.of("command", "accept"));
        Api.Answer planned = step(steps, county, commands, Map.of("command", "planMeasure", "text", "补装护栏"));
        Object measure = planned.body().get("measures").get(0).get("id").asString();
        timed(
                steps,
                () -> county.upload("/api/evidence", "proof.png", picture(i), Map.of("finding", Long.toString(id))));
        step(steps, county, commands, Map.of("command", "answerMeasure", "measure", measure, "text", "已补装"));
        step(steps, county, commands, Map.of("command", "claim"));
        step(steps, verifier, commands, Map.of("command", "verify"));
        Api.Answer closed = step(steps, verifier, commands, Map.of("command", "close", "outcome", "RECTIFIED"));
        if (!closed.body().get("state").asString().equals("CLOSED")) {
            throw new IllegalStateException("finding " + id + " is not closed: " + closed.body());
        }
    }

    /** Each picture differs, so that none is reported as used elsewhere. */
    private static byte[] picture(int i) {
        byte[] tail = Integer.toString(i).getBytes(StandardCharsets.UTF_8);
        byte[] picture = Arrays.copyOf(PICTURE, PICTURE.length + tail.length);
        System.arraycopy(tail, 0, picture, PICTURE.length, tail.length);
        return picture;
    }

    private static Api.Answer step(List<Double> steps, Api who, String path, Map<String, ?> command) {
        Api.Answer answer = timed(steps, () -> who.post(path, command));
        if (answer.status() != 200) {
            throw new IllegalStateException(command + " was answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    private static Api.Answer timed(List<Double> into, Supplier<Api.Answer> call) {
        long begun = System.nanoTime();
        Api.Answer answer = call.get();
        into.add((System.nanoTime() - begun) / 1e6);
        return answer;
    }

    private static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
