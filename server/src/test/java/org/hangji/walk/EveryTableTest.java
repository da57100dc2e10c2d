package org.hangji.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The database itself refuses: what is said here holds for tables that nobody has thought of yet. */
@PlatformTest
@DisplayName("走遍每张表：数据库自己把关")
class EveryTableTest {

    /** Tables without row-level security, each with the reason why. */
    private static final Map<String, String> OPEN = Map.of(
            "shared.scheduled_tasks",
            "timers, which are taken and set again; no business records",
            "ledger.working_day",
            "the public calendar of working days; the application only reads it");

    /** What the application may change in a row: no fact and no event. */
    private static final Map<String, Set<String>> CHANGED = Map.of(
            "access.account",
            Set.of(
                    "password_hash",
                    "password_set_at",
                    "must_change",
                    "failures",
                    "locked_until",
                    "disabled",
                    "invitation_hash",
                    "invitation_until"),
            "access.granted",
            Set.of("revoked_at", "revoked_by", "reason"),
            "access.token",
            Set.of("revoked_at"),
            "export.job",
            Set.of("state", "rows", "bytes", "problem", "ended_at"),
            "ledger.mapping",
            Set.of("head", "plan", "file_name", "recorded_at", "recorded_by"),
            "ledger.design",
            Set.of("words", "changed_at"),
            "organization.unit",
            Set.of("name", "short_name", "named_from", "to_day"),
            "organization.person",
            Set.of("unit", "post", "active"),
            "organization.post_held",
            Set.of("to_day"),
            "rectify.round",
            Set.of("withdrawn_at", "withdrawn_by", "withdrawn_reason"));

    /** Tables from which rows go again, each with the reason why they are no facts. */
    private static final Map<String, String> FORGOTTEN = Map.of(
            "figure.contradiction_due",
            "writes that are still to be looked at for contradictions; a list of work, and no records",
            "bulletin.opinion_arrival",
            "digests of addresses against floods, kept no longer than they are needed",
            "ledger.mapping",
            "how a table was matched the last time, a convenience for the next one",
            "ledger.design",
            "a draft of a definition; what is published stands in ledger.definition",
            "export.job",
            "where to fetch a long list for a day; that it was taken stands in the journal");

    /** Tables that a visitor reads. */
    private static final Set<String> PUBLISHED =
            Set.of("bulletin.publication", "bulletin.published_content", "bulletin.withdrawal");

    private static final String TABLES = """
            select n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity as guarded,
                has_table_privilege('hangji_app', c.oid, 'select') as reads,
                array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
                    and has_column_privilege('hangji_app', c.oid, a.attnum, 'update')) as updates,
                has_table_privilege('hangji_app', c.oid, 'delete') as deletes,
                has_table_privilege('hangji_app', c.oid, 'truncate') as truncates
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            order by 1
            """;

    @Autowired
    private SmallCity city;

    @Test
    @DisplayName("每张表都启用并强制行级安全，不然就写明理由")
    void rowLevelSecurity() throws SQLException {
        assertThat(tables()).hasSizeGreaterThan(40);
        assertThat(tables().values().stream()
                        .filter(table -> !table.guarded() && table.reads())
                        .map(Table::name))
                .containsExactlyInAnyOrderElementsOf(OPEN.keySet());
    }

    @Test
    @DisplayName("事实和事件不能改、不能删、不能清空")
    void nothingIsOverwritten() throws SQLException {
        Map<String, Set<String>> changed = new TreeMap<>();
        for (Table table : tables().values()) {
            if (!OPEN.containsKey(table.name())) {
                assertThat(table.truncates()).as(table.name()).isFalse();
                assertThat(table.deletes()).as(table.name()).isEqualTo(FORGOTTEN.containsKey(table.name()));
                if (!table.updates().isEmpty()) {
                    changed.put(table.name(), table.updates());
                }
            }
        }
        assertThat(changed).isEqualTo(CHANGED);
    }

    @Test
    @DisplayName("视图按查看人的权限取数")
    void views() throws SQLException {
        assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('v', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                    and c.relname !~ '^pg_stat'
                    and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']
                """)).isEmpty();
        assertThat(names("select viewname from pg_views where schemaname = 'rectify'"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("以所有者身份运行的函数都固定了查找路径，也不属于应用")
    void definerFunctions() throws SQLException {
        assertThat(names("""
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname !~ '^pg_'
                    and not exists (select from unnest(p.proconfig) as setting where setting like 'search_path=%')
                """)).isEmpty();
        assertThat(names("""
                select c.oid::regclass::text from pg_class c join pg_roles r on r.oid = c.relowner
                where r.rolname = 'hangji_app'
                """)).isEmpty();
    }

    @Test
    @DisplayName("没有设办理人：应用的角色一行也读不到，一行也写不进")
    void nobodyIsSet() throws SQLException {
        assertThat(city.acting("east.clerk").person()).isPositive();
        List<String> seen = new ArrayList<>();
        try (Connection connection = TestDatabase.asApplication()) {
            for (Table table : tables().values()) {
                if (table.reads() && !OPEN.containsKey(table.name()) && rows(connection, table.name()) > 0) {
                    seen.add(table.name());
                }
            }
        }
        assertThat(PUBLISHED).containsAll(seen);
    }

    @Test
    @DisplayName("应用的角色不能建表、不能越过行级安全、不能冒充所有者")
    void applicationRole() throws SQLException {
        assertThat(names("""
                select rolname from pg_roles
                where rolname = 'hangji_app' and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)
                """)).isEmpty();
        assertThat(names("""
                select nspname from pg_namespace
                where nspname !~ '^pg_' and nspname <> 'information_schema'
                    and has_schema_privilege('hangji_app', oid, 'create')
                """)).isEmpty();
        assertThat(names("select 'member' where pg_has_role('hangji_app', 'hangji_owner', 'member')"))
                .isEmpty();
    }

    private record Table(
            String name, boolean guarded, boolean reads, Set<String> updates, boolean deletes, boolean truncates) {}

    private static Map<String, Table> tables() throws SQLException {
        Map<String, Table> tables = new TreeMap<>();
        try (Connection connection = TestDatabase.asOwner();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.put(
                        rows.getString("name"),
                        new Table(
                                rows.getString("name"),
                                rows.getBoolean("guarded"),
                                rows.getBoolean("reads"),
                                Set.of((String[]) rows.getArray("updates").getArray()),
                                rows.getBoolean("deletes"),
                                rows.getBoolean("truncates")));
            }
        }
        return tables;
    }

    private static List<String> names(String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = TestDatabase.asOwner();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static long rows(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getLong(1);
        }
    }
}
