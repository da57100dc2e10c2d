package org.hangji.sample.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hangji.ledger.Draft;
import org.hangji.ledger.EntryHistory;
import org.hangji.rules.codes.NumberPlate;
import org.hangji.shared.AsOf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("构造的记录")
class MadeRecordsTest {

    @ParameterizedTest
    @MethodSource("ledgers")
    @DisplayName("同一个种子每次都一样")
    void sameSeedSameRecords(MadeLedger made) {
        assertThat(made.make(new Draw(7))).isEqualTo(made.make(new Draw(7)));
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    @DisplayName("每一版都在2023年11月17日以前记下，后一版不早于前一版")
    void orderOfVersions(MadeLedger made) {
        assertThat(made.make(new Draw(20231117))).isNotEmpty().allSatisfy(entry -> {
            List<EntryHistory.Version> versions = entry.versions();
            for (int index = 0; index < versions.size(); index++) {
                LocalDate day = new AsOf(versions.get(index).recordedAt()).day();
                assertThat(day).isBetween(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 11, 17));
                assertThat(versions.get(index).reason().isEmpty()).isEqualTo(index == 0);
                if (index > 0) {
                    assertThat(versions.get(index).recordedAt())
                            .isAfter(versions.get(index - 1).recordedAt());
                }
            }
        });
    }

    @Test
    @DisplayName("换一个种子，治超的总数仍然是通报的数")
    void overLimitTotalsDoNotHangOnTheSeed() {
        for (long seed : new long[] {1, 2, 3}) {
            List<Map<String, Object>> cases = new OverLimitCases()
                    .make(new Draw(seed)).stream().map(MadeRecordsTest::first).toList();
            assertThat(cases).hasSize(2937);
            assertThat(cases.stream()
                            .map(values -> (BigDecimal) values.get("unloadedMass"))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("66364");
            assertThat(cases.stream().filter(values -> ((BigDecimal) values.get("grossMass")).intValue() >= 100))
                    .hasSize(198)
                    .allSatisfy(values -> assertThat(values).containsEntry("disposal", "TRANSFERRED"));
        }
    }

    @Test
    @DisplayName("号牌写法都对，质量互不矛盾")
    void plausibleCases() {
        assertThat(new OverLimitCases().make(new Draw(5)).stream().map(MadeRecordsTest::first))
                .allSatisfy(values -> {
                    assertThat(NumberPlate.of(String.valueOf(values.get("plate"))))
                            .isPresent();
                    assertThat((BigDecimal) values.get("unloadedMass"))
                            .isPositive()
                            .isLessThan((BigDecimal) values.get("grossMass"));
                });
    }

    @Test
    @DisplayName("10月底一般隐患618处、整改590处；重大15处、12处；与种子无关")
    void hazards() {
        LocalDate end = LocalDate.of(2023, 10, 31);
        for (long seed : new long[] {1, 2, 3}) {
            List<EntryHistory> hazards = new Hazards().make(new Draw(seed));
            assertThat(found(hazards, "GENERAL", end)).isEqualTo(618);
            assertThat(rectified(hazards, "GENERAL", end)).isEqualTo(590);
            assertThat(found(hazards, "MAJOR", end)).isEqualTo(15);
            assertThat(rectified(hazards, "MAJOR", end)).isEqualTo(12);
        }
    }

    @Test
    @DisplayName("分成几份，加起来还是那个数，每份至少一")
    void parts() {
        for (int count : new int[] {1, 8, 61}) {
            assertThat(new Draw(count).parts(count, 264)).hasSize(count).allMatch(part -> part > 0);
            assertThat(new Draw(count)
                            .parts(count, 264).stream()
                                    .mapToInt(Integer::intValue)
                                    .sum())
                    .isEqualTo(264);
        }
    }

    @Test
    @DisplayName("手写的记录：第一版带单位和日期，后面各版只写改动")
    void byHand() {
        List<EntryHistory> entries = HandWritten.read(List.of(Map.of(
                "day", "2023-03-10",
                "unit", "410527-JT",
                "name", "样桥",
                "length", 12,
                "then", List.of(Map.of("day", "2023-06-28", "reason", "招标完成", "stage", "TENDERED")))));
        EntryHistory bridge = entries.getFirst();
        assertThat(bridge.unit()).isEqualTo("410527-JT");
        assertThat(bridge.versions()).hasSize(2);
        assertThat(bridge.versions().getFirst().draft())
                .isEqualTo(new Draft("2023-03-10", null, Map.of("name", "样桥", "length", 12)));
        assertThat(bridge.versions().getLast().draft()).isEqualTo(new Draft(null, null, Map.of("stage", "TENDERED")));
        assertThat(bridge.versions().getLast().reason()).isEqualTo("招标完成");
    }

    static Stream<MadeLedger> ledgers() {
        return Stream.of(
                new SafetyLetters(),
                new Hazards(),
                new OverLimitCases(),
                new SourcePenalties(),
                new RoadsideCleanups(),
                new RoadsideCases(),
                new BusIncome());
    }

    private static Map<String, Object> first(EntryHistory entry) {
        return entry.versions().getFirst().draft().values();
    }

    private static long found(List<EntryHistory> hazards, String level, LocalDate end) {
        return hazards.stream()
                .filter(hazard -> first(hazard).get("level").equals(level))
                .filter(hazard -> !LocalDate.parse(String.valueOf(
                                hazard.versions().getFirst().draft().occurredOn()))
                        .isAfter(end))
                .count();
    }

    private static long rectified(List<EntryHistory> hazards, String level, LocalDate end) {
        return hazards.stream()
                .filter(hazard -> first(hazard).get("level").equals(level))
                .flatMap(hazard -> hazard.versions().stream())
                .map(version -> version.draft().values().get("rectifiedOn"))
                .filter(day -> day != null && !LocalDate.parse(day.toString()).isAfter(end))
                .count();
    }
}
