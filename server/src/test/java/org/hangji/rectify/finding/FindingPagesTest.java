package org.hangji.rectify.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.rectify.Command;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.East;
import org.hangji.rectify.FindingFiles;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Findings;
import org.hangji.rectify.NewFinding;
import org.hangji.rectify.Outcome;
import org.hangji.rectify.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
@DisplayName("问题的页面")
class FindingPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Findings findings;

    @Autowired
    private FindingFiles files;

    @Autowired
    private SmallCity city;

    private East east;

    @BeforeEach
    void east() {
        east = new East(city, findings);
    }

    private ResultActions look(String account, String address) throws Exception {
        return web.perform(get(address).header("Authorization", "Bearer " + city.token(account)));
    }

    private ResultActions send(String account, String address, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(address).with(csrf()).header("Authorization", "Bearer " + city.token(account));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request);
    }

    @Test
    @DisplayName("一个问题：能办的是按钮，不能办的写明理由；别的县 404")
    void finding() throws Exception {
        long id = east.inProgress("页面上的问题");
        look("east.clerk", "/findings/" + id)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("页面上的问题")))
                .andExpect(content().string(containsString("/findings/" + id + "/give/planMeasure")))
                .andExpect(content().string(not(containsString("/findings/" + id + "/give/close\""))))
                .andExpect(content().string(containsString("<li><b>销号</b>")));
        look("west.clerk", "/findings/" + id).andExpect(status().isNotFound());
        look("city.auditor", "/findings/" + id)
                .andExpect(content().string(containsString("现在没有需要您办理的")))
                .andExpect(content().string(not(containsString("/give/"))));
    }

    @Test
    @DisplayName("每个动作都有自己的表单")
    void everyForm() throws Exception {
        long id = east.inProgress("逐个表单");
        for (CommandName command : CommandName.values()) {
            look("east.clerk", "/findings/" + id + "/give/" + command.key())
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("name=\"version\"")));
        }
        look("east.clerk", "/findings/" + id + "/give/fly").andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("填错了：原样退回，错处在字段和顶上；填对了：回到问题")
    void form() throws Exception {
        long id = east.inProgress("填错重填");
        String form = "/findings/" + id + "/give/planMeasure";
        send("east.clerk", form, "text", "补装护栏", "deadline", "下周")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("补装护栏")))
                .andExpect(content().string(containsString("下周")))
                .andExpect(content().string(containsString("href=\"#deadline\"")));
        send("east.clerk", form, "text", "补装护栏", "deadline", "")
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/findings/" + id));
        assertThat(east.as("east.clerk", () -> findings.get(id)).measures()).hasSize(1);
    }

    @Test
    @DisplayName("选人打姓名：打错了说怎么改、填的还在；打对了就指定；改派时已填好的原样可送")
    void people() throws Exception {
        long id = east.registered("选人");
        String form = "/findings/" + id + "/give/assign";
        look("safe.clerk", form)
                .andExpect(content().string(containsString("hx-get=\"/people/suggestions?field=verifier\"")))
                .andExpect(content().string(not(containsString("<select id=\"verifier\""))));
        String[] typed = {"unit", "EAST", "rectifier", "戊一", "verifier", "没有这人", "deadline", "2024-04-30"};
        send("safe.clerk", form, typed)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有叫“没有这人”的在岗人员")))
                .andExpect(content().string(containsString("href=\"#verifier\"")))
                .andExpect(content().string(containsString("value=\"戊一\"")));
        typed[5] = "乙一（机关纪委 副书记）";
        send("safe.clerk", form, typed).andExpect(status().is3xxRedirection());
        assertThat(east.as("safe.clerk", () -> findings.get(id)).rectifier())
                .isNotNull()
                .satisfies(person -> assertThat(person.name()).isEqualTo("戊一"));
        look("safe.clerk", form)
                .andExpect(content().string(containsString("value=\"戊一（东县交通运输局 科员）\"")))
                .andExpect(content().string(containsString("value=\"乙一（机关纪委 副书记）\"")));
    }

    @Test
    @DisplayName("别人先办了：409，说出改了什么，填的还在，再按一次就成")
    void changed() throws Exception {
        long id = east.inProgress("先后");
        int seen = east.as("east.clerk", () -> findings.get(id)).version();
        east.does("east.engineer", id, new Command.Report(null, "已到场"));
        String page = send(
                        "east.clerk",
                        "/findings/" + id + "/give/planMeasure",
                        "text",
                        "我的措施",
                        "version",
                        Integer.toString(seen))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("我的措施")))
                .andExpect(content().string(containsString("报告进展")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("name=\"version\" value=\"" + (seen + 1) + "\"");
    }

    @Test
    @DisplayName("自己销号：页面也不给办")
    void ownClosing() throws Exception {
        long id = east.inProgress("自己销号");
        east.does("east.clerk", id, new Command.Claim(null));
        send("east.clerk", "/findings/" + id + "/give/verify").andExpect(status().isForbidden());
        send("east.clerk", "/findings/" + id + "/give/close", "outcome", "RECTIFIED")
                .andExpect(status().isForbidden());
        assertThat(east.as("east.clerk", () -> findings.get(id)).state()).isEqualTo(FindingState.CLAIMED);
    }

    @Test
    @DisplayName("附照片：页面上看得到缩略图和提示")
    void photo() throws Exception {
        long id = east.inProgress("有照片");
        web.perform(multipart("/findings/" + id + "/file")
                        .file(new MockMultipartFile("file", "现场.png", "image/png", Pictures.png(id + 5)))
                        .with(csrf())
                        .header("Authorization", "Bearer " + city.token("east.clerk")))
                .andExpect(status().is3xxRedirection());
        look("east.clerk", "/findings/" + id)
                .andExpect(content().string(containsString("/thumbnail")))
                .andExpect(content().string(containsString("没有拍摄时间")));
    }

    @Test
    @DisplayName("手工登记：缺标题退回，填好了到新问题；列表里找得到")
    void register() throws Exception {
        send("safe.clerk", "/findings/new", "source", "CHECK", "occurredOn", "2024-02-20", "text", "写了一半")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("写了一半")))
                .andExpect(content().string(containsString("请填写问题标题")));
        send("safe.clerk", "/findings/new", "source", "CHECK", "occurredOn", "2024-02-20", "title", "手工登记的一件")
                .andExpect(status().is3xxRedirection());
        look("safe.clerk", "/findings?q=手工登记的一件").andExpect(content().string(containsString("手工登记的一件</a>")));
        look("city.auditor", "/findings/new").andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("列表：逾期的在最上；按重大、按新登记排；回到某一天就是那一天的状态")
    void list() throws Exception {
        long later = east.as("safe.clerk", () -> findings.register(East.finding("列表甲乙丙", "EAST", East.DEADLINE)));
        long late = east.as(
                "safe.clerk", () -> findings.register(East.finding("列表甲乙丁", "EAST", LocalDate.of(2024, 2, 25))));
        long major = east.as(
                "safe.clerk",
                () -> findings.register(
                        new NewFinding("CHECK", null, "", "列表甲乙戊", "", East.DAY, true, null, null, null, List.of())));
        assertThat(order("/findings?q=列表甲乙")).containsExactly(late, later, major);
        assertThat(order("/findings?q=列表甲乙&order=major")).containsExactly(major, late, later);
        assertThat(order("/findings?q=列表甲乙&order=registered")).containsExactly(major, late, later);
        assertThat(order("/findings?q=列表甲乙&asOf=2024-01-01")).isEmpty();
        look("safe.clerk", "/findings?q=列表甲乙")
                .andExpect(content().string(containsString("个问题：逾期")))
                .andExpect(content().string(containsString("due=OVERDUE")));
        look("east.clerk", "/findings?q=列表甲乙&state=ASSIGNED&asOf=2024-03-01")
                .andExpect(content().string(containsString("截至2024年3月1日所知")))
                .andExpect(content().string(containsString("/findings/" + late + "?asOf=2024-03-01")));
    }

    private List<Long> order(String address) throws Exception {
        String page = look("city.leader", address)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page.length()).isLessThan(60_000);
        return Pattern.compile("<a href=\"/findings/([0-9]+)")
                .matcher(page.substring(page.indexOf("<main")))
                .results()
                .map(found -> Long.parseLong(found.group(1)))
                .distinct()
                .toList();
    }

    @Test
    @DisplayName("复发：从销号的问题登记，两头互相看得见；没销号的不算")
    void recurrence() throws Exception {
        long old = east.inProgress("护栏又坏");
        String[] form = {
            "source", "CHECK", "occurredOn", "2024-02-28", "title", "护栏又坏在二号桥", "recurrenceOf", Long.toString(old)
        };
        send("safe.clerk", "/findings/new", form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已经销号的问题")));
        east.as("east.clerk", () -> files.add(old, null, "照片.png", Pictures.png(old + 9)));
        east.does("east.clerk", old, new Command.Claim(null));
        east.does("audit.verifier", old, new Command.Verify(null));
        east.does("audit.verifier", old, new Command.Close(Outcome.RECTIFIED));
        look("audit.verifier", "/findings/" + old)
                .andExpect(content().string(containsString("/findings/new?recurrenceOf=" + old)));
        look("safe.clerk", "/findings/new?recurrenceOf=" + old)
                .andExpect(content().string(containsString("复发自")))
                .andExpect(content().string(containsString("value=\"护栏又坏\"")));
        String location = send("safe.clerk", "/findings/new", form)
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        look("safe.clerk", location)
                .andExpect(content().string(containsString("复发自")))
                .andExpect(content().string(containsString("href=\"/findings/" + old + "\"")));
        look("safe.clerk", "/findings/" + old)
                .andExpect(content().string(containsString("本问题已复发")))
                .andExpect(content().string(containsString(location)));
    }

    @Test
    @DisplayName("试过不该办的：监督人员在页面上看得见，别的经办人看不见")
    void tried() throws Exception {
        long id = east.inProgress("试过");
        east.does("east.clerk", id, new Command.Claim(null));
        send("east.clerk", "/findings/" + id + "/give/close", "outcome", "RECTIFIED")
                .andExpect(status().isForbidden());
        look("city.auditor", "/findings/" + id)
                .andExpect(content().string(containsString("被拒绝的办理")))
                .andExpect(content().string(containsString("戊一：销号未予办理")));
        look("safe.clerk", "/findings/" + id).andExpect(content().string(not(containsString("被拒绝的办理"))));
    }

    @Test
    @DisplayName("过去的样子：说明是哪一天，没有可办的")
    void past() throws Exception {
        long id = east.inProgress("看过去");
        look("east.clerk", "/findings/" + id + "?asOf=2024-03-01")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("截至2024年3月1日所知")))
                .andExpect(content().string(not(containsString("/give/"))));
        look("east.clerk", "/findings/" + id + "?asOf=2024-01-01").andExpect(status().isNotFound());
    }
}
