package org.hangji.figure.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.figure.FigureRecords;
import org.hangji.figure.FigureWeb;
import org.hangji.organization.Organizations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("透视表")
class PivotTest {

    private static final String ASKED =
            "?ledger=hazard&rows=unit&columns=level&measure=count&scope=FIGPIV&from=2024-01-01&to=2024-12-31&asOf=2024-12-31";

    private static @Nullable FigureRecords records;

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private Organizations organizations;

    private FigureWeb clerk;

    @BeforeEach
    void fill() {
        city.acting("safe.clerk");
        clerk = new FigureWeb(web, "safe.clerk");
        if (records == null) {
            FigureRecords made = new FigureRecords(organizations, "FIGPIV");
            for (int i = 0; i < 12; i++) {
                made.hazard(
                        i % 3 == 0 ? made.left : made.right,
                        LocalDate.of(2024, 1 + i % 4, 3 + i),
                        null,
                        i % 4 == 0 ? "MAJOR" : "GENERAL",
                        FigureRecords.FIRST);
            }
            made.overLimit(made.left, LocalDate.of(2024, 1, 5), "3", "80", FigureRecords.FIRST);
            made.overLimit(made.right, LocalDate.of(2024, 1, 6), "4", "100", FigureRecords.FIRST);
            records = made;
        }
    }

    @Test
    @DisplayName("按单位和等级交叉：各格加起来等于行、列和总的合计，每格的数就是它的明细")
    void addsUp() throws Exception {
        String page = clerk.page("/figures/pivot" + ASKED).text();
        assertThat(page).contains("一般", "重大", "FIGPIVL县", "隐患按单位汇总");
        List<String> cells = all(page, "<a href=\"(/figures/pivot/rows[^\"]*)\"");
        List<String> values = all(page, "<a href=\"/figures/pivot/rows[^\"]*\"[^>]*>([^<]*)</a>");
        assertThat(values).containsExactly("3", "1", "4", "6", "2", "8", "9", "3", "12");
        for (int i = 0; i < cells.size(); i++) {
            String rows = clerk.page(URLDecoder.decode(cells.get(i).replace("&amp;", "&"), StandardCharsets.UTF_8))
                    .text();
            assertThat(rows).contains("这" + values.get(i) + "行");
            assertThat(all(rows, "(<a href=\"/ledgers/hazard/entries/)")).hasSize(Integer.parseInt(values.get(i)));
        }
    }

    @Test
    @DisplayName("按月分的一格，明细只有那个月的")
    void month() throws Exception {
        String address = ASKED.replace("rows=unit", "rows=month");
        assertThat(clerk.page("/figures/pivot" + address).text()).contains("2024-01", "2024-04");
        String rows =
                clerk.page("/figures/pivot/rows" + address + "&row=2024-02").text();
        assertThat(all(rows, ">(2024-\\d\\d-\\d\\d)</td>")).hasSize(3).allMatch(day -> day.startsWith("2024-02"));
    }

    @Test
    @DisplayName("求和、平均、去重也能透视；不分列也行；能筛选；能导出")
    void measures() throws Exception {
        for (String measure : List.of("sum:grossMass=180", "average:grossMass=90", "distinct:place=1")) {
            String page = clerk.page("/figures/pivot?ledger=over-limit-case&rows=disposal&measure="
                            + measure.substring(0, measure.indexOf('='))
                            + "&scope=FIGPIV&from=2024-01-01&to=2024-12-31&asOf=2024-12-31")
                    .text();
            assertThat(all(page, "/rows[^\"]*\"[^>]*>([^<]*)</a>").getLast())
                    .startsWith(measure.substring(measure.indexOf('=') + 1));
        }
        assertThat(all(
                        clerk.page("/figures/pivot" + ASKED + "&is-level=MAJOR").text(),
                        "/pivot/rows[^\"]*\"[^>]*>([^<]*)</a>"))
                .containsExactly("1", "1", "2", "2", "3", "3");
        assertThat(clerk.page("/figures/pivot.xlsx" + ASKED).text()).startsWith("PK");
        assertThat(clerk.page("/figures/pivot").text()).contains("选一本台账");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rows=unit     | rows=unit_path;drop        | 不能按“unit_path;drop”分
            rows=unit     | rows=deadline              | 不能按“deadline”分
            columns=level | columns=unit               | 行和列请选不同的内容
            measure=count | measure=sum:level          | 不能这样数“level”
            measure=count | measure=distinct:unit_path | 不能这样数“unit_path”
            ledger=hazard | ledger=organization.unit   | 没有名为“organization.unit”的台账
            to=2024-12-31 | to=年底                     | 不是日期
            """)
    @DisplayName("只认台账的字段，表名、列名都进不来")
    void refused(String right, String wrong, String sentence) throws Exception {
        FigureWeb.Answer refused = clerk.page("/figures/pivot" + ASKED.replace(right, wrong));
        assertThat(refused.status()).isBetween(400, 499);
        assertThat(refused.text()).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/figures/pivot", "/figures/pivot/rows", "/figures/pivot.xlsx"})
    @DisplayName("别县的人指名问不到，不指名只数自己的")
    void anotherCounty(String path) throws Exception {
        FigureWeb west = new FigureWeb(web, "west.clerk");
        FigureWeb.Answer refused = west.page(path + ASKED);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text()).doesNotContain("FIGPIVL县");
        assertThat(west.page(path + ASKED.replace("scope=FIGPIV&", "")).text()).doesNotContain("FIGPIV");
        assertThat(west.page(path + ASKED.replace("scope=FIGPIV&", "") + "&row=FIGPIVL")
                        .text())
                .doesNotContain("某隐患");
    }

    @Test
    @DisplayName("值都从明细来：合计等于各行贡献之和")
    void total() throws Exception {
        String rows = clerk.page("/figures/pivot/rows" + ASKED).text();
        BigDecimal sum = all(rows, "data-l=\"数\">([^<]*)</td>").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("12");
    }

    private static List<String> all(String text, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
