package org.hangji.ledger.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
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
