package org.hangji.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("台账的表")
class LedgerTablesTest {

    private static final String INSERT = """
            insert into ledger.work_mechanism (entry, version, occurred_on, recorded_at, recorded_by_name, unit, unit_path,
                reason, withdrawn, origin, digest, name)
            values (%d, %d, '2024-01-01', '2024-01-0%d', '', '%s', organization.unit_path('%4$s'), '%s', %s, 'form', '', '机制')
            """;

    private static final String KNOWN = "select count(*) from ledger.work_mechanism_known('%s') where entry = -4";

    @Autowired
    SmallCity city;

    @Test
    @DisplayName("建表语句可以重复执行")
    void statementsRunAgain() throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            for (String text : LedgerTables.statements("hangji_app")) {
                statement.execute(text);
            }
            assertThat(number(statement, "select count(*) from pg_policies where schemaname = 'ledger'"))
                    .isGreaterThan(20);
        }
    }

    @Test
    @DisplayName("字段改类型时启动失败，不悄悄忽略")
    void changedTypeIsRefused() throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("alter table ledger.training drop column people");
            statement.execute("alter table ledger.training add column people text");
            assertThatThrownBy(() -> {
                        for (String text : LedgerTables.statements("hangji_app")) {
                            statement.execute(text);
                        }
                    })
                    .hasMessageContaining("people is text and should be bigint");
            owner.rollback();
        }
    }

    @Test
    @DisplayName("应用角色不能改、不能删台账记录，没有办理人时一行也看不见")
    void applicationOnlyAdds() throws SQLException {
        try (Connection application = TestDatabase.asApplication();
                Statement statement = application.createStatement()) {
            for (String forbidden : new String[] {
                "update ledger.hazard set place = ''", "delete from ledger.hazard", "truncate ledger.hazard"
            }) {
                assertThatThrownBy(() -> statement.execute(forbidden)).hasMessageContaining("permission denied");
            }
            assertThat(number(statement, "select count(*) from ledger.hazard")).isZero();
            assertThatThrownBy(() -> statement.execute(INSERT.formatted(-1, 1, 1, "EAST", "", false)))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    @DisplayName("更正必须接着前一版，有理由；撤销之后不再更正")
    void versionsFollowOneAnother() throws SQLException {
        try (Connection application = TestDatabase.asApplication();
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute("select set_config('hangji.roles', 'SYSTEM', true)");
            statement.execute(INSERT.formatted(-2, 1, 2, "EAST", "", false));
            refused(application, INSERT.formatted(-2, 3, 3, "EAST", "改", false), "does not follow");
            refused(application, INSERT.formatted(-2, 2, 1, "EAST", "改", false), "older than");
            refused(application, INSERT.formatted(-2, 2, 3, "EAST", "", false), "reason_of_change");
            refused(application, INSERT.formatted(-3, 1, 1, "EAST", "", true), "first_stands");
            statement.execute(INSERT.formatted(-2, 2, 3, "EAST", "登记重复", true));
            refused(application, INSERT.formatted(-2, 3, 4, "EAST", "改", false), "is withdrawn");
            assertThat(number(
                            statement,
                            "select count(*) from ledger.work_mechanism_known('2024-01-02 12:00') where entry = -2"))
                    .isOne();
            assertThat(number(
                            statement,
                            "select count(*) from ledger.work_mechanism_known('2024-01-04') where entry = -2"))
                    .isZero();
            application.rollback();
        }
    }

    @Test
    @DisplayName("记录换单位：原单位和新单位都在管辖范围内才行，库里也拦；换走后原单位按更正前的日子仍看得见")
    void movingNeedsBothScopes() throws SQLException {
        try (Connection application = TestDatabase.asApplication();
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute("select set_config('hangji.roles', 'SYSTEM', true)");
            statement.execute(INSERT.formatted(-4, 1, 2, "EAST", "", false));
            String moved = INSERT.formatted(-4, 2, 3, "WEST", "单位登记错", false);
            acts(statement, "EAST");
            refused(application, moved, "row-level security");
            acts(statement, "WEST");
            refused(application, moved, "out of scope");
            acts(statement, "CITY");
            statement.execute(moved);
            acts(statement, "EAST");
            assertThat(number(statement, KNOWN.formatted("2024-01-02 12:00"))).isOne();
            assertThat(number(statement, KNOWN.formatted("2024-01-04"))).isZero();
            acts(statement, "WEST");
            assertThat(number(statement, KNOWN.formatted("2024-01-02 12:00"))).isZero();
            assertThat(number(statement, KNOWN.formatted("2024-01-04"))).isOne();
            application.rollback();
        }
    }

    @Test
    @DisplayName("何时被取代由库自己记，应用角色写不进去")
    void supersededIsTheDatabasesOwn() throws SQLException {
        try (Connection application = TestDatabase.asApplication();
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute("select set_config('hangji.roles', 'SYSTEM', true)");
            refused(
                    application,
                    INSERT.formatted(-5, 1, 2, "EAST", "", false)
                            .replace("digest, name)", "digest, name, superseded_at)")
                            .replace("'机制')", "'机制', now())"),
                    "permission denied");
            statement.execute(INSERT.formatted(-5, 1, 2, "EAST", "", false));
            statement.execute(INSERT.formatted(-5, 2, 3, "EAST", "改", false));
            assertThat(
                            number(
                                    statement,
                                    "select version from ledger.work_mechanism where entry = -5 and superseded_at = '2024-01-03'"))
                    .isOne();
            application.rollback();
        }
    }

    @Test
    @DisplayName("以前建的台账表补上取代时间和索引，旧索引去掉")
    void olderTablesAreBrought() throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute(INSERT.formatted(-6, 1, 2, "EAST", "", false));
            statement.execute(INSERT.formatted(-6, 2, 3, "EAST", "改", false));
            statement.execute("drop function ledger.work_mechanism_known");
            statement.execute("alter table ledger.work_mechanism drop column superseded_at");
            statement.execute("create index work_mechanism_day on ledger.work_mechanism (occurred_on)");
            statement.execute("create index work_mechanism_kept on ledger.work_mechanism (name)");
            for (String text : LedgerTables.statements("hangji_app")) {
                statement.execute(text);
            }
            assertThat(
                            number(
                                    statement,
                                    "select count(*) from ledger.work_mechanism where entry = -6 and superseded_at = '2024-01-03'"))
                    .isOne();
            assertThat(
                            number(
                                    statement,
                                    "select count(*) from pg_indexes where tablename = 'work_mechanism' and indexname like '%_asked_%'"))
                    .isOne();
            assertThat(number(statement, "select count(*) from pg_indexes where indexname = 'work_mechanism_day'"))
                    .isZero();
            assertThat(number(statement, "select count(*) from pg_indexes where indexname = 'work_mechanism_kept'"))
                    .isOne();
            owner.rollback();
        }
    }

    private static void acts(Statement statement, String unit) throws SQLException {
        statement.execute("select set_config('hangji.roles', 'SYSTEM', true)");
        statement.execute(
                "select set_config('hangji.scope', organization.unit_path('%s')::text, true)".formatted(unit));
        statement.execute("select set_config('hangji.roles', 'CLERK', true)");
    }

    private static void refused(Connection connection, String sql, String why) throws SQLException {
        var before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining(why);
        }
        connection.rollback(before);
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
