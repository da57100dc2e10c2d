package org.hangji.e2e;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongFunction;
import org.hangji.bench.Api;
import org.hangji.bench.FindingWalk;
import org.hangji.bench.RunningHangji;

/** Readings to confirm, findings to close and bulletins to publish, prepared first and then all asked for at once. */
final class WorkUnderWay {

    static final int FINDINGS = 12;
    private static final int EACH = 8;

    /** What was asked for, of what kind, and the answer; {@code null} where the connection broke. */
    record Asked(String kind, long id, Api.Answer answer) {
        boolean promised() {
            return answer != null && answer.status() < 300;
        }
    }

    private final Api clerk;
    private final Api leader;
    private final FindingWalk walk;
    private final String batch;
    private final List<Long> readings = new ArrayList<>();
    private final List<Long> findings = new ArrayList<>();
    private final List<Long> bulletins = new ArrayList<>();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

    WorkUnderWay(RunningHangji hangji, List<Api> four, String batch) {
        this.clerk = new Api(hangji.address(), four.get(0).token());
        this.leader = new Api(hangji.address(), four.get(3).token());
        this.walk = new FindingWalk(
                clerk,
                new Api(hangji.address(), four.get(1).token()),
                new Api(hangji.address(), four.get(2).token()));
        this.batch = batch;
    }

    /** Makes everything ready for the last step. */
    void prepare() {
        for (int i = 0; i < EACH; i++) {
            String title = "断电试验" + batch + "之" + (i + 1);
            readings.add(id(clerk.upload(
                    "/api/readings", "report.txt", report(title).getBytes(StandardCharsets.UTF_8), Map.of())));
            findings.add(walk.verified(title));
            long bulletin =
                    id(clerk.post("/api/bulletins", Map.of("title", "关于" + title + "的通报", "body", "一、情况\n运行正常。")));
            clerk.post("/api/bulletins/" + bulletin + "/submit", Map.of());
            bulletins.add(bulletin);
        }
    }

    /** Asks for every last step at once, four people for each kind, and kills the platform in the middle of it. */
    List<Asked> askAndKill(RunningHangji hangji, int afterAnswers) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        CountDownLatch answers = new CountDownLatch(afterAnswers);
        threads.addAll(ask("confirm", readings, answers, id -> clerk.post("/api/readings/" + id + "/round", Map.of())));
        threads.addAll(ask("close", findings, answers, walk::close));
        threads.addAll(
                ask("publish", bulletins, answers, id -> leader.post("/api/bulletins/" + id + "/publish", Map.of())));
        answers.await();
        hangji.kill();
        for (Thread thread : threads) {
            thread.join();
        }
        return List.copyOf(asked);
    }

    private List<Thread> ask(String kind, List<Long> ids, CountDownLatch answers, LongFunction<Api.Answer> call) {
        Queue<Long> left = new ConcurrentLinkedQueue<>(ids);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (Long id = left.poll(); id != null; id = left.poll()) {
                    asked.add(new Asked(kind, id, answerOrNull(call, id)));
                    answers.countDown();
                }
            }));
        }
        return threads;
    }

    private static Api.Answer answerOrNull(LongFunction<Api.Answer> call, long id) {
        try {
            return call.apply(id);
        } catch (RuntimeException cutOff) {
            // The connection breaks when the process is killed: this one was not answered.
            return null;
        }
    }

    /** A report with {@link #FINDINGS} problems, each with two measures. */
    private static String report(String title) {
        StringBuilder text = new StringBuilder("关于" + title + "整改情况的通报\n一、整改情况\n");
        for (int i = 1; i <= FINDINGS; i++) {
            text.append(i).append(".第").append(i).append("处台账不全。一是补登台账。二是每月核对。\n");
        }
        return text.toString();
    }

    private static long id(Api.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer.body().get("id").asLong();
    }
}
