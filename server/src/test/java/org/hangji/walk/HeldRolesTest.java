package org.hangji.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.access.Accounts;
import org.hangji.organization.Organizations;
import org.hangji.organization.Person;
import org.hangji.rectify.Findings;
import org.hangji.shared.Acting;
import org.hangji.shared.Grant;
import org.hangji.shared.Role;
import org.hangji.walk.CountyRecords.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Somebody who registers in the west and inspects the east: he sees the east and does nothing there. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("角色只在授权的那一片算数，数据库也这样看")
class HeldRolesTest {

    private static final String ACCOUNT = "held.mixed";

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private Findings findings;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Accounts accounts;

    private CountyRecords records;
    private Walker walker;
    private Acting mixed;

    @BeforeAll
    void prepare() throws Exception {
        records = new CountyRecords("东县混标", web, city, findings, organizations);
        walker = new Walker(web);
        mixed = Acting.as(Acting.system("test"), () -> {
            Person person = organizations.addPerson("辛一", "WEST", "科员");
            accounts.open(ACCOUNT, person.id());
            accounts.grant(ACCOUNT, Role.CLERK, "WEST");
            accounts.grant(ACCOUNT, Role.INSPECTOR, "EAST");
            Acting west = city.acting("west.clerk");
            return new Acting(
                    person.id(),
                    ACCOUNT,
                    "辛一",
                    west.unit(),
                    west.unitPath(),
                    west.unitName(),
                    List.of(
                            new Grant(Role.CLERK, west.unitPath()),
                            new Grant(Role.INSPECTOR, city.acting("east.clerk").unitPath())),
                    "127.0.0.1");
        });
    }

    @Test
    @DisplayName("交来的文件里什么都有，只给交的人和登记这本台账的人看；巡察人员照样看得到那里的记录")
    void files() {
        assertThat(walker.call(ACCOUNT, "GET", "/api/ledgers/training/entries/" + records.id(Kind.ENTRY))
                        .text())
                .contains(records.mark());
        for (String file : List.of(
                "imports/" + records.id(Kind.IMPORT),
                "imports/" + records.id(Kind.IMPORT) + "/original.xlsx",
                "imports/" + records.id(Kind.IMPORT) + "/marked.xlsx",
                "mapping/" + records.id(Kind.MAPPED),
                "mapping/" + records.id(Kind.MAPPED) + "/original")) {
            String path = "/ledgers/training/" + file;
            assertThat(walker.call(ACCOUNT, "GET", path).status()).as(path).isEqualTo(404);
            assertThat(walker.call("safe.clerk", "GET", path).text()).as(path).contains(records.mark());
        }
        assertThat(walker.call(ACCOUNT, "GET", "/ledgers/training/imports").text())
                .doesNotContain(records.mark());
    }

    @Test
    @DisplayName("不经过平台程序、直接对数据库：看不到文件，不能说明矛盾、决定更正、办报表；有权的人可以")
    void bySql() throws SQLException {
        for (String query : List.of(
                "select count(*) from ledger.import where id = " + records.id(Kind.IMPORT),
                "select count(*) from ledger.import_outcome where import = " + records.id(Kind.IMPORT),
                "select count(*) from evidence.file where subject_type = 'ledgerImport' and subject_number = "
                        + records.id(Kind.IMPORT),
                "select count(*) from ledger.mapped_file where id = " + records.id(Kind.MAPPED))) {
            assertThat(as(mixed, query)).as(query).isZero();
            assertThat(as(city.acting("east.engineer"), query)).as(query).isOne();
        }
        refused("""
                insert into figure.contradiction_event (contradiction, number, kind, recorded_at, person, text)
                values (%s, 2, 'EXPLAINED', now(), %d, '属实属实') returning 1""".formatted(records.id(Kind.CONTRADICTION), mixed.person()));
        refused("""
                insert into ledger.amendment_decision (amendment, agreed, note, decided_at, decided_by, decided_by_name, digest)
                values (%s, false, '不同意', now(), %d, '辛一', 'x') returning 1""".formatted(records.id(Kind.AMENDMENT), mixed.person()));
        refused("""
                insert into ledger.amendment (duty, unit, unit_path, first_day, last_day, ledger, kind, draft, cells, why,
                    asked_at, asked_by, asked_by_name, digest)
                select duty, unit, unit_path, first_day, last_day, ledger, 'ADD', '{}', '[]', '补', now(), %d, '辛一', 'x'
                from ledger.amendment where id = %s returning 1""".formatted(mixed.person(), records.id(Kind.AMENDMENT)));
        refused("""
                insert into ledger.difference_answer (duty, unit, unit_path, first_day, field, reported, counted, explanation,
                    recorded_at, recorded_by, recorded_by_name)
                select duty, unit, unit_path, first_day, 'people', 1, 2, '属实', now(), %d, '辛一'
                from ledger.amendment where id = %s returning 1""".formatted(mixed.person(), records.id(Kind.AMENDMENT)));
    }

    @Test
    @DisplayName("没有说谁在哪里有什么角色，就什么角色也没有")
    void nobody() throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select shared.held('CLERK', 'BUREAU_LEADER'), 'EAST'::ltree <@ any (shared.held('CLERK'))")) {
            row.next();
            assertThat(row.getString(1)).isNull();
            assertThat(row.getBoolean(2)).isFalse();
        }
    }

    private void refused(String insert) {
        assertThatThrownBy(() -> as(mixed, insert))
                .as(insert)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("row-level security");
    }

    /** The number that a statement answers as the application's role on behalf of somebody; nothing of it stays. */
    private static long as(Acting acting, String sql) throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select set_config('hangji.person', '%d', true), set_config('hangji.scope', '%s', true), set_config('hangji.unit', '%s', true), set_config('hangji.roles', '%s', true), set_config('hangji.grants', '%s', true)"
                            .formatted(
                                    acting.person(),
                                    String.join(",", acting.scope()),
                                    acting.unitPath(),
                                    joined(acting.roles().stream().map(Role::name)),
                                    joined(acting.grants().stream().map(grant -> grant.role() + "@" + grant.path()))));
            ResultSet row = statement.executeQuery(sql);
            row.next();
            return row.getLong(1);
        }
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(","));
    }
}
