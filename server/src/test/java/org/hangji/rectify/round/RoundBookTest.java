package org.hangji.rectify.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.rectify.Command;
import org.hangji.rectify.East;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Findings;
import org.hangji.rectify.NewRound;
import org.hangji.rectify.RoundCounts;
import org.hangji.rectify.Rounds;
import org.hangji.shared.AsOf;
import org.hangji.shared.Database;
import org.hangji.shared.PlatformClock;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("检查轮次")
class RoundBookTest {

    @Autowired
    private Rounds rounds;

    @Autowired
    private Findings findings;

    @Autowired
    private SmallCity city;

    @Autowired
    private Clock clock;

    @Autowired
    private Database database;

    @Autowired
    private PlatformTransactionManager transactions;

    private East east;

    @BeforeEach
    void east() {
        east = new East(city, findings);
    }

    private static NewRound round(String key) {
        return new NewRound(
                key,
                "专项检查 " + key,
                "INSPECTION",
                "",
                East.DAY,
                null,
                List.of(
                        East.finding("问题甲", "EAST", East.DEADLINE),
                        East.finding("问题乙", "WEST", East.DEADLINE),
                        East.finding("问题丙", null, null)));
    }

    private static NewRound unassigned(String key) {
        return new NewRound(key, "误登", "INSPECTION", "", East.DAY, null, List.of(East.finding("丁", null, null)));
    }

    private AsOf now() {
        return new AsOf(clock.instant());
    }

    @Test
    @DisplayName("一次登记全部问题和措施；给了单位和期限的已交办；登记人不是责任人")
    void opened() {
        long id = east.as("safe.clerk", () -> rounds.open(round("k1"))).round();
        List<Finding> all = east.as("safe.clerk", () -> rounds.findings(id, now()));
        assertThat(all).extracting(Finding::number).containsExactly("1", "2", "3");
        assertThat(all)
                .extracting(Finding::state)
                .containsExactly(FindingState.ASSIGNED, FindingState.ASSIGNED, FindingState.REGISTERED);
        assertThat(all.getFirst().measures()).hasSize(2);
        RoundCounts counts = east.as("safe.clerk", () -> rounds.get(id)).counts();
        assertThat(counts.findings()).isEqualTo(3);
        assertThat(counts.measures()).isEqualTo(6);
        assertThat(counts.assigned()).isEqualTo(2);
    }

    @Test
    @DisplayName("同一份再确认一次，还是那一轮")
    void twice() {
        Rounds.Opened first = east.as("safe.clerk", () -> rounds.open(round("k2")));
        Rounds.Opened again = east.as("city.leader", () -> rounds.open(round("k2")));
        assertThat(again).isEqualTo(new Rounds.Opened(first.round(), false));
    }

    @Test
    @DisplayName("县区只看到自己的问题和数")
    void county() {
        long id = east.as("safe.clerk", () -> rounds.open(round("k3"))).round();
        assertThat(east.as("east.clerk", () -> rounds.findings(id, now())))
                .extracting(Finding::title)
                .containsExactly("问题甲");
        assertThat(east.as("east.clerk", () -> rounds.get(id)).counts().findings())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("交办以前可以撤回，要写原因；撤回后同一份可以重新登记")
    void withdrawn() {
        long id = east.as("safe.clerk", () -> rounds.open(unassigned("k4"))).round();
        Finding finding =
                east.as("safe.clerk", () -> rounds.findings(id, now())).getFirst();
        assertThatThrownBy(() -> withdraw(id, " ")).isInstanceOf(Refusal.class);
        withdraw(id, "文件传错了");
        assertThat(east.as("safe.clerk", () -> rounds.get(id)).withdrawnReason())
                .isEqualTo("文件传错了");
        assertThatThrownBy(() -> east.does(
                        "safe.clerk", finding.id(), new Command.Assign("EAST", null, null, null, East.DEADLINE)))
                .hasMessageContaining("撤回");
        assertThat(east.as("safe.clerk", () -> rounds.open(unassigned("k4"))).fresh())
                .isTrue();
    }

    private void withdraw(long id, String reason) {
        east.as("safe.clerk", () -> {
            rounds.withdraw(id, reason);
            return true;
        });
    }

    @Test
    @DisplayName("交办过就不能撤回，退回登记也不行")
    void assignedStays() {
        long id = east.as("safe.clerk", () -> rounds.open(unassigned("k5"))).round();
        Finding finding =
                east.as("safe.clerk", () -> rounds.findings(id, now())).getFirst();
        east.does("safe.clerk", finding.id(), new Command.Assign("EAST", null, null, null, East.DEADLINE));
        east.does("east.clerk", finding.id(), new Command.Return(null, "不属本县"));
        assertThatThrownBy(() -> withdraw(id, "x"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    @DisplayName("过去某一天的样子：SQL 与记录推出的一致，后来的事不改变它")
    void asOf() {
        Instant then = Instant.parse("2024-02-26T02:00:00Z");
        long id = PlatformClock.at(
                then,
                () -> east.as("safe.clerk", () -> rounds.open(round("k6"))).round());
        long first = east.as("safe.clerk", () -> rounds.findings(id, now()))
                .getFirst()
                .id();
        PlatformClock.at(
                Instant.parse("2024-02-27T02:00:00Z"), () -> east.does("east.clerk", first, new Command.Accept()));
        east.does("safe.clerk", first, new Command.Suspend(LocalDate.of(2024, 12, 31), "等资金"));
        assertThat(stateOn(first, "2024-02-26")).isEqualTo("ASSIGNED");
        assertThat(stateOn(first, "2024-02-27")).isEqualTo("IN_PROGRESS");
        assertThat(stateOn(first, "2024-03-01")).isEqualTo("SUSPENDED");
        for (String day : List.of("2024-02-26", "2024-02-27", "2024-03-01")) {
            AsOf known = AsOf.endOf(LocalDate.parse(day));
            assertThat(east.as("city.leader", () -> findings.get(first, known))
                            .state()
                            .name())
                    .isEqualTo(stateOn(first, day));
        }
    }

    private String stateOn(long finding, String day) {
        return east.as(
                "city.leader",
                () -> new TransactionTemplate(transactions)
                        .execute(status -> database.sql(
                                        "select state from rectify.finding_as_of(?::date, ?) where finding = ?")
                                .params(
                                        day,
                                        AsOf.endOf(LocalDate.parse(day))
                                                .instant()
                                                .atOffset(java.time.ZoneOffset.UTC),
                                        finding)
                                .query(String.class)
                                .single()));
    }
}
