package org.hangji.rectify.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.calendar.WorkingCalendar;
import org.hangji.organization.Organizations;
import org.hangji.page.Demonstration;
import org.hangji.page.ListExports;
import org.hangji.page.Page;
import org.hangji.rectify.East;
import org.hangji.rectify.FindingFiles;
import org.hangji.rectify.Findings;
import org.hangji.rectify.Rounds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PlatformTest
@DisplayName("问题列表页")
class FindingListPageTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private Findings findings;

    @Autowired
    private FindingSheets sheets;

    @Autowired
    private ListExports exports;

    @Autowired
    private FindingFiles files;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Organizations organizations;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Clock clock;

    @ParameterizedTest(name = "?{0}，截至 {1}：{2}")
    @CsvSource(nullValues = "-", emptyValue = "", textBlock = """
            '',                  -,           redirect:/findings?asOf=2023-11-17
            due=OVERDUE&mine=1,  -,           redirect:/findings?due=OVERDUE&mine=1&asOf=2023-11-17
            asOf=,               '',          rectify/finding/findings
            asOf=now,            now,         rectify/finding/findings
            asOf=2023-09-01,     2023-09-01,  rectify/finding/findings
            """)
    @DisplayName("有样例的平台不说日子就转到样例的最后一天，别的条件留着；说了就照说的看")
    void demonstration(String query, @Nullable String asOf, String wanted) {
        assertThat(list(new Demonstration(LocalDate.of(2023, 11, 17)), query, asOf)
                        .template())
                .isEqualTo(wanted);
    }

    @Test
    @DisplayName("没有样例的平台不转")
    void ordinary() {
        assertThat(list(new Demonstration((LocalDate) null), "", null).template())
                .isEqualTo("rectify/finding/findings");
    }

    private Page list(Demonstration demonstration, String query, @Nullable String asOf) {
        FindingPagesController pages = new FindingPagesController(
                findings, sheets, exports, files, rounds, organizations, calendar, demonstration, clock);
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/findings");
        request.setQueryString(query.isEmpty() ? null : query);
        return new East(city, findings)
                .as(
                        "safe.clerk",
                        () -> pages.list(
                                new FindingsAsked(null, null, null, null, null, asOf, null), null, null, request));
    }

    @Test
    @DisplayName("导出的表就是页面上筛出来的行，当时的也行；外县的人得不到")
    void sheet() throws Exception {
        new East(city, findings).inProgress("要导出的问题");
        new East(city, findings).inProgress("不在筛选里的");
        List<Row> rows = rows("safe.clerk", "/findings.xlsx?q=要导出&asOf=");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).getCellText(2)).isEqualTo("具体问题");
        assertThat(rows.get(1).getCellText(2)).isEqualTo("要导出的问题");
        assertThat(rows.get(1).getCellText(3)).isEqualTo("东县交通运输局");
        assertThat(rows("safe.clerk", "/findings.xlsx?q=要导出&asOf=2024-03-01")).hasSize(2);
        assertThat(rows("safe.clerk", "/findings.xlsx?q=要导出&asOf=2020-01-01")).hasSize(1);
        assertThat(rows("west.clerk", "/findings.xlsx?q=要导出")).hasSize(1);
    }

    private List<Row> rows(String account, String address) throws Exception {
        byte[] file = look(account, address).andReturn().getResponse().getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }

    @Test
    @DisplayName("打印件写明筛选条件和截至哪天，都用话写")
    void paper() throws Exception {
        look("safe.clerk", "/findings?state=IN_PROGRESS&due=OVERDUE&asOf=2024-02-01")
                .andExpect(content().string(containsString("筛选：结果：整改中；期限：已逾期")))
                .andExpect(content().string(containsString("截至2024年2月1日所知")));
    }

    @Test
    @DisplayName("还不能做的：这一阶段的在外面，别的阶段的折起来，同一理由只写一遍")
    void refusals() throws Exception {
        long id = new East(city, findings).inProgress("拒绝折起来");
        String page = look("east.engineer", "/findings/" + id)
                .andExpect(content().string(containsString("<details class=\"more\">")))
                .andExpect(content().string(not(containsString("<b>核查通过</b>"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String shown = page.substring(page.indexOf("还不能做"), page.indexOf("<details class=\"more\">"));
        assertThat(shown).contains("<b>销号</b>").doesNotContain("回头看", "恢复整改", "批准延期");
        String folded = page.substring(page.indexOf("<details class=\"more\">"));
        assertThat(folded.substring(0, folded.indexOf("</details>"))).contains("回头看、重新整改", "批准延期、不批准延期");
    }

    private ResultActions look(String account, String address) throws Exception {
        return web.perform(get(address).header("Authorization", "Bearer " + city.token(account)));
    }
}
