package org.hangji.ledger.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.ledger.Amendment;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.NewDuty;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReportingPeriod;
import org.hangji.ledger.ReturnErrand;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.ReturnRates;
import org.hangji.ledger.ReturnState;
import org.hangji.ledger.Returns;
import org.hangji.ledger.Rhythm;
import org.hangji.ledger.UnitReturn;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Grant;
import org.hangji.shared.PlatformClock;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The fourth quarter of 2023 in a city of its own: {@code RC} with the counties {@code RC-N}, {@code RC-S}, {@code RC-M}. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("月调度：报送、审核、锁定、更正")
class ReturnsStoryTest {

    private static final String LEDGER = "progress-review";

    @Autowired
    Returns returns;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organizations organizations;

    @Autowired
    SmallCity city;

    @Autowired
    PlatformTransactionManager transactions;

    private Acting bureau;
    private Acting verifier;
    private Acting north;
    private Acting south;

    @BeforeAll
    void build() {
        assertThat(city.acting("east.clerk").person()).isPositive();
        Acting.as(Acting.system("test"), () -> {
            Unit top = organizations.addUnit("RC", "南风市交通运输局", "", Unit.Kind.BUREAU, "CITY", null);
            Unit first = organizations.addUnit("RC-N", "北岭县交通运输局", "北岭县", Unit.Kind.COUNTY_BUREAU, "RC", null);
            Unit second = organizations.addUnit("RC-S", "南坡县交通运输局", "南坡县", Unit.Kind.COUNTY_BUREAU, "RC", null);
            organizations.addUnit("RC-M", "并入县交通运输局", "并入县", Unit.Kind.COUNTY_BUREAU, "RC", null);
            bureau = person("局一", top, Role.CLERK);
            verifier = person("局二", top, Role.VERIFIER);
            north = person("北一", first, Role.CLERK);
            south = person("南一", second, Role.CLERK);
            organizations.endUnit("RC-M", LocalDate.of(2023, 11, 15), "并入南坡县");
            return true;
        });
    }

    @Test
    @DisplayName("一个季度：国庆后的截止日、迟报、退回重报、零报告、两级审核、并掉的单位、锁定和更正")
    void quarter() {
        ReportingDuty duty = at("2023-09-20", bureau, () -> define(2));
        ReportingPeriod september = duty.periods(LocalDate.of(2023, 9, 30)).getFirst();
        assertThat(duty.name()).isEqualTo(ledgers.definition(LEDGER).name() + "月报");
        assertThat(duty.due(september)).isEqualTo("2023-10-11");

        ReturnKey key = new ReturnKey(duty.id(), "RC-N", september.first());
        Entry entry = at("2023-09-21", north, () -> ledgers.record(LEDGER, draft("2023-09-20"), "form"));

        at("2023-10-07", north, () -> {
            assertThat(returns.errands())
                    .filteredOn(errand -> errand.href().equals(key.href()))
                    .singleElement()
                    .satisfies(errand -> {
                        assertThat(errand.kind()).isEqualTo(ReturnErrand.Kind.SUBMIT);
                        assertThat(errand.due()).isEqualTo("2023-10-11");
                    });
            return true;
        });
        refused(() -> at("2023-10-11", north, () -> submit(key, true)), "不是零报告");
        at("2023-10-11", north, () -> submit(key, false));
        refused(() -> at("2023-10-12", north, () -> review(key)), "上级");
        refused(() -> at("2023-10-12", bureau, () -> lock(key)), "审核全部通过");
        at("2023-10-12", bureau, () -> review(key));
        refused(() -> at("2023-10-12", bureau, () -> review(key)), "另一个人");
        refused(() -> at("2023-10-12", bureau, () -> lock(key)), "审核全部通过");
        at("2023-10-13", verifier, () -> sendBack(key, "地点写全"));
        at("2023-10-14", north, () -> ledgers.correct(LEDGER, entry.id(), draft("2023-09-19"), "日期写错", 1, "form"));
        at("2023-10-15", north, () -> submit(key, false));
        at("2023-10-16", bureau, () -> review(key));
        at("2023-10-16", verifier, () -> review(key));

        at("2023-10-16", north, () -> ledgers.correct(LEDGER, entry.id(), draft("2023-09-18"), "又改", 2, "form"));
        refused(() -> at("2023-10-17", bureau, () -> lock(key)), "审核以后");
        at("2023-10-17", north, () -> submit(key, false));
        at("2023-10-17", bureau, () -> review(key));
        at("2023-10-18", verifier, () -> review(key));
        at("2023-10-18", bureau, () -> lock(key));

        UnitReturn locked = at("2023-10-19", north, () -> returns.one(key, now("2023-10-19")));
        assertThat(locked.state()).isInstanceOf(ReturnState.Locked.class);
        assertThat(locked.timely()).isTrue();
        assertThat(at("2023-10-19", north, () -> returns.one(key, AsOf.endOf(LocalDate.of(2023, 10, 13))))
                        .state())
                .isInstanceOf(ReturnState.Returned.class);

        lockHolds(key, entry);
        amend(key, entry);
        lateAndZero(duty, september);
    }

    private void lockHolds(ReturnKey key, Entry entry) {
        refused(
                () -> at("2023-10-20", north, () -> ledgers.record(LEDGER, draft("2023-09-30"), "form")),
                "2023-10-18由局一锁定");
        refused(
                () -> at(
                        "2023-10-20",
                        north,
                        () -> ledgers.correct(LEDGER, entry.id(), draft("2023-10-02"), "移出", null, "form")),
                "申请更正");
        refused(() -> at("2023-10-20", north, () -> ledgers.withdraw(LEDGER, entry.id(), "撤", null, "form")), "申请更正");
        at("2023-10-20", north, () -> ledgers.record(LEDGER, draft("2023-10-01"), "form"));
        at("2023-10-20", south, () -> ledgers.record(LEDGER, draft("2023-09-30"), "form"));
        // The table itself refuses, whoever goes past the program; as the owner, whom no policy binds.
        assertThatThrownBy(() -> ownerInserts(entry.id(), 999_000_001L, 1, "2023-09-15"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("is locked");
        assertThatThrownBy(() -> ownerInserts(entry.id(), entry.id(), 4, "2023-12-15"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("is locked");
        refused(() -> at("2023-10-20", north, () -> submit(key, false)), "已经锁定");
    }

    private void amend(ReturnKey key, Entry entry) {
        Amendment asked = at(
                "2023-11-01",
                north,
                () -> returns.ask(
                        key, Amendment.Kind.CORRECT, entry.id(), 3, Map.of("occurredOn", "2023-09-17"), "日期与会议记录不符"));
        assertThat(asked.cells()).singleElement().satisfies(cell -> {
            assertThat(cell.from()).isEqualTo("2023-09-18");
            assertThat(cell.to()).isEqualTo("2023-09-17");
        });
        refused(() -> at("2023-11-01", north, () -> returns.decide(asked.id(), true, "")), "另一个");
        assertThat(at("2023-11-01", verifier, returns::errands))
                .anyMatch(errand -> errand.kind() == ReturnErrand.Kind.DECIDE_AMENDMENT
                        && errand.href().equals(asked.href()));
        Amendment agreed = at("2023-11-02", verifier, () -> returns.decide(asked.id(), true, "同意"));
        assertThat(agreed.decision()).satisfies(decision -> {
            assertThat(decision).isNotNull();
            assertThat(decision.version()).isEqualTo(4);
        });
        List<Entry> versions = at("2023-11-03", north, () -> ledgers.versions(LEDGER, entry.id()));
        assertThat(versions).extracting(Entry::version).containsExactly(4, 3, 2, 1);
        assertThat(versions.getFirst().reason()).isEqualTo("更正第" + asked.id() + "号：日期与会议记录不符（北一申请，局二同意）");
        assertThat(versions.getFirst().occurredOn()).isEqualTo("2023-09-17");
        refused(() -> at("2023-11-03", verifier, () -> returns.decide(asked.id(), false, "又不同意")), "决定过");
        assertThat(at("2023-11-03", north, () -> returns.one(key, now("2023-11-03")))
                        .amendments())
                .isOne();

        Amendment forgotten = at(
                "2023-11-04",
                north,
                () -> returns.ask(key, Amendment.Kind.ADD, null, null, fields("2023-09-25"), "漏报一次"));
        refused(
                () -> at(
                        "2023-11-04",
                        north,
                        () -> returns.ask(key, Amendment.Kind.ADD, null, null, fields("2023-08-25"), "漏报一次")),
                "2023-09-01至2023-09-30");
        refused(() -> at("2023-11-05", verifier, () -> returns.decide(forgotten.id(), false, " ")), "为什么不同意");
        Long added = at("2023-11-05", verifier, () -> returns.decide(forgotten.id(), true, ""))
                .decision()
                .entry();
        assertThat(added).isNotNull();
        Amendment wrong =
                at("2023-11-06", north, () -> returns.ask(key, Amendment.Kind.WITHDRAW, added, 1, Map.of(), "补错了"));
        at("2023-11-06", bureau, () -> returns.decide(wrong.id(), true, ""));
        assertThat(at("2023-11-07", north, () -> ledgers.versions(LEDGER, added))
                        .getFirst()
                        .withdrawn())
                .isTrue();
        // Nobody else sees it.
        assertThatThrownBy(() -> at("2023-11-07", south, () -> returns.decide(asked.id(), true, "")))
                .hasMessageContaining("没有更正");
        assertThat(at("2023-11-07", south, () -> returns.amendments(key))).isEmpty();
    }

    @Test
    @DisplayName("核查人看到的是遮盖的：他同意撤销、他申请更正，写下的都还是原来的联系方式")
    void masksAreNeverWritten() {
        ReportingDuty duty = at("2023-12-20", bureau, () -> define("public-opinion", 1, "2023-12-01"));
        ReturnKey key = new ReturnKey(
                duty.id(),
                "RC-N",
                duty.periods(LocalDate.of(2023, 12, 31)).getFirst().first());
        Map<String, Object> opinion =
                Map.of("bulletin", "安交〔2023〕9号", "words", "路灯不亮", "contact", "13800001234", "state", "OPEN");
        Entry entry = at(
                "2023-12-21",
                north,
                () -> ledgers.record("public-opinion", new Draft("2023-12-21", null, opinion), "form"));
        at("2024-01-02", north, () -> submit(key, false));
        at("2024-01-03", bureau, () -> review(key));
        at("2024-01-03", bureau, () -> lock(key));

        Map<String, String> sent = Map.of("occurredOn", "2023-12-21", "words", "路灯不亮、无标线", "contact", "138****1234");
        Amendment asked =
                at("2024-01-04", verifier, () -> returns.ask(key, Amendment.Kind.CORRECT, entry.id(), 1, sent, "漏写"));
        assertThat(asked.cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.field()).isEqualTo("words"));
        at("2024-01-05", bureau, () -> returns.decide(asked.id(), true, ""));
        Amendment wrong = at(
                "2024-01-06", north, () -> returns.ask(key, Amendment.Kind.WITHDRAW, entry.id(), 2, Map.of(), "重复登记"));
        at("2024-01-07", verifier, () -> returns.decide(wrong.id(), true, ""));

        assertThat(at("2024-01-08", north, () -> ledgers.versions("public-opinion", entry.id())))
                .hasSize(3)
                .allSatisfy(version -> assertThat(version.value("contact")).isEqualTo("13800001234"));
        assertThat(at("2024-01-08", verifier, () -> ledgers.versions("public-opinion", entry.id())))
                .allSatisfy(version -> assertThat(version.value("contact")).isEqualTo("138****1234"));
    }

    private void lateAndZero(ReportingDuty duty, ReportingPeriod september) {
        ReturnKey october = new ReturnKey(duty.id(), "RC-S", LocalDate.of(2023, 10, 1));
        assertThat(at("2023-11-08", bureau, () -> returns.one(october, now("2023-11-08")))
                        .late(now("2023-11-08")))
                .isTrue();
        refused(() -> at("2023-11-08", south, () -> press(october)), "上级");
        at("2023-11-08", bureau, () -> press(october));
        assertThat(at("2023-11-08", south, returns::errands))
                .anyMatch(errand -> errand.kind() == ReturnErrand.Kind.SUBMIT_PRESSED
                        && errand.href().equals(october.href()));
        refused(() -> at("2023-11-09", south, () -> submit(october, false)), "零报告");
        at("2023-11-09", south, () -> submit(october, true));
        UnitReturn zero = at("2023-11-09", south, () -> returns.one(october, now("2023-11-09")));
        assertThat(zero.timely()).isFalse();
        assertThat(zero.submission())
                .satisfies(given -> assertThat(given.zero()).isTrue());

        var board = at("2023-12-10", bureau, () -> returns.board(duty.id(), now("2023-12-10"), 12));
        assertThat(board.periods()).extracting(ReportingPeriod::brief).containsExactly("9月", "10月", "11月", "12月");
        assertThat(board.rows()).extracting("name").containsExactly("北岭县", "南坡县", "并入县");
        assertThat(board.returns(board.periods().get(1))).hasSize(3);
        assertThat(board.returns(board.periods().get(2)))
                .extracting(UnitReturn::unitName)
                .containsExactly("北岭县交通运输局", "南坡县交通运输局");
        assertThat(board.rates(september)).isEqualTo(new ReturnRates(3, 1, 1));
        assertThat(board.rates(board.periods().get(3))).isEqualTo(new ReturnRates(0, 0, 0));
        assertThat(at("2023-12-10", north, () -> returns.board(duty.id(), now("2023-12-10"), 12))
                        .rows())
                .extracting("name")
                .containsExactly("北岭县");
        assertThatThrownBy(() -> at("2023-12-10", north, () -> returns.one(october, now("2023-12-10"))))
                .hasMessageContaining("不在您的管辖范围内");
    }

    @Test
    @DisplayName("正在登记的人和锁定的人同时来：先到的先办完，锁定之后不再进一条")
    void lockSerialises() throws Exception {
        ReportingDuty duty = at("2022-01-10", bureau, () -> define(1, "2022-01-01"));
        ReturnKey key = new ReturnKey(duty.id(), "RC-N", LocalDate.of(2022, 1, 1));
        at("2022-02-01", north, () -> submit(key, true));
        at("2022-02-02", bureau, () -> review(key));
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<Entry> writing = threads.submit(() -> at(
                    "2022-02-03",
                    north,
                    () -> inTransaction(() -> {
                        Entry entry = ledgers.record(LEDGER, draft("2022-01-15"), "form");
                        written.countDown();
                        go.await();
                        return entry;
                    })));
            written.await();
            Future<Boolean> locking = threads.submit(() -> at("2022-02-03", bureau, () -> lock(key)));
            go.countDown();
            assertThat(writing.get().id()).isPositive();
            // The entry came first: what is to be locked is not what was reviewed.
            assertThatThrownBy(locking::get).rootCause().hasMessageContaining("审核以后");
        }
    }

    @Test
    @DisplayName("改过之后再交：看到的不是现在的，就不收")
    void seenBefore() {
        ReportingDuty duty = at("2022-03-10", bureau, () -> define(1, "2022-03-01"));
        ReturnKey key = new ReturnKey(duty.id(), "RC-S", LocalDate.of(2022, 3, 1));
        String seen = at("2022-04-01", south, () -> returns.fingerprint(key));
        at("2022-04-01", south, () -> ledgers.record(LEDGER, draft("2022-03-15"), "form"));
        refused(
                () -> at("2022-04-01", south, () -> {
                    returns.submit(key, false, seen, "");
                    return true;
                }),
                "看过现在的内容");
    }

    private ReportingDuty define(int reviews) {
        return define(reviews, "2023-09-01");
    }

    private ReportingDuty define(int reviews, String from) {
        return define(LEDGER, reviews, from);
    }

    private ReportingDuty define(String ledger, int reviews, String from) {
        return returns.define(new NewDuty(
                ledger,
                "",
                Rhythm.MONTH,
                List.of(),
                5,
                "RC",
                Set.of(Unit.Kind.COUNTY_BUREAU),
                reviews,
                LocalDate.parse(from),
                List.of()));
    }

    private boolean submit(ReturnKey key, boolean zero) {
        returns.submit(key, zero, returns.fingerprint(key), "");
        return true;
    }

    private boolean review(ReturnKey key) {
        returns.review(key, returns.fingerprint(key), "");
        return true;
    }

    private boolean sendBack(ReturnKey key, String reason) {
        returns.sendBack(key, reason);
        return true;
    }

    private boolean lock(ReturnKey key) {
        returns.lock(key);
        return true;
    }

    private boolean press(ReturnKey key) {
        returns.press(key, "请尽快报送");
        return true;
    }

    private static Draft draft(String day) {
        return new Draft(day, null, Map.of("matter", "推进会", "reviewedBy", "县局"));
    }

    private static Map<String, String> fields(String day) {
        return Map.of("occurredOn", day, "matter", "推进会", "reviewedBy", "县局");
    }

    private Acting person(String name, Unit unit, Role role) {
        long id = organizations.addPerson(name, unit.code(), "科员").id();
        return new Acting(
                id,
                "rc." + id,
                name,
                unit.code(),
                unit.path(),
                unit.name(),
                List.of(new Grant(role, unit.path())),
                "127.0.0.1");
    }

    private static <T> T at(String day, Acting who, Supplier<T> work) {
        Instant instant = LocalDate.parse(day).atTime(10, 0).atZone(AsOf.ZONE).toInstant();
        return PlatformClock.at(instant, () -> Acting.as(who, work));
    }

    private static AsOf now(String day) {
        return new AsOf(LocalDate.parse(day).atTime(10, 0).atZone(AsOf.ZONE).toInstant());
    }

    private <T> T inTransaction(Callable<T> work) {
        return new TransactionTemplate(transactions).execute(status -> {
            try {
                return work.call();
            } catch (Exception fault) {
                throw new IllegalStateException(fault);
            }
        });
    }

    private static void refused(Supplier<?> work, String part) {
        assertThatThrownBy(work::get).isInstanceOf(Refusal.class).hasMessageContaining(part);
    }

    private void ownerInserts(long like, long entry, int version, String day) throws SQLException {
        String table = ledgers.definition(LEDGER).table();
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into %1$s (entry, version, occurred_on, recorded_at, recorded_by_name, unit, unit_path, reason, origin, digest)
                    select %2$d, %3$d, '%4$s', now(), 'x', unit, unit_path, 'x', 'x', 'x' from %1$s where entry = %5$d and version = 1
                    """.formatted(table, entry, version, day, like));
        }
    }
}
