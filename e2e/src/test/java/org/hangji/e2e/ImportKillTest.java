package org.hangji.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.hangji.bench.Api;
import org.hangji.bench.RunningHangji;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("导入十万行时断电")
class ImportKillTest {

    private static final int ROWS = 100_000;
    private static final LocalDate FIRST = LocalDate.of(2023, 3, 1);
    private static final String LEDGER = "/api/ledgers/training";
    private static final String PERIOD = "from=2023-03-01&to=2023-03-28";

    @Test
    @DisplayName("平台和数据库在装入途中一起被强行结束：要么全有要么全无，页面说清是哪一种，同一份文件能再交，封存核对一致")
    void allOrNothing() {
        try (RunningHangji hangji = RunningHangji.withSample()) {
            String token = hangji.token("linzhou");
            Api county = new Api(hangji.address(), token);
            long before = entries(county);
            byte[] file = ReturnedFile.filled(
                    county.file(LEDGER + "/workbook?unit=410581-JT&" + PERIOD), "班次", ROWS, ImportKillTest::line);

            long cut = receive(county, file);
            await(
                    county,
                    cut,
                    answer -> answer.get("rows").asInt() > ROWS / 2
                            || !answer.get("state").asString().equals("RUNNING"));
            hangji.killAll();
            hangji.startAgain();

            Api again = new Api(hangji.address(), token);
            String state = one(again, cut).get("state").asString();
            long stored = entries(again) - before;
            assertThat(Map.of("INTERRUPTED", 0L, "STORED", (long) ROWS)).containsEntry(state, stored);
            assertThat(state).as("killed too late to show anything").isEqualTo("INTERRUPTED");

            long whole = receive(again, file);
            JsonNode answer =
                    await(again, whole, each -> !each.get("state").asString().equals("RUNNING"));
            assertThat(answer.get("state").asString()).as(answer.toString()).isEqualTo("STORED");
            assertThat(entries(again) - before).isEqualTo(ROWS);
            assertThat(await(
                                    again,
                                    receive(again, file),
                                    each -> !each.get("state").asString().equals("RUNNING"))
                            .get("state")
                            .asString())
                    .isEqualTo("SAME");
            assertThat(entries(again) - before).isEqualTo(ROWS);
            assertThat(hangji.command("verify")).startsWith("一致");
        }
    }

    private static Map<String, Object> line(int number) {
        return Map.of(
                "开班日期",
                FIRST.plusDays(number % 28).toString(),
                "培训种类",
                "安全知识培训",
                "班次",
                "断电试验第" + (number + 1) + "班",
                "参训人数",
                1 + number % 90);
    }

    private static long receive(Api api, byte[] file) {
        Api.Answer answer = api.upload(LEDGER + "/workbook", "training.xlsx", file, Map.of());
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return answer.body().get("id").asLong();
    }

    private static JsonNode one(Api api, long number) {
        return api.get(LEDGER + "/imports/" + number).body();
    }

    /** Asks again and again, and leaves the processor to the import in between. */
    private static JsonNode await(Api api, long number, Predicate<JsonNode> until) {
        long end = System.nanoTime() + 240_000_000_000L;
        while (System.nanoTime() < end) {
            JsonNode answer = one(api, number);
            if (until.test(answer)) {
                return answer;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("import " + number + " takes more than four minutes");
    }

    private static long entries(Api api) {
        return api.get(LEDGER + "/entries?organization=410581-JT&size=1&" + PERIOD)
                .body()
                .get("total")
                .asLong();
    }
}
