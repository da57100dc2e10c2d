package org.hangji.ledger.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.ledger.Entry;
import org.hangji.ledger.EntryFilter;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
@DisplayName("导入现成的表")
class MappingTest {

    private static final Map<String, String> HAZARDS = Map.of(
            "c-1",
            "unit",
            "c-2",
            "occurredOn",
            "c-3",
            "place",
            "c-4",
            "description",
            "c-5",
            "level",
            "c-6",
            "measure",
            "c-7",
            "deadline");

    private static final Map<String, String> CASES = Map.of(
            "c-0",
            "occurredOn",
            "c-1",
            "plate",
            "c-2",
            "place",
            "c-3",
            "axles",
            "c-4",
            "grossMass",
            "c-5",
            "limitMass",
            "c-6",
            "foundBy");

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private Clock clock;

    @Test
    @DisplayName("两行表头的隐患表：猜列、试算指出要指代码的词，指了以后一次登记；单位按列，合并的空格照上面")
    void hazards() throws Exception {
        String page = upload("safe.clerk", "hazard", "隐患.xlsx", Tables.hazards());
        String proposed = html("safe.clerk", page);
        assertThat(proposed)
                .contains(
                        "隐患/地点或企业",
                        "<option value=\"place\" selected",
                        "<option value=\"unit\" selected",
                        "S301 K12+300");
        String tried = send("safe.clerk", page, plan(HAZARDS, Map.of("category", "")), "check")
                .getContentAsString();
        assertThat(tried)
                .as("the required category has no column, and 重大隐患 is no choice")
                .contains("一行也没有登记", "重大隐患", "类别", "合计、小计行也登记")
                .contains("F5");
        // Nobody has a column for the category: the bureau's table lacks it, so a column that holds none cannot fill
        // it.
        assertThat(send("safe.clerk", page, plan(HAZARDS, Map.of()), "store").getStatus())
                .isEqualTo(422);
        assertThat(count("safe.clerk", "hazard", "边坡")).isZero();
    }

    @Test
    @DisplayName("桥表：分组行给单位，合计和分组行不登记，“1,480”和全角数字照数读；同一份再传不再登记；下次同样的表头照旧")
    void bridges() throws Exception {
        byte[] file = Tables.bridges();
        String page = upload("safe.clerk", "planned-bridge", "桥.xlsx", file);
        Map<String, String> columns = Map.of(
                "c-1",
                "name",
                "c-2",
                "length",
                "c-3",
                "width",
                "c-4",
                "investment",
                "c-5",
                "occurredOn",
                "c-6",
                "division");
        String tried =
                send("safe.clerk", page, plan(columns, Map.of()), "check").getContentAsString();
        assertThat(tried).contains("3行都可以登记", "认出1行", "认出2行", "登记这3行");
        assertThat(count("safe.clerk", "planned-bridge", "（试）"))
                .as("a trial stores nothing")
                .isZero();
        assertThat(send("safe.clerk", page, plan(columns, Map.of()), "store").getStatus())
                .isEqualTo(303);
        List<Entry> entries = entries("safe.clerk", "planned-bridge", "（试）");
        assertThat(entries)
                .extracting(
                        Entry::unit,
                        entry -> entry.value("name"),
                        entry -> entry.number("investment").intValue(),
                        entry -> entry.value("division"))
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("EAST", "南河桥（试）", 580, "990121"),
                        org.assertj.core.groups.Tuple.tuple("EAST", "北沟桥（试）", 400, "990121"),
                        org.assertj.core.groups.Tuple.tuple("WEST", "西关桥（试）", 500, "990122"));
        assertThat(entries).allSatisfy(entry -> assertThat(entry.origin()).isEqualTo("mapping"));
        assertThat(html("safe.clerk", page)).contains("已登记3条", "有3行");
        assertThat(upload("safe.clerk", "planned-bridge", "改了名.xlsx", file))
                .as("the same bytes lead to what is stored")
                .isEqualTo(page);
        assertThat(send("safe.clerk", page, plan(columns, Map.of()), "store").getStatus())
                .isEqualTo(303);
        assertThat(count("safe.clerk", "planned-bridge", "（试）")).isEqualTo(3);

        assertThat(html("safe.clerk", "/ledgers/planned-bridge/mapping")).contains("记住的对应", "桥.xlsx");
        hiddenFrom(page, "桥.xlsx");
    }

    private void hiddenFrom(String page, String words) throws Exception {
        for (String other : List.of("east.clerk", "west.clerk")) {
            assertThat(asked(other, page).getStatus()).as(other).isEqualTo(404);
            assertThat(asked(other, page + "/original").getStatus()).as(other).isEqualTo(404);
            assertThat(send(other, page, Map.of(), "store").getStatus())
                    .as(other)
                    .isEqualTo(404);
            assertThat(html(other, "/ledgers/planned-bridge/mapping")).as(other).doesNotContain(words, "记住的对应");
        }
    }

    @Test
    @DisplayName("每个错指到单元格，一个字也不登记；表头的千克换成吨；约数、多余的小数有明确的说法")
    void faults() throws Exception {
        byte[] file = Tables.workbook(new Object[][] {
            {"检测时间", "车牌号", "地点", "轴数", "车货总质量（kg）", "限值（kg）", "查处方式", "处置"},
            {"2024-02-01", "豫E7788A", "试验卡点一", 6, 60500, 49000, "站点检测", "处罚并卸货"},
            {"2024.2.30", "豫E12345", "试验卡点一", "约6", "６０，５００", 49000, "站点检测", "处罚并卸货"}
        });
        String page = upload("east.clerk", "over-limit-case", "治超.xlsx", file);
        Map<String, String> columns = plan(CASES, Map.of("c-7", "disposal"));
        Map<String, String> sent = plan(columns, Map.of("unit", "EAST"));
        MockHttpServletResponse refused = send("east.clerk", page, sent, "store");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("A3", "D3", "约6", "30日")
                .doesNotContain(">E2<", ">E3<");
        assertThat(count("east.clerk", "over-limit-case", "豫E7788A")).isZero();

        byte[] mended = Tables.workbook(new Object[][] {
            {"检测时间", "车牌号", "地点", "轴数", "车货总质量（kg）", "限值（kg）", "查处方式", "处置"},
            {"2024-02-01", "豫E7788A", "试验卡点一", 6, 60500, 49000, "站点检测", "罚款卸载"}
        });
        String again = upload("east.clerk", "over-limit-case", "治超2.xlsx", mended);
        assertThat(send("east.clerk", again, sent, "check").getContentAsString())
                .contains("罚款卸载");
        Map<String, String> said =
                plan(columns, Map.of("unit", "EAST", "w-0", "罚款卸载", "t-0", "disposal", "m-0", "FINED_UNLOADED"));
        assertThat(send("east.clerk", again, said, "store").getStatus()).isEqualTo(303);
        Entry entry = entries("east.clerk", "over-limit-case", "豫E7788A").getFirst();
        assertThat(entry.number("grossMass")).as("kilograms in the head").isEqualByComparingTo("60.5");
        assertThat(entry.occurredOn()).isEqualTo(LocalDate.of(2024, 2, 1));

        byte[] next = Tables.workbook(new Object[][] {
            {"检测时间", "车牌号 ", "地点", "轴数", "车货总质量(kg)", "限值（kg）", "查处方式", "处置"},
            {"2024-02-02", "豫E7788B", "试验卡点一", 6, 60500, 49000, "站点检测", "罚款卸载"}
        });
        String third = upload("east.clerk", "over-limit-case", "治超3.xlsx", next);
        assertThat(html("east.clerk", third))
                .as("the word is remembered")
                .contains("罚款卸载", "FINED_UNLOADED\" selected");
        assertThat(html("west.clerk", "/ledgers/over-limit-case/mapping")).doesNotContain("治超2.xlsx");
    }

    @Test
    @DisplayName("给别县登记、两列同一个字段、没有记录的表，都说清楚")
    void refused() throws Exception {
        byte[] file = Tables.workbook(new Object[][] {{"日期", "车牌号"}, {"2024-02-01", "豫E11111"}});
        String page = upload("east.clerk", "over-limit-case", "别县.xlsx", file);
        assertThat(send("east.clerk", page, Map.of("unit", "WEST", "c-0", "occurredOn", "c-1", "plate"), "store")
                        .getContentAsString())
                .contains("不在您可以登记的范围内")
                .doesNotContain("西县");
        assertThat(send("east.clerk", page, Map.of("unit", "EAST", "c-0", "plate", "c-1", "plate"), "check")
                        .getContentAsString())
                .contains("有两列对应同一个字段");
        byte[] empty = Tables.workbook(new Object[][] {{"日期", "车牌号"}, {"合计", 3}});
        String none = upload("east.clerk", "over-limit-case", "空.xlsx", empty);
        assertThat(send("east.clerk", none, Map.of("unit", "EAST", "c-1", "plate"), "check")
                        .getContentAsString())
                .contains("表头下面没有可登记的行");
        assertThat(web.perform(as(
                                "east.clerk",
                                multipart("/ledgers/training/mapping")
                                        .file(new MockMultipartFile("file", "a.xls", "x", new byte[] {
                                            (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0
                                        }))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("另存为 .xlsx");
    }

    @Test
    @DisplayName("记住的对应可以忘掉；别的单位忘不了")
    void forgotten() throws Exception {
        byte[] file = Tables.workbook(
                new Object[][] {{"测算日期", "桥名", "桥长", "桥宽", "投资", "区县"}, {"2024-01-05", "忘掉桥", 30, 8, 100, "东县"}});
        String page = upload("east.engineer", "planned-bridge", "忘掉.xlsx", file);
        Map<String, String> sent = Map.of(
                "unit",
                "EAST",
                "c-0",
                "occurredOn",
                "c-1",
                "name",
                "c-2",
                "length",
                "c-3",
                "width",
                "c-4",
                "investment",
                "c-5",
                "division");
        assertThat(send("east.engineer", page, sent, "store").getStatus()).isEqualTo(303);
        String known = html("east.clerk", "/ledgers/planned-bridge/mapping");
        assertThat(known).contains("忘掉.xlsx");
        String forget = known.substring(known.indexOf("/ledgers/planned-bridge/mapping/remembered/"));
        forget = forget.substring(0, forget.indexOf('"'));
        assertThat(web.perform(as("west.clerk", post(forget)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(web.perform(as("east.clerk", post(forget)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(html("east.clerk", "/ledgers/planned-bridge/mapping")).doesNotContain("记住的对应");
    }

    @Test
    @DisplayName("没有列的必填字段整张表填一个值，下次照用；竖着合并的字归每一行，合并的数和横着合并的说分不清")
    void everyRowAndMerged() throws Exception {
        Object[] head = {"检测时间", "车牌号", "检测卡点", "轴数", "总质量", "限值", "方式"};
        byte[] file = Tables.workbook(
                new @Nullable Object[][] {
                    head,
                    {"2024-02-01", "豫E7799A", "合并卡点", 6, 60.5, 49, "站点检测"},
                    {"2024-02-02", "豫E7799B", null, 6, 61.5, 49, "站点检测"}
                },
                "C2:C3");
        String page = upload("east.clerk", "over-limit-case", "合并.xlsx", file);
        Map<String, String> sent = plan(CASES, Map.of("unit", "EAST"));
        assertThat(send("east.clerk", page, sent, "check").getContentAsString())
                .contains("还没有列对应必填的：处置", "name=\"k-disposal\"");
        sent.put("k-disposal", "FINED_UNLOADED");
        assertThat(send("east.clerk", page, sent, "store").getStatus()).isEqualTo(303);
        assertThat(entries("east.clerk", "over-limit-case", "豫E7799"))
                .extracting(entry -> entry.value("place"), entry -> entry.value("disposal"))
                .containsOnly(org.assertj.core.groups.Tuple.tuple("合并卡点", "FINED_UNLOADED"))
                .hasSize(2);

        byte[] next = Tables.workbook(
                new @Nullable Object[][] {
                    head,
                    {"2024-02-03", "豫E7799C", "合并卡点", 6, 60.5, 49, "站点检测"},
                    {"2024-02-04", "豫E7799D", "合并卡点", 6, null, null, "站点检测"},
                    {"2024-02-05", "豫E7799E", "合并卡点", 6, 62.5, null, "站点检测"}
                },
                "E2:E3",
                "E4:F4");
        String again = upload("east.clerk", "over-limit-case", "合并2.xlsx", next);
        assertThat(html("east.clerk", again)).as("remembered").contains("FINED_UNLOADED\" selected");
        assertThat(send("east.clerk", again, sent, "check").getContentAsString())
                .contains("E3</th><td>这里有合并单元格（E2:E3）", "F4</th><td>这里有合并单元格（E4:F4）");
    }

    private static Map<String, String> plan(Map<String, String> columns, Map<String, String> more) {
        Map<String, String> sent = new java.util.HashMap<>(columns);
        sent.putAll(more);
        return sent;
    }

    private String upload(String account, String ledger, String name, byte[] file) throws Exception {
        MockHttpServletResponse response = web.perform(as(
                        account,
                        multipart("/ledgers/" + ledger + "/mapping")
                                .file(new MockMultipartFile("file", name, "application/octet-stream", file))))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(303);
        return String.valueOf(response.getHeader("Location"));
    }

    private MockHttpServletResponse send(String account, String page, Map<String, String> sent, String button)
            throws Exception {
        MockHttpServletRequestBuilder request = post(page).param(button, "1");
        sent.forEach(request::param);
        return web.perform(as(account, request)).andReturn().getResponse();
    }

    private MockHttpServletResponse asked(String account, String path) throws Exception {
        return web.perform(as(account, get(path))).andReturn().getResponse();
    }

    private String html(String account, String path) throws Exception {
        return asked(account, path).getContentAsString();
    }

    private <B extends org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<B>> B as(
            String account, B request) {
        return request.header("Authorization", "Bearer " + city.token(account)).header("Accept", "text/html");
    }

    private long count(String account, String ledger, String text) {
        return entries(account, ledger, text).size();
    }

    private List<Entry> entries(String account, String ledger, String text) {
        EntryFilter filter =
                new EntryFilter(null, null, null, new AsOf(clock.instant()), Map.of(), text, EntryFilter.NEWEST);
        return Acting.as(
                city.acting(account),
                () -> ledgers.entries(ledger, filter, new Paging(0, 50)).items());
    }
}
