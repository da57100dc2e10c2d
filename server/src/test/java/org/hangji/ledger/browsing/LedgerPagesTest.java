package org.hangji.ledger.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hangji.LoadedSample;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
@DisplayName("台账页面")
class LedgerPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    SmallCity city;

    @Autowired
    LoadedSample sample;

    @Test
    @DisplayName("全部台账：各有几条，以所问之日所知为准")
    void ledgers() throws Exception {
        String page = html(sample("clerk", get("/ledgers?asOf=2023-11-17")));
        assertThat(page)
                .containsPattern("\\d+本台账，")
                .contains("超限超载查处", "/ledgers/over-limit-case?asOf=2023-11-17", ">2937<");
        assertThat(page).contains("按2023年11月17日的记录");
    }

    @Test
    @DisplayName("打印出来的表用话说筛选的是什么，不是地址里的代码；没有筛选就不说")
    void filterOnPaper() throws Exception {
        String page = html(sample(
                "clerk",
                get("/ledgers/over-limit-case?from=2023-01-01&to=2023-06-30&organization=410581-JT&foundBy=ROAD&sort=plate")
                        .param("q", "豫E")));
        assertThat(page).contains("筛选：查处日期：2023-01-01起2023-06-30止；单位：林州市交通运输局；查处方式：路面查处；车牌号码：含“豫E”");
        assertThat(html(sample("clerk", get("/ledgers/over-limit-case?asOf=2023-11-17"))))
                .doesNotContain("筛选：");
    }

    @Test
    @DisplayName("五十条一页不到 60 kB，合计行、筛选、排序都在地址里")
    void list() throws Exception {
        String page =
                html(sample("clerk", get("/ledgers/over-limit-case?from=2023-01-01&asOf=2023-11-17&sort=-grossMass")));
        assertThat(page).contains("2937条", "66364", "第1到50条，共2937条", "aria-sort=\"descending\"");
        assertThat(page.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isLessThan(60_000);
        String filtered = html(sample("clerk", get("/ledgers/safety-letter?kind=WARNING_LETTER")));
        assertThat(filtered).contains("27条，全部列出").doesNotContain("抄送函</td>");
        assertThat(html(sample("linzhou", get("/ledgers/safety-letter")))).contains("没有符合条件的记录");
    }

    @Test
    @DisplayName("一条记录：各版对照，改动加粗；以当时所知看，后来的版本写明还没有")
    void entry() throws Exception {
        String list = html(sample("clerk", get("/ledgers/dangerous-bridge?q=孙村桥&asOf=2023-07-01")));
        String address =
                list.replaceAll("(?s).*href=\"(/ledgers/dangerous-bridge/entries/\\d+\\?asOf=2023-07-01)\".*", "$1");
        assertThat(address).startsWith("/ledgers/dangerous-bridge/entries/");
        String page = html(sample("clerk", get(address)));
        assertThat(page).contains("第3版", "当时还没有", "<b>正在施工</b>", "招标完成", "样例记录");
    }

    @Test
    @DisplayName("导出的表和看见的一样")
    void sheet() throws Exception {
        byte[] file = web.perform(sample("clerk", get("/ledgers/training/sheet?kind=TAXI_VIOLATION&to=2023-10-20")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(8);
            assertThat(rows.getFirst().getCellText(5)).isEqualTo("参训人数，人");
            assertThat(rows.stream()
                            .skip(1)
                            .mapToInt(
                                    row -> row.getCellAsNumber(5).orElseThrow().intValue())
                            .sum())
                    .isEqualTo(297);
        }
    }

    @Test
    @DisplayName("填表：错了留在表上并指明在哪；对了转到记录；更正要理由")
    void form() throws Exception {
        assertThat(html(city("east.clerk", get("/ledgers/training/new"))))
                .contains("登记：培训", "name=\"people\"", "东县交通运输局");
        String refused = web.perform(city("east.clerk", post("/ledgers/training/entries"))
                        .param("occurredOn", "2024-02-20")
                        .param("unit", "EAST")
                        .param("kind", "OTHER")
                        .param("title", "第9期")
                        .param("people", "三十"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused).contains("“参训人数”应是数字", "href=\"#people\"", "value=\"第9期\"");
        String address = web.perform(city("east.clerk", post("/ledgers/training/entries"))
                        .param("occurredOn", "2024-02-20")
                        .param("unit", "EAST")
                        .param("kind", "OTHER")
                        .param("title", "第9期")
                        .param("people", "30"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).isNotNull();
        assertThat(html(city("east.clerk", get(address + "/correction")))).contains("更正：培训", "value=\"30\"", "撤销这条记录");
        web.perform(city("east.clerk", post(address))
                        .param("version", "1")
                        .param("occurredOn", "2024-02-20")
                        .param("kind", "OTHER")
                        .param("title", "第9期")
                        .param("people", "31")
                        .param("reason", "漏记一人"))
                .andExpect(status().is3xxRedirection());
        String page = html(city("east.clerk", get(address)));
        assertThat(page).contains("第2版", "<b>31</b>", "漏记一人");
        web.perform(city("east.clerk", post(address))
                        .param("version", "2")
                        .param("withdraw", "1")
                        .param("reason", "记重了"))
                .andExpect(status().is3xxRedirection());
        assertThat(html(city("east.clerk", get(address))))
                .contains("已撤销", "记重了")
                .doesNotContain("/correction\"");
        assertThat(html(city("city.leader", get(address)))).contains("已撤销");
        web.perform(city("west.clerk", get(address))).andExpect(status().isNotFound());
    }

    private String html(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder city(String account, MockHttpServletRequestBuilder request) {
        return request.with(user(account)).with(csrf());
    }

    private MockHttpServletRequestBuilder sample(String account, MockHttpServletRequestBuilder request) {
        sample.token(account);
        return request.with(user(account));
    }
}
