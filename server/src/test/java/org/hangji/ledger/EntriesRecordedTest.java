package org.hangji.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.ledger.EntriesRecorded.Act;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlatformTest
@RecordApplicationEvents
@DisplayName("台账写入一次，告知一次：哪本台账、哪些单位、哪些记录、哪几天")
class EntriesRecordedTest {

    private static final String TRAINING = "training";

    @Autowired
    Ledgers ledgers;

    @Autowired
    SmallCity city;

    @Autowired
    ApplicationEvents events;

    @Test
    @DisplayName("登记、改到别的日子、撤销各告知一次；改日子时原来那天也算")
    void single() {
        Entry entry = as("east.clerk", () -> ledgers.record(TRAINING, training("2024-01-09", null), "form"));
        as("east.clerk", () -> ledgers.correct(TRAINING, entry.id(), training("2024-02-03", null), "日期记错", 1, "form"));
        as("east.clerk", () -> ledgers.withdraw(TRAINING, entry.id(), "没有办成", 2, "form"));

        assertThat(told())
                .containsExactly(
                        event(Act.RECORDED, entry, "2024-01-09", "2024-01-09"),
                        event(Act.CORRECTED, entry, "2024-01-09", "2024-02-03"),
                        event(Act.WITHDRAWN, entry, "2024-02-03", "2024-02-03"));
    }

    @Test
    @DisplayName("更正到别的单位，两个单位都算")
    void moved() {
        Entry entry = as("safe.clerk", () -> ledgers.record(TRAINING, training("2024-01-09", "EAST"), "form"));
        as(
                "safe.clerk",
                () -> ledgers.correct(TRAINING, entry.id(), training("2024-01-09", "WEST"), "单位记错", 1, "form"));
        assertThat(told().getLast().units()).containsExactlyInAnyOrder("EAST", "WEST");
    }

    @Test
    @DisplayName("成批装入三条五版，只告知一次")
    void bulk() {
        Instant then = Instant.parse("2024-02-10T02:00:00Z");
        var corrected = new EntryHistory(
                "EAST",
                List.of(
                        new EntryHistory.Version(then, training("2024-01-09", null), ""),
                        new EntryHistory.Version(then.plusSeconds(60), training("2024-01-02", null), "日期记错")));
        var plain = new EntryHistory("WEST", List.of(new EntryHistory.Version(then, training("2024-02-09", null), "")));
        Acting.as(
                Acting.system("test"),
                () -> ledgers.recordAll(TRAINING, List.of(corrected, plain, corrected), "constructed"));

        assertThat(told()).singleElement().satisfies(event -> {
            assertThat(event.act()).isEqualTo(Act.RECORDED);
            assertThat(event.units()).containsExactlyInAnyOrder("EAST", "WEST");
            assertThat(event.entries()).hasSize(3).doesNotHaveDuplicates();
            assertThat(event.from()).isEqualTo("2024-01-02");
            assertThat(event.to()).isEqualTo("2024-02-09");
        });
    }

    @Test
    @DisplayName("没有写入就不告知")
    void refused() {
        assertThatThrownBy(() -> as("east.clerk", () -> ledgers.record(TRAINING, training("2999-01-09", null), "form")))
                .isInstanceOf(Refusal.class);
        Acting.as(Acting.system("test"), () -> ledgers.recordAll(TRAINING, List.of(), "constructed"));
        assertThat(told()).isEmpty();
    }

    private List<EntriesRecorded> told() {
        return events.stream(EntriesRecorded.class).toList();
    }

    private <T> T as(String account, Supplier<T> work) {
        return Acting.as(city.acting(account), work);
    }

    private static EntriesRecorded event(Act act, Entry entry, String from, String to) {
        return new EntriesRecorded(
                TRAINING, act, Set.of("EAST"), List.of(entry.id()), LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Draft training(String day, @Nullable String unit) {
        return new Draft(day, unit, Map.of("kind", "SAFETY_KNOWLEDGE", "title", "告知一次", "people", 30));
    }
}
