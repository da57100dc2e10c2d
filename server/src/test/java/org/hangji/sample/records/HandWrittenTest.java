package org.hangji.sample.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.Draft;
import org.hangji.ledger.EntryHistory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("手写的样例记录")
class HandWrittenTest {

    @Test
    @DisplayName("一行一条：日子、单位之外的都是字段")
    void plain() {
        List<EntryHistory> entries = HandWritten.read(List.of(
                Map.of("day", "2023-05-04", "unit", "CITY", "kind", "MEETING", "persons", 20),
                Map.of("day", "2023-05-05", "unit", "EAST", "kind", "TRAINING")));
        assertThat(entries).extracting(EntryHistory::unit).containsExactly("CITY", "EAST");
        assertThat(entries.getFirst().versions())
                .containsExactly(new EntryHistory.Version(
                        Draw.evening(LocalDate.of(2023, 5, 4), 0),
                        new Draft("2023-05-04", null, Map.of("kind", "MEETING", "persons", 20)),
                        ""));
    }

    @Test
    @DisplayName("后来的变化是第二版、第三版：只说变了的，有理由，不改发生日")
    void later() {
        EntryHistory entry = HandWritten.read(List.of(Map.of(
                        "day",
                        "2023-05-04",
                        "unit",
                        "CITY",
                        "state",
                        "OPEN",
                        "then",
                        List.of(
                                Map.of("day", "2023-06-01", "state", "STARTED", "reason", "开工"),
                                Map.of("day", "2023-10-31", "state", "DONE", "reason", "完工")))))
                .getFirst();
        assertThat(entry.versions()).extracting(EntryHistory.Version::reason).containsExactly("", "开工", "完工");
        assertThat(entry.versions())
                .extracting(EntryHistory.Version::draft)
                .containsExactly(
                        new Draft("2023-05-04", null, Map.of("state", "OPEN")),
                        new Draft(null, null, Map.of("state", "STARTED")),
                        new Draft(null, null, Map.of("state", "DONE")));
        assertThat(entry.versions())
                .extracting(EntryHistory.Version::recordedAt)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("同一天写的几条，记下的时刻不同")
    void sameDay() {
        Map<String, Object> row = Map.of("day", "2023-05-04", "unit", "CITY");
        assertThat(HandWritten.read(List.of(row, row, row)))
                .extracting(entry -> entry.versions().getFirst().recordedAt())
                .doesNotHaveDuplicates();
    }
}
