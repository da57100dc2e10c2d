package org.hangji.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.hangji.bench.Api;
import org.hangji.bench.RunningHangji;
import org.hangji.e2e.WorkUnderWay.Asked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("断电")
class KillTest {

    /** The moments at which the process is killed: after so many answers, of twenty-four. */
    private static final Random MOMENTS = new Random(2023);

    private final Set<String> numbers = new HashSet<>();

    @Test
    @DisplayName("确认、销号、发布进行到一半，进程被强行结束：已答应的一件不丢，没答应的不留半件，下次启动自己接管数据库")
    void nothingIsLostAndNothingIsHalfDone() throws InterruptedException {
        try (RunningHangji hangji = RunningHangji.withSample()) {
            List<Api> four = hangji.apis("clerk", "linzhou", "verifier", "leader");
            for (String batch : List.of("甲", "乙")) {
                WorkUnderWay work = new WorkUnderWay(hangji, four, batch);
                work.prepare();
                List<Asked> asked = work.askAndKill(hangji, 3 + MOMENTS.nextInt(14));
                hangji.startAgain();
                Api clerk = new Api(hangji.address(), four.getFirst().token());
                asked.forEach(each -> check(clerk, each));
                assertThat(asked.stream().filter(Asked::promised)).isNotEmpty();
                assertThat(asked.stream().filter(each -> !each.promised()))
                        .as("killed too late to show anything")
                        .isNotEmpty();
            }
            assertThat(hangji.command("verify")).startsWith("一致");
        }
    }

    private void check(Api clerk, Asked asked) {
        switch (asked.kind()) {
            case "confirm" -> round(clerk, asked);
            case "close" -> closed(clerk, asked);
            default -> published(clerk, asked);
        }
    }

    /** A round with all its findings and measures, or none: asked once more, it is there whole or is made now. */
    private static void round(Api clerk, Asked asked) {
        Api.Answer again = clerk.post("/api/readings/" + asked.id() + "/round", Map.of());
        if (asked.promised()) {
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.body().get("round").asLong())
                    .isEqualTo(asked.answer().body().get("round").asLong());
        }
        assertThat(again.status()).isIn(200, 201);
        List<Long> findings = new ArrayList<>();
        clerk.get("/api/findings?round=" + again.body().get("round").asLong())
                .body()
                .get("items")
                .forEach(finding -> findings.add(finding.get("id").asLong()));
        assertThat(findings).hasSize(WorkUnderWay.FINDINGS);
        Api.Answer last = clerk.get("/api/findings/" + findings.getLast());
        assertThat(last.body().get("measures").size()).isEqualTo(2);
        assertThat(last.body().get("events").size()).isPositive();
    }

    /** Closed with its event, or claimed without one; {@code verify} finds the line of the journal for each event. */
    private static void closed(Api clerk, Asked asked) {
        var finding = clerk.get("/api/findings/" + asked.id()).body();
        boolean closed = finding.get("state").asString().equals("CLOSED");
        var events = finding.get("events");
        String last = events.get(events.size() - 1).toString();
        assertThat(last.toLowerCase(Locale.ROOT).contains("\"close")).as(last).isEqualTo(closed);
        assertThat(finding.get("state").asString()).isIn("CLOSED", "CLAIMED");
        if (asked.promised()) {
            assertThat(closed).isTrue();
            assertThat(finding.get("outcome").asString()).isEqualTo("RECTIFIED");
        }
    }

    /** Published with number, digest and readable files, or still waiting without a number. */
    private void published(Api clerk, Asked asked) {
        String path = "/api/bulletins/" + asked.id();
        var bulletin = clerk.get(path).body();
        boolean published = bulletin.get("state").asString().equals("PUBLISHED");
        if (asked.promised()) {
            assertThat(published).isTrue();
            assertThat(bulletin.get("number")).isEqualTo(asked.answer().body().get("number"));
        }
        if (!published) {
            assertThat(bulletin.get("number").isNull()).isTrue();
            return;
        }
        assertThat(numbers.add(bulletin.get("number").asString()))
                .as("its number is its own")
                .isTrue();
        assertThat(bulletin.get("digest").asString()).hasSize(64);
        assertThat(clerk.get(path + "/document.docx").status()).isEqualTo(200);
        assertThat(clerk.get("/public/bulletins/" + asked.id()).status()).isEqualTo(200);
    }
}
