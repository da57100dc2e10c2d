package org.hangji.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.ledger.BatchOutcome.Fault;
import org.hangji.ledger.BatchOutcome.Refused;
import org.hangji.ledger.BatchOutcome.Stored;
import org.hangji.ledger.recording.RecordDigest;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlatformTest
@RecordApplicationEvents
@DisplayName("成批登记：全部登记，或一行也不登记")
class BatchTest {

    private static final String TRAINING = "training";
    private static final String CASE = "roadside-case";

    @Autowired
    Ledgers ledgers;

    @Autowired
    SmallCity city;

    @Autowired
    ApplicationEvents events;

    /** Distinguishes this run's rows from others'. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    @DisplayName("五千行一次登记：每行都在，日志里只有一行，告知一次")
    void all() throws SQLException {
        long before = TestDatabase.number("select count(*) from audit.journal");
        List<Draft> drafts = new ArrayList<>();
        for (int row = 0; row < 5_000; row++) {
            drafts.add(training("2024-01-%02d".formatted(1 + row % 28), null, mark + "-" + row, 1 + row));
        }
        assertThat(east(drafts)).isEqualTo(new Stored(5_000, 0, 0));

        assertThat(TestDatabase.number("select count(*) from audit.journal") - before)
                .isOne();
        assertThat(TestDatabase.number(
                        "select count(*) from ledger.training where title like '" + mark + "%' and unit = 'EAST'"))
                .isEqualTo(5_000);
        assertThat(TestDatabase.number("select sum(people) from ledger.training where title like '" + mark + "%'"))
                .isEqualTo(5_000L * 5_001 / 2);
        assertThat(events.stream(EntriesRecorded.class)).singleElement().satisfies(event -> {
            assertThat(event.entries()).hasSize(5_000);
            assertThat(event.units()).containsExactly("EAST");
            assertThat(event.from()).isEqualTo("2024-01-01");
            assertThat(event.to()).isEqualTo("2024-01-28");
        });
    }

    @Test
    @DisplayName("有错：每一处都说行号、字段和改法，一行也没有登记")
    void faults() throws SQLException {
        BatchOutcome outcome = east(List.of(
                training("2024-01-09", null, mark, 3),
                training("2024-02-30", null, mark, 3),
                new Draft("2024-01-09", "WEST", Map.of("kind", "别的", "title", mark, "people", "约20")),
                training("2024-01-10", "NOWHERE", mark, 3)));
        assertThat(((Refused) outcome).faults())
                .extracting(Fault::row, Fault::field, Fault::rule)
                .containsExactlyInAnyOrder(
                        tuple(2, "occurredOn", "date"),
                        tuple(3, "unit", "scope"),
                        tuple(3, "kind", "choice"),
                        tuple(3, "people", "number"),
                        tuple(4, "unit", "scope"));
        assertThat(((Refused) outcome).more()).isZero();
        assertThat(stored()).isZero();
        assertThatThrownBy(outcome::orRefuse)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(Refusal.FieldError::field)
                                .contains("rows[2].occurredOn", "rows[3].people"));
    }

    @Test
    @DisplayName("一千处以上的错：列出一千处，再说还有多少")
    void bounded() throws SQLException {
        List<Draft> drafts = new ArrayList<>();
        for (int row = 0; row < 2_500; row++) {
            drafts.add(training("2024-01-09", null, mark, -1));
        }
        Refused refused = (Refused) east(drafts);
        assertThat(refused.faults()).hasSize(BatchOutcome.MOST);
        assertThat(refused.all()).isEqualTo(2_500);
        assertThat(refused.more()).isEqualTo(1_500);
        assertThat(stored()).isZero();
    }

    @Test
    @DisplayName("不重复：和本批的哪一行、和已有的哪一条相同，都说出来；管辖范围外的只说有")
    void unique() throws SQLException {
        Entry known = as("east.clerk", () -> ledgers.record(CASE, roadside(mark + "-1"), "form"));
        as("west.clerk", () -> ledgers.record(CASE, roadside(mark + "-2"), "form"));
        List<Draft> drafts = new ArrayList<>();
        drafts.add(roadside(mark + "-3"));
        drafts.add(roadside(mark + "-1"));
        drafts.add(roadside(mark + "-2"));
        for (int row = 0; row < 2_500; row++) {
            drafts.add(roadside(mark + "-x" + row));
        }
        drafts.add(roadside(mark + "-3"));
        Refused refused = (Refused) as("east.clerk", () -> ledgers.recordBatch(CASE, drafts, "test"));
        assertThat(refused.faults()).extracting(Fault::row).containsExactly(2, 3, 2_504);
        assertThat(refused.faults()).allSatisfy(fault -> {
            assertThat(fault.field()).isEqualTo("number");
            assertThat(fault.rule()).isEqualTo("unique");
        });
        assertThat(refused.faults().get(0).message()).contains("编号为 " + known.id());
        assertThat(refused.faults().get(1).message()).contains("不在您的管辖范围内").doesNotContain("编号为");
        assertThat(refused.faults().get(2).message()).contains("第1行");
        assertThat(TestDatabase.number("select count(*) from ledger.roadside_case where number like '" + mark + "%'"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("改动的行成为更正，没有改的不动；版本旧了、同一条改两次、没有理由，都说出来")
    void changes() {
        Entry one = as("east.clerk", () -> ledgers.record(TRAINING, training("2024-01-09", null, mark, 1), "form"));
        Entry two = as("east.clerk", () -> ledgers.record(TRAINING, training("2024-01-09", null, mark, 2), "form"));
        assertThat(rows(
                        change(7, one, training("2024-01-09", null, mark, 11), 1, "数错了"),
                        change(8, two, training("2024-01-09", "EAST", mark, 2), 1, ""),
                        BatchRow.fresh(9, training("2024-01-10", null, mark, 9))))
                .isEqualTo(new Stored(1, 1, 1));
        Entry corrected = now(one);
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.value("people")).isEqualTo(11L);
        assertThat(corrected.reason()).isEqualTo("数错了");
        assertThat(now(two)).isEqualTo(two);

        Refused refused = (Refused) rows(
                change(2, one, training("2024-01-09", null, mark, 12), 1, "看的是旧版"),
                change(3, two, training("2024-01-09", null, mark, 22), 1, ""),
                change(4, two, training("2024-01-09", null, mark, 23), 1, "又来一行"));
        assertThat(refused.faults())
                .extracting(Fault::row, Fault::rule)
                .containsExactly(tuple(2, "conflict"), tuple(3, "required"), tuple(4, "conflict"));
        assertThat(refused.faults().getLast().message()).contains("第3行");
        assertThat(now(two)).isEqualTo(two);
    }

    @Test
    @DisplayName("别县的记录改不了：答没有")
    void otherCounty() {
        Entry west = as("west.clerk", () -> ledgers.record(TRAINING, training("2024-01-09", null, mark, 1), "form"));
        Refused refused = (Refused) rows(change(2, west, training("2024-01-09", "EAST", mark, 9), 1, "试试"));
        assertThat(refused.faults())
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.message()).contains("不在您的管辖范围内").doesNotContain("西县"));
    }

    @Test
    @DisplayName("制表、反斜线、\\N 的字样、生僻字照原样保存（换行只留一种），摘要重算得出")
    void copied() {
        Map<String, Object> values = new HashMap<>(hazard("\\N"));
        values.put("measure", "第一行\n第二行\r\n\\t 反斜线\\ 𠮷野家 \\.");
        assertThat(as(
                        "east.clerk",
                        () -> ledgers.recordBatch("hazard", List.of(new Draft("2024-01-09", null, values)), "test")))
                .isEqualTo(new Stored(1, 0, 0));
        long id = events.stream(EntriesRecorded.class)
                .toList()
                .getLast()
                .entries()
                .getFirst();
        Entry stored = as("east.clerk", () -> ledgers.entry("hazard", id, AsOf.parse(null, clock())));
        assertThat(stored.value("place")).isEqualTo("\\N");
        assertThat(stored.value("measure")).isEqualTo("第一行\n第二行\n\\t 反斜线\\ 𠮷野家 \\.");
        assertThat(RecordDigest.of(stored)).isEqualTo(stored.digest());
    }

    @Test
    @DisplayName("不是经办人不能成批登记；没有行就什么也不写")
    void roleAndNothing() throws SQLException {
        long before = TestDatabase.number("select count(*) from audit.journal");
        assertThat(east(List.of())).isEqualTo(new Stored(0, 0, 0));
        assertThat(TestDatabase.number("select count(*) from audit.journal")).isEqualTo(before);
        assertThatThrownBy(() -> as(
                        "audit.verifier",
                        () -> ledgers.recordBatch(TRAINING, List.of(training("2024-01-09", null, mark, 1)), "test")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    private static Clock clock() {
        return Clock.fixed(Instant.parse("2030-01-01T00:00:00Z"), ZoneOffset.UTC);
    }

    private Entry now(Entry entry) {
        return as("east.clerk", () -> ledgers.versions(entry.ledger(), entry.id()))
                .getFirst();
    }

    private static BatchRow change(int row, Entry entry, Draft draft, int version, String reason) {
        return new BatchRow(row, draft, new BatchRow.Change(entry.id(), version, reason), List.of());
    }

    private BatchOutcome rows(BatchRow... rows) {
        Iterator<BatchRow> each = List.of(rows).iterator();
        return as("east.clerk", () -> ledgers.recordRows(TRAINING, each, "test", seen -> {}));
    }

    private BatchOutcome east(List<Draft> drafts) {
        return as("east.clerk", () -> ledgers.recordBatch(TRAINING, drafts, "test"));
    }

    private long stored() throws SQLException {
        return TestDatabase.number("select count(*) from ledger.training where title = '" + mark + "'");
    }

    private <T> T as(String account, Supplier<T> work) {
        return Acting.as(city.acting(account), work);
    }

    private static Draft roadside(String number) {
        return new Draft("2024-01-09", null, Map.of("number", number, "kind", "OTHER", "place", "S301 K1"));
    }

    private static Map<String, Object> hazard(String place) {
        return Map.of(
                "level", "GENERAL",
                "category", "BRIDGE",
                "checkedBy", "BUREAU",
                "place", place,
                "description", "护栏破损",
                "deadline", "2024-02-09");
    }

    private static Draft training(String day, @Nullable String unit, String title, int people) {
        return new Draft(day, unit, Map.of("kind", "SAFETY_KNOWLEDGE", "title", title, "people", people));
    }
}
