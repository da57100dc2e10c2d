package org.hangji.figure.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.Supplier;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.audit.SelfCheck;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("汇总的规矩")
class RollupLawTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 6, 5);

    @Autowired
    private SmallCity city;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Database database;

    @Autowired
    private DeltaStore deltas;

    @Autowired
    private RollupCheck check;

    @Autowired
    private RollupSetup setup;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("一个县的汇总，别的县看不到")
    void sight() throws SQLException {
        new RandomRecords(organizations, "RLAW1", new Random(7), FIRST, 20).write(20);
        assertThat(deltasSeen("city.leader")).isPositive();
        assertThat(deltasSeen("east.clerk")).isZero();
    }

    @Test
    @DisplayName("平台以外的人不能触发合并")
    void fold() {
        assertThatThrownBy(() -> as(city.acting("city.leader"), () -> {
                    deltas.fold(Instant.parse("2023-07-01T00:00:00Z"));
                    return true;
                }))
                .hasStackTraceContaining("by the platform alone");
    }

    @Test
    @DisplayName("汇总被改动，核对会说出是哪一县哪一天")
    void check() throws SQLException {
        new RandomRecords(organizations, "RLAW2", new Random(8), FIRST, 20).write(30);
        assertThat(differences()).noneMatch(line -> line.contains("RLAW2"));
        TestDatabase.execute("update figure.delta set value = value + 1 where ctid = "
                + "(select ctid from figure.delta where path ~ '*.uRLAW2' limit 1)");
        try {
            assertThat(differences()).anyMatch(line -> line.contains("RLAW2"));
        } finally {
            TestDatabase.execute("delete from figure.delta where path ~ '*.uRLAW2'");
            TestDatabase.execute("delete from figure.delta where path ~ '*.uRLAW2B'");
        }
    }

    @Test
    @DisplayName("口径后来才有的，照已有的记录补齐")
    void backfill() throws SQLException {
        new RandomRecords(organizations, "RLAW3", new Random(9), FIRST, 20).write(30);
        TestDatabase.execute("delete from figure.rolled where ledger = 'hazard'");
        TestDatabase.execute(
                "delete from figure.delta where series in (select key from figure.series where ledger = 'hazard')");
        TestDatabase.execute(
                "delete from figure.month_delta where series in (select key from figure.series where ledger = 'hazard')");
        TestDatabase.execute("delete from figure.series where ledger = 'hazard'");
        setup.bringUpToDate();
        assertThat(differences()).noneMatch(line -> line.contains("hazard"));
        assertThat(differences()).noneMatch(line -> line.contains("RLAW3"));
    }

    private java.util.List<String> differences() {
        SelfCheck.Result result = as(Acting.system("test"), check::check);
        return result.differences();
    }

    private long deltasSeen(String account) {
        return as(
                city.acting(account),
                () -> database.sql("select count(*) from figure.delta where path <@ 'uCITY.uRLAW1'::ltree")
                        .query(Long.class)
                        .single());
    }

    private <T> T as(Acting acting, Supplier<T> work) {
        return Acting.as(acting, () -> transaction.execute(status -> work.get()));
    }
}
