package org.hangji.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("审计封存与核对")
class SealsTest {

    @Autowired
    Seals seals;

    @Autowired
    Verification verification;

    @Autowired
    Journal journal;

    @Autowired
    SmallCity city;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @DisplayName("封存之后核对一致；数据库属主改一行，核对说出那一行")
    void tampering() throws SQLException {
        write("tampering-1");
        write("tampering-2");
        seals.sealNow();
        assertThat(differences()).isEmpty();

        execute("update audit.journal set person_name = '别人' where subject_id = 'tampering-1'");
        assertThat(differences()).singleElement().asString().contains("别人", "sealsTest tampering-1", "被改动");
        execute("update audit.journal set person_name = '甲一' where subject_id = 'tampering-1'");
        assertThat(differences()).isEmpty();
    }

    @Test
    @DisplayName("在事务里要求封存：提交之后连自己的行一起封存")
    void sealedAfterCommit() {
        long before = seals.head().seq();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            Acting.as(city.acting("city.leader"), () -> {
                journal.write(Act.done("test.publish", "sealsTest", "published", Map.of("title", "通报")));
                seals.sealNow();
                return true;
            });
            assertThat(seals.head().seq()).isEqualTo(before);
        });
        assertThat(seals.head().seq()).isGreaterThan(before);
        assertThat(seals.head().chain()).hasSize(64);
        assertThat(verification.run().notes()).noneMatch(note -> note.contains("尚未封存"));
    }

    @Test
    @DisplayName("应用的数据库角色不能改、不能删日志和封存，也不能自己添封存")
    void applicationCannotChange() throws SQLException {
        write("guarded");
        seals.sealNow();
        try (var connection = TestDatabase.asApplication();
                var statement = connection.createStatement()) {
            for (String sql : List.of(
                    "update audit.journal set act = 'x'",
                    "delete from audit.journal",
                    "update audit.seal set chain = 'x'",
                    "delete from audit.seal")) {
                assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
            }
            assertThatThrownBy(() -> statement.execute("insert into audit.seal values (999999999, 'x', 'x', now())"))
                    .hasMessageContaining("row-level security");
        }
    }

    private void write(String id) {
        Acting.as(
                city.acting("safe.clerk"),
                () -> new TransactionTemplate(transactions).execute(status -> {
                    journal.write(Act.done("test.write", "sealsTest", id, Map.of("why", "核对")));
                    return true;
                }));
    }

    private List<String> differences() {
        return verification.run().results().getFirst().differences();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
