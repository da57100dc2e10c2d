package org.hangji.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hangji.audit.SealedRecords;
import org.hangji.audit.SelfCheck;
import org.hangji.audit.Sm3;
import org.hangji.audit.VerificationReport;
import org.hangji.audit.sealing.JournalLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("日志里的摘要与记录互相核对")
class RecordCheckTest {

    private static final String ACT = "ledger.record";
    private static final String BATCH = "ledger.batch";

    /** Records as their table stands now. */
    private record Table(List<Recomputed> rows) implements SealedRecords {
        @Override
        public String name() {
            return "台账记录";
        }

        @Override
        public boolean writtenBy(String act) {
            return act.equals(ACT);
        }

        @Override
        public boolean writtenTogetherBy(String act) {
            return act.equals(BATCH);
        }

        @Override
        public Optional<List<String>> together(String digest) {
            return digest.equals(digest(10)) ? Optional.of(List.of(digest(11), digest(12))) : Optional.empty();
        }

        @Override
        public void forEach(Consumer<Recomputed> each) {
            rows.forEach(each);
        }
    }

    private final List<SealedRecords.Recomputed> rows = new ArrayList<>();
    private final List<JournalLine> journal = new ArrayList<>();

    @BeforeEach
    void threeRecords() {
        for (long i = 1; i <= 3; i++) {
            rows.add(row(i, i));
            journal.add(line(i, ACT, digest(i)));
        }
    }

    @Test
    @DisplayName("都在、都对得上：一致，数得出几条；先后不要紧")
    void agrees() {
        assertThat(run()).isEqualTo(new SelfCheck.Result("台账记录", 3, List.of()));
        rows.add(rows.removeFirst());
        assertThat(run().differences()).isEmpty();
    }

    @Test
    @DisplayName("改了一条：记录对不上，日志里那一行写下的也找不到原样")
    void changed() {
        rows.set(1, row(2, 99));
        assertThat(run().differences())
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("记录 2", "与审计日志里记下的摘要对不上"))
                .anySatisfy(text -> assertThat(text).contains("第 2 行", "甲一", "已找不到原样"));
    }

    @Test
    @DisplayName("删了一条：说出是哪一行写下的")
    void removed() {
        rows.remove(2);
        assertThat(run().differences()).singleElement().asString().contains("第 3 行", "被改动或删除");
    }

    @Test
    @DisplayName("不经平台插一条，或同一条抄两份：说出是哪一条")
    void inserted() {
        rows.add(row(4, 4));
        assertThat(run().differences()).singleElement().asString().contains("记录 4", "不是经平台写入的");
        rows.set(3, row(5, 1));
        assertThat(run().differences()).singleElement().asString().contains("记录 5");
    }

    @Test
    @DisplayName("一起写入的：一行日志绑住几条；改了一条说得出是哪一条，清单被改动说得出是哪一行")
    void together() {
        journal.add(line(4, BATCH, digest(10)));
        rows.add(row(11, 11));
        rows.add(row(12, 12));
        assertThat(run()).isEqualTo(new SelfCheck.Result("台账记录", 5, List.of()));
        rows.set(4, row(12, 99));
        assertThat(run().differences())
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("记录 12"))
                .anySatisfy(text -> assertThat(text).contains("第 4 行", "已找不到原样"));
        rows.set(4, row(12, 12));
        journal.set(3, line(4, BATCH, digest(98)));
        assertThat(run().differences())
                .hasSize(3)
                .anySatisfy(text -> assertThat(text).contains("第 4 行", "摘要清单被改动或删除"));
    }

    @Test
    @DisplayName("别的事项的日志、没有留摘要的日志，不管")
    void others() {
        journal.add(line(8, "rectify.close", digest(8)));
        journal.add(line(9, ACT, ""));
        assertThat(run().differences()).isEmpty();
    }

    @Test
    @DisplayName("不同很多时说前五十处，再说还有几处")
    void many() {
        rows.clear();
        journal.clear();
        for (long i = 1; i <= 60; i++) {
            rows.add(row(i, i));
        }
        List<String> differences = run().differences();
        assertThat(differences).hasSize(51);
        assertThat(differences.getLast()).isEqualTo("还有 10 处不同，没有一一列出。");
        rows.subList(50, 60).clear();
        assertThat(run().differences()).hasSize(50).noneMatch(text -> text.startsWith("还有"));
    }

    @Test
    @DisplayName("哪一项有不同，整个核对就不一致")
    void report() {
        SelfCheck.Result good = run();
        rows.removeFirst();
        SelfCheck.Result bad = run();
        assertThat(new VerificationReport(List.of(good), List.of("尚未封存 2 行")).agrees())
                .isTrue();
        assertThat(new VerificationReport(List.of(good, bad), List.of()).agrees())
                .isFalse();
    }

    @Test
    @DisplayName("说一行日志，用北京时间")
    void described() {
        assertThat(Differences.describe(line(5, ACT, "")))
                .isEqualTo("第 5 行（2023-11-02 00:30:00，甲一，ledger.record，ledger 5）");
    }

    private SelfCheck.Result run() {
        RecordCheck check = new RecordCheck(new Table(rows));
        journal.forEach(check::see);
        return check.run();
    }

    private static SealedRecords.Recomputed row(long id, long content) {
        return new SealedRecords.Recomputed("记录 " + id, digest(content));
    }

    private static String digest(long content) {
        return Sm3.ofFields("test/1", content);
    }

    private static JournalLine line(long seq, String act, String digest) {
        return new JournalLine(
                seq,
                Instant.parse("2023-11-01T16:30:00Z"),
                1L,
                "safe.clerk",
                "甲一",
                "SAFE",
                "127.0.0.1",
                act,
                "ledger",
                Long.toString(seq),
                "DONE",
                "{}",
                digest);
    }
}
