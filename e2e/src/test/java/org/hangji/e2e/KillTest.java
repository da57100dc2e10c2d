package org.hangji.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hangji.bench.Api;
import org.hangji.bench.RunningHangji;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("断电")
class KillTest {

    @Test
    @DisplayName("进程被强行结束：已答应的一件不丢，没答应的不留半件，下次启动自己接管数据库")
    void nothingIsLostAndNothingIsHalfDone() throws InterruptedException {
        try (RunningHangji hangji = RunningHangji.withSample()) {
            Api clerk = new Api(hangji.address(), hangji.token("clerk"));
            List<Long> answered = new ArrayList<>();
            AtomicBoolean sending = new AtomicBoolean(true);
            Thread worker = Thread.ofPlatform().start(() -> register(clerk, answered, sending));
            while (size(answered) < 20) {
                Thread.onSpinWait();
            }
            hangji.kill();
            sending.set(false);
            worker.join();

            hangji.startAgain();
            Api again = new Api(hangji.address(), clerk.token());
            for (long id : answered) {
                Api.Answer finding = again.get("/api/findings/" + id);
                assertThat(finding.status()).as("finding " + id).isEqualTo(200);
                assertThat(finding.body().get("events").size()).isEqualTo(1);
            }
            assertThat(hangji.command("verify")).contains("一致");
        }
    }

    private static void register(Api clerk, List<Long> answered, AtomicBoolean sending) {
        for (int i = 0; sending.get(); i++) {
            try {
                Api.Answer answer = clerk.post(
                        "/api/findings",
                        Map.of(
                                "source",
                                "INSPECTION",
                                "title",
                                "断电试验第" + i + "项",
                                "text",
                                "护栏缺失",
                                "occurredOn",
                                "2024-01-02"));
                if (answer.status() == 201) {
                    synchronized (answered) {
                        answered.add(answer.body().get("id").asLong());
                    }
                }
            } catch (RuntimeException cutOff) {
                // The connection breaks when the process is killed: this one was not answered.
            }
        }
    }

    private static int size(List<Long> answered) {
        synchronized (answered) {
            return answered.size();
        }
    }
}
