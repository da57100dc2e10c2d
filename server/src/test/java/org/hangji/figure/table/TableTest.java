package org.hangji.figure.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
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
@DisplayName("对照表")
class TableTest {

    private static final String DAYS = "&from=2023-11-05&to=2024-01-20&asOf=2024-02-20";
    private static final String FIGURES =
            "?figure=overload-vehicles&figure=overload-unloaded&figure=hazards-general-open";

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
            FigureRecords made = new FigureRecords(organizations, "FIGTAB");
            for (int i = 0; i < 30; i++) {
                made.overLimit(
                        i % 3 == 0 ? made.left : made.right,
                        LocalDate.of(2023, 10, 20).plusDays(i * 4L),
                        i % 5 == 0 ? null : i + ".25",
                        "80",
                        FigureRecords.FIRST);
            }
            made.hazard(
                    made.left, LocalDate.of(2023, 11, 1), LocalDate.of(2023, 12, 10), "GENERAL", FigureRecords.FIRST);
            made.hazard(made.right, LocalDate.of(2023, 12, 1), null, "GENERAL", FigureRecords.FIRST);
            records = made;
        }
    }

    @Test
    @DisplayName("一次问几个数字、几个范围、几个月，每一格和单独问的一样，连行数也一样")
    void sameAsSingle() throws Exception {
        String json = clerk.page(
                        "/api/figures/table" + FIGURES + "&scope=FIGTAB&scope=FIGTABL&scope=FIGTABR&by=month" + DAYS)
                .text();
        List<String> ends = JsonPath.read(json, "$.periods[*].to");
        assertThat(ends).containsExactly("2023-11-30", "2023-12-31", "2024-01-20");
        List<String> begins = JsonPath.read(json, "$.periods[*].from");
        assertThat(begins).containsExactly("2023-11-05", "2023-12-01", "2024-01-01");
        assertThat(JsonPath.<Integer>read(json, "$.total")).isEqualTo(9);
        for (int item = 0; item < 9; item++) {
            String figure = JsonPath.read(json, "$.items[" + item + "].figure");
            String scope = JsonPath.read(json, "$.items[" + item + "].scope");
            for (int period = 0; period < 3; period++) {
                String single = clerk.page("/api/figures/" + figure + "?scope=" + scope + "&from=" + begins.get(period)
                                + "&to=" + ends.get(period) + "&asOf=2024-02-20")
                        .text();
                assertThat(JsonPath.<Object>read(json, "$.items[" + item + "].values[" + period + "]")
                                .toString())
                        .as(figure + scope + period)
                        .isEqualTo(JsonPath.read(single, "$.value").toString());
                assertThat(JsonPath.<Object>read(json, "$.items[" + item + "].rows[" + period + "]")
                                .toString())
                        .isEqualTo(JsonPath.read(single, "$.rows").toString());
            }
        }
    }

    @Test
    @DisplayName("页面列出各县和整个范围，与上年同期比、占比；按月的一张表一个数字；图用表里的数")
    void page() throws Exception {
        String compared =
                clerk.page("/figures/table" + FIGURES + "&scope=FIGTAB" + DAYS).text();
        assertThat(compared)
                .contains("FIGTABL县", "FIGTABR县", "占比，%", "无记录", "/figures/overload-vehicles?scope=FIGTABL");
        String monthly = clerk.page("/figures/table?figure=overload-vehicles&scope=FIGTAB&by=month&chart=line" + DAYS)
                .text();
        assertThat(monthly)
                .contains(
                        "2023年11月",
                        "2023年12月",
                        "2024年1月",
                        "合计或全时段",
                        "data-chart=\"line\" data-table=\"sheet1\"",
                        "echarts.min");
        assertThat(clerk.page("/figures/table?figure=overload-vehicles&scope=FIGTAB" + DAYS)
                        .text())
                .doesNotContain("echarts.min");
        assertThat(clerk.page("/figures/table").text()).contains("还没有选数字");
    }

    @Test
    @DisplayName("区划图上的数就是表里的数")
    void map() throws Exception {
        String page = clerk.page("/figures/table?figure=overload-vehicles&scope=FIGTAB&chart=map" + DAYS)
                .text();
        List<String> drawn = all(page, "class=\"on\\d value\"[^>]*>([^<]*)</text>");
        List<String> tabled = all(
                page.substring(page.indexOf("<tbody>")),
                "<th scope=\"row\"><a[^>]*>[^<]*</a></th><td class=\"n\"><a[^>]*>([^<]*)</a>");
        assertThat(drawn).hasSize(2).containsExactlyElementsOf(tabled);
    }

    @Test
    @DisplayName("按一列排序，大的在前或小的在前")
    void sorted() throws Exception {
        String address = "/figures/table?figure=overload-vehicles&scope=FIGTAB" + DAYS;
        String least = clerk.page(address + "&sort=c0").text();
        String most = clerk.page(address + "&sort=-c0").text();
        assertThat(least.indexOf("FIGTABL县")).isLessThan(least.indexOf("FIGTABR县"));
        String table = most.substring(most.indexOf("<tbody>"));
        assertThat(table.indexOf("FIGTABR县")).isLessThan(table.indexOf("FIGTABL县"));
        assertThat(clerk.page(address + "&sort=c99").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("能导出成Excel")
    void sheet() throws Exception {
        FigureWeb.Answer sheet = clerk.page("/figures/table.xlsx" + FIGURES + "&scope=FIGTAB&by=month" + DAYS);
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(sheet.text()).startsWith("PK");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?figure=overload-vehicles&by=week                           | by 是 none、month、quarter 或 year
            ?figure=bridge-length                                       | 要说明是哪一个桥名
            ?figure=no-such                                             | 没有名为“no-such”的数字
            ?figure=overload-vehicles&from=2024-02-01&to=2024-01-01     | 晚于截止日
            """)
    @DisplayName("问错了，用中文说哪里不对")
    void refused(String query, String sentence) throws Exception {
        FigureWeb.Answer refused = clerk.page("/api/figures/table" + query);
        assertThat(refused.text()).contains(sentence);
        assertThat(refused.status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/figures/table", "/figures/table", "/figures/table.xlsx"})
    @DisplayName("别县的人问不到：指名被拒，不指名只有自己的县，拒绝的话里也没有别县的内容")
    void anotherCounty(String path) throws Exception {
        FigureWeb west = new FigureWeb(web, "west.clerk");
        FigureWeb.Answer refused = west.page(path + FIGURES + "&scope=FIGTAB" + DAYS);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text()).doesNotContain("FIGTAB县", "19.25");
        assertThat(west.page(path + FIGURES + DAYS).text()).doesNotContain("FIGTAB");
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
