package org.hangji.ledger.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.PlatformClock;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("不重复登记，登记错单位的可以更正")
class UniqueEntriesTest {

    private static final String LETTERS = "safety-letter";
    private static final String CASES = "roadside-case";

    @Autowired
    Ledgers ledgers;

    @Autowired
    SmallCity city;

    @Test
    @DisplayName("同一单位同一年同一文号：第二条被拒，说出已有的编号；别的单位、别的年份、没有文号的不比")
    void withinUnitAndYear() {
        Entry first = record("east.clerk", letter("2024-03-01", "甲函1号"));
        assertThatThrownBy(() -> record("east.clerk", letter("2024-09-30", "甲函1号")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.errors().getFirst().field()).isEqualTo("number");
                    assertThat(refusal.errors().getFirst().rule()).isEqualTo("unique");
                })
                .hasMessageContaining("编号为 " + first.id());
        record("east.clerk", letter("2023-12-31", "甲函1号"));
        record("west.clerk", letter("2024-03-01", "甲函1号"));
        record("east.clerk", letter("2024-03-01", ""));
        record("east.clerk", letter("2024-03-01", ""));
    }

    @Test
    @DisplayName("更正自己不算重复，更正成和别人一样算；撤销以后可以重登")
    void correctionsAndWithdrawals() {
        Entry one = record("east.clerk", letter("2024-04-01", "乙函1号"));
        Entry other = record("east.clerk", letter("2024-04-02", "乙函2号"));
        as("east.clerk", () -> ledgers.correct(LETTERS, one.id(), letter("2024-04-03", "乙函1号"), "日期写错", 1, "form"));
        assertThatThrownBy(() -> as(
                        "east.clerk",
                        () -> ledgers.correct(LETTERS, other.id(), letter("2024-04-02", "乙函1号"), "文号写错", 1, "form")))
                .hasMessageContaining("编号为 " + one.id());
        as("east.clerk", () -> ledgers.withdraw(LETTERS, one.id(), "发错", null, "form"));
        as("east.clerk", () -> ledgers.correct(LETTERS, other.id(), letter("2024-04-02", "乙函1号"), "文号写错", 1, "form"));
    }

    @Test
    @DisplayName("全局不重复：别县已有的看不见，也登不进去，且不说出它的编号")
    void beyondSight() {
        Entry east = record("east.clerk", CASES, sighting("路政9-1号"));
        assertThatThrownBy(() -> record("west.clerk", CASES, sighting("路政9-1号")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT))
                .hasMessageContaining("已有相同的一条")
                .message()
                .doesNotContain(Long.toString(east.id()));
    }

    @Test
    @DisplayName("登记到了别的单位：管辖两边的人更正单位，原单位看不见新的一版，并被告知去向之外的事")
    void movedToItsUnit() {
        Entry wrong = record("east.clerk", letter("2024-05-01", "丙函1号"));
        Draft toWest = new Draft(null, "WEST", Map.of());
        assertThatThrownBy(() -> as("east.clerk", () -> ledgers.correct(LETTERS, wrong.id(), toWest, "错", 1, "form")))
                .hasMessageContaining("不在您可以登记的范围内");
        assertThatThrownBy(() -> as("west.clerk", () -> ledgers.correct(LETTERS, wrong.id(), toWest, "错", 1, "form")))
                .hasMessageContaining("没有编号为");
        Entry right = as("safe.clerk", () -> ledgers.correct(LETTERS, wrong.id(), toWest, "单位登记错", 1, "form"));
        assertThat(right.unit()).isEqualTo("WEST");
        assertThat(right.values()).isEqualTo(wrong.values());

        assertThatThrownBy(() -> as("east.clerk", () -> ledgers.entry(LETTERS, wrong.id(), now())))
                .hasMessageContaining("更正到别的单位")
                .message()
                .doesNotContain("西");
        assertThat(as("east.clerk", () -> ledgers.entry(LETTERS, wrong.id(), new AsOf(wrong.recordedAt()))))
                .isEqualTo(wrong);
        assertThat(as("west.clerk", () -> ledgers.versions(LETTERS, wrong.id())))
                .containsExactly(right);
        assertThat(as("safe.clerk", () -> ledgers.versions(LETTERS, wrong.id())))
                .hasSize(2);
        assertThatThrownBy(() -> as(
                        "east.clerk",
                        () -> ledgers.correct(
                                LETTERS, wrong.id(), new Draft(null, "EAST", Map.of()), "回来", null, "form")))
                .isInstanceOf(Refusal.class);
    }

    private static AsOf now() {
        return AsOf.parse("2024-12-31", java.time.Clock.systemUTC());
    }

    private Entry record(String account, Draft draft) {
        return record(account, LETTERS, draft);
    }

    private Entry record(String account, String ledger, Draft draft) {
        return as(account, () -> ledgers.record(ledger, draft, "form"));
    }

    private static Draft letter(String day, String number) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "kind", "WARNING_LETTER", "direction", "SENT", "number", number, "title", "函", "counterpart", "某公司"));
        return new Draft(day, null, values);
    }

    private static Draft sighting(String number) {
        return new Draft("2024-05-05", null, Map.of("number", number, "kind", "OTHER", "place", "G341 K1+000"));
    }

    private <T> T as(String account, Supplier<T> work) {
        return PlatformClock.at(
                Instant.parse("2024-10-10T02:00:00Z").plusNanos(1000 * ++ticks),
                () -> Acting.as(city.acting(account), work));
    }

    private long ticks;
}
