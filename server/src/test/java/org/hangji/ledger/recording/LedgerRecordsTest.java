package org.hangji.ledger.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("台账记录的自检")
class LedgerRecordsTest {

    @Autowired
    LedgerRecords records;

    @Autowired
    Ledgers ledgers;

    @Autowired
    SmallCity city;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @DisplayName("库主人手改一个数，重算就认出是哪一条哪一版；改回来又一致")
    void changedByHand() throws SQLException {
        Entry entry = Acting.as(
                city.acting("east.clerk"),
                () -> ledgers.record(
                        "training",
                        new Draft("2024-02-01", null, Map.of("kind", "OTHER", "title", "自检班", "people", 12)),
                        "form"));
        String label = "“培训”记录%d第1版".formatted(entry.id());
        assertThat(recomputed()).containsEntry(label, entry.digest());
        owner("update ledger.training set people = 120 where entry = " + entry.id());
        assertThat(recomputed().get(label)).isNotEqualTo(entry.digest());
        owner("update ledger.training set people = 12 where entry = " + entry.id());
        assertThat(recomputed()).containsEntry(label, entry.digest());
        owner("update ledger.training set digest = repeat('0', 64) where entry = " + entry.id());
        assertThat(recomputed().get(label)).isNotEqualTo(entry.digest());
        owner("update ledger.training set digest = '" + entry.digest() + "' where entry = " + entry.id());
        owner("update ledger.training set superseded_at = now() where entry = " + entry.id());
        assertThat(recomputed().get(label))
                .as("hidden by a time of being superseded")
                .isNotEqualTo(entry.digest());
        owner("update ledger.training set superseded_at = null where entry = " + entry.id());
        assertThat(recomputed()).containsEntry(label, entry.digest());
    }

    @Test
    @DisplayName("成批登记：日志绑住摘要清单，清单绑住每一条；改一条认出是哪一条，改清单认出是哪一批")
    void batch() throws SQLException {
        Acting.as(
                city.acting("east.clerk"),
                () -> ledgers.recordBatch(
                        "training",
                        List.of(
                                new Draft("2024-02-01", null, Map.of("kind", "OTHER", "title", "甲班", "people", 12)),
                                new Draft("2024-02-01", null, Map.of("kind", "OTHER", "title", "乙班", "people", 13))),
                        "test"));
        String digest = text("select record_digest from audit.journal order by seq desc limit 1");
        long entry = TestDatabase.number("select max(entry) from ledger.training");
        assertThat(records.writtenTogetherBy("ledger.batch")).isTrue();
        assertThat(records.writtenBy("ledger.batch")).isFalse();
        List<String> members = together(digest).orElseThrow();
        assertThat(members).hasSize(2).contains(recomputed().get("“培训”记录%d第1版".formatted(entry)));

        owner("update ledger.training set people = 130 where entry = " + entry);
        assertThat(members).doesNotContain(recomputed().get("“培训”记录%d第1版".formatted(entry)));
        owner("update ledger.training set people = 13 where entry = " + entry);
        owner("update ledger.batch set members = set_byte(members, 3, get_byte(members, 3) # 1) where digest = '"
                + digest + "'");
        assertThat(together(digest)).isEmpty();
        owner("update ledger.batch set members = set_byte(members, 3, get_byte(members, 3) # 1) where digest = '"
                + digest + "'");
        assertThat(together(digest)).contains(members);
    }

    private Optional<List<String>> together(String digest) {
        return Acting.as(
                Acting.system("verify"),
                () -> new TransactionTemplate(transactions).execute(status -> records.together(digest)));
    }

    private static String text(String query) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private Map<String, String> recomputed() {
        return Acting.as(
                Acting.system("verify"),
                () -> new TransactionTemplate(transactions).execute(status -> {
                    Map<String, String> digests = new LinkedHashMap<>();
                    records.forEach(record -> digests.put(record.label(), record.digest()));
                    return digests;
                }));
    }

    private static void owner(String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }
}
