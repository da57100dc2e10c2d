package org.hangji.rectify.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.hangji.LoadedSample;
import org.hangji.PlatformTest;
import org.hangji.rectify.Round;
import org.hangji.rectify.Rounds;
import org.hangji.shared.Acting;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PlatformTest
@DisplayName("轮次的页面")
class RoundPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private LoadedSample sample;

    @Autowired
    private Rounds rounds;

    private long round;

    @BeforeEach
    void load() {
        Acting bureau = sample.over("410500-JT", Role.INSPECTOR);
        round = Acting.as(bureau, () -> rounds.list(new Paging(0, 50))).items().stream()
                .filter(one -> one.shownAsOf() != null)
                .map(Round::id)
                .findFirst()
                .orElseThrow();
    }

    private ResultActions look(String account, String address) throws Exception {
        return web.perform(get(address).header("Authorization", "Bearer " + sample.token(account)));
    }

    @Test
    @DisplayName("轮次列表：样例的轮次以 2023-11-17 打开")
    void list() throws Exception {
        look("clerk", "/rounds")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/rounds/" + round + "?asOf=2023-11-17")))
                .andExpect(content().string(containsString("夯基工程专项巡察")));
    }

    @Test
    @DisplayName("问题清单：标题就是答案，20 个问题按两个方面排")
    void problems() throws Exception {
        String page = look("clerk", "/rounds/" + round + "?asOf=2023-11-17")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.replaceAll("<[^>]*>", "")).contains("20个问题：", "已整改13，", "持续推进7，", "逾期0");
        assertThat(page.split("<tr id=\"p", -1)).hasSize(21);
        assertThat(page.split("scope=\"rowgroup\"", -1)).hasSize(3);
        assertThat(page).contains("桥梁安全隐患治理不够到位", "最初 2023年10月31日");
        assertThat(page.length()).isLessThan(60_000);
    }

    @Test
    @DisplayName("样例的轮次和问题不带日子打开，转到 2023-11-17；要看今天的，说 now")
    void opensAsOf() throws Exception {
        look("clerk", "/rounds/" + round)
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/rounds/" + round + "?asOf=2023-11-17"));
        look("clerk", "/rounds/" + round + "/tasks?outcome=LONG_TERM")
                .andExpect(redirectedUrl("/rounds/" + round + "/tasks?outcome=LONG_TERM&asOf=2023-11-17"));
        String then = text(look("clerk", "/rounds/" + round + "?asOf=2023-11-17"));
        assertThat(then).contains("asOf=now\">今天的状态").doesNotContainPattern("\"/findings/[0-9]+\"");
        String now = text(look("clerk", "/rounds/" + round + "?asOf=now"));
        assertThat(now.replaceAll("<[^>]*>", "")).contains("20个问题").doesNotContain("截至2023年11月17日所知");
        assertThat(now).containsPattern("/findings/[0-9]+\\?asOf=now\"").doesNotContain("asOf=2023-11-17");
        long finding = Long.parseLong(now.replaceAll("(?s).*?/findings/([0-9]+)\\?.*", "$1"));
        look("clerk", "/findings/" + finding)
                .andExpect(status().isFound())
                .andExpect(redirectedUrl("/findings/" + finding + "?asOf=2023-11-17"));
        look("clerk", "/findings/" + finding + "?asOf=2023-11-17")
                .andExpect(content().string(containsString("/findings/" + finding + "?asOf=now\">今天的状态")));
        look("clerk", "/findings/" + finding + "?asOf=now")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("截至2023年11月17日"))));
        assertThat(text(look("clerk", "/findings?size=200"))).contains("/findings/" + finding + "?asOf=2023-11-17\"");
    }

    private static String text(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    @Test
    @DisplayName("筛选和排序在地址里；筛空了说怎么办")
    void filtered() throws Exception {
        look("clerk", "/rounds/" + round + "?asOf=2023-11-17&outcome=LONG_TERM&sort=due")
                .andExpect(content().string(containsString("合计 ")))
                .andExpect(content().string(not(containsString("id=\"p1\""))))
                .andExpect(content().string(containsString("id=\"p16\"")));
        look("clerk", "/rounds/" + round + "?asOf=2023-11-17&due=OVERDUE")
                .andExpect(content().string(containsString("没有符合条件的问题")));
    }

    @Test
    @DisplayName("任务清单 71 条，责任清单 20 个")
    void otherLists() throws Exception {
        String tasks = look("clerk", "/rounds/" + round + "/tasks?asOf=2023-11-17")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(tasks).contains("合计 71条");
        look("clerk", "/rounds/" + round + "/duties?asOf=2023-11-17")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("未落实责任人的0个")));
    }

    @Test
    @DisplayName("导出所见：筛过的 7 行")
    void export() throws Exception {
        byte[] bytes = look("clerk", "/rounds/" + round + "/problems.xlsx?asOf=2023-11-17&outcome=LONG_TERM")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(8);
            assertThat(rows.getFirst().getCellText(2)).isEqualTo("具体问题");
        }
        look("auditor", "/audit?act=rectify.export&subject=round " + round)
                .andExpect(content().string(containsString("problems")));
    }

    @Test
    @DisplayName("县里的人只看到本县的；没有的轮次 404")
    void counties() throws Exception {
        look("linzhou", "/rounds/" + round + "?asOf=2023-11-17")
                .andExpect(content().string(containsString("客运企业用事故案例")))
                .andExpect(content().string(not(containsString("桥梁安全隐患治理"))));
        look("clerk", "/rounds/999999").andExpect(status().isNotFound());
    }
}
