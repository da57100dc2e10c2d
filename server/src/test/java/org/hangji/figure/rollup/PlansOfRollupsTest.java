package org.hangji.figure.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.hangji.Plans;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("汇总怎样去查")
class PlansOfRollupsTest {

    @Autowired
    private SmallCity city;

    @Autowired
    private DataSource source;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest(name = "{0} 到 {1}，{2}")
    @CsvSource({"2024-01-01, 2024-01-31, 整月", "2024-01-10, 2024-03-20, 两头不满月", "-999999999-01-01, 2024-02-29, 从头到月底"})
    @DisplayName("只看汇总的索引，不碰台账的表")
    void indexes(LocalDate from, LocalDate to, String which) {
        AsOf now = new AsOf(Instant.parse("2024-03-01T00:00:00Z"));
        List<String> plan = Acting.as(
                city.acting("city.leader"),
                () -> transaction.execute(status -> Plans.of(
                        source,
                        database -> new DeltaStore(database)
                                .sums(List.of(1L, 2L), "uCITY", from, to, now, LocalDate.of(2024, 2, 1)))));
        assertThat(plan).as(which).anyMatch(line -> line.contains("month_delta_month"));
        assertThat(plan).anyMatch(line -> line.startsWith("Index Cond: ((series = ANY"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on"));
        assertThat(plan).noneMatch(line -> line.contains("hazard") || line.contains("over_limit_case"));
    }
}
