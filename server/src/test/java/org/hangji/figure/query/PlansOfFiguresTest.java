package org.hangji.figure.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.hangji.Plans;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.FigureRecords;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.rollup.Rollups;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("数字和明细怎样去查：走索引，不整表翻")
class PlansOfFiguresTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 1, 31);

    private static @Nullable FigureRecords records;

    @Autowired
    private SmallCity city;

    @Autowired
    private DataSource source;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Scopes scopes;

    @Autowired
    private RowSets rowSets;

    @Autowired
    private Rollups rollups;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void fill() {
        city.acting("city.leader");
        if (records == null) {
            FigureRecords made = new FigureRecords(organizations, "FIGPLAN");
            made.overLimit(made.left, FIRST, "10", "80", FigureRecords.FIRST);
            records = made;
        }
    }

    @Test
    @DisplayName("明细第一页按发生日期的索引取，只读要显示的那几行")
    void rowsPage() {
        List<String> plan = plan((store, figure) -> store.rows(figure, question("FIGPLAN"), new Paging(0, 50)));
        assertThat(plan).anyMatch(line -> line.contains("over_limit_case_asked_"));
        assertThat(plan).anyMatch(line -> line.startsWith("Index Cond: ((occurred_on"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on over_limit_case"));
    }

    @Test
    @DisplayName("从明细加起来也只翻这些天的索引")
    void totalOfRows() {
        List<String> plan = plan((store, figure) -> store.totalOfRows(figure, question("FIGPLAN")));
        assertThat(plan).anyMatch(line -> line.startsWith("Index Cond: ((occurred_on"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan on over_limit_case"));
    }

    @Test
    @DisplayName("一家企业的数按单位的索引找")
    void enterprise() {
        // Without a first day: of the few rows here the index by day would be as good otherwise.
        FigureQuestion everything = new FigureQuestion(
                "FIGPLANL", null, null, LAST, question("FIGPLANL").asOf());
        List<String> plan = plan((store, figure) -> store.totalOfRows(figure, everything));
        assertThat(plan).anyMatch(line -> line.startsWith("Index Cond: ((unit = ANY"));
    }

    private interface Asking {
        Object of(FigureStore store, Definition figure);
    }

    private List<String> plan(Asking asking) {
        return Acting.as(
                city.acting("city.leader"),
                () -> transaction.execute(status -> Plans.of(
                        source,
                        database -> asking.of(
                                new FigureStore(database, scopes, catalogue, rowSets, rollups),
                                catalogue.require("overload-vehicles")))));
    }

    private static FigureQuestion question(String scope) {
        return new FigureQuestion(scope, null, FIRST, LAST, new AsOf(Instant.parse("2024-03-01T00:00:00Z")));
    }
}
