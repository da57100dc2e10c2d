package org.hangji.rectify.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.rectify.East;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Findings;
import org.hangji.rectify.Rounds;
import org.hangji.shared.AsOf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
@DisplayName("手工登记一轮检查的页面")
class RegisterRoundTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Findings findings;

    @Autowired
    private SmallCity city;

    @Autowired
    private Clock clock;

    private East east;
    private final Map<String, String> form = new HashMap<>();

    @BeforeEach
    void form() {
        east = new East(city, findings);
        form.putAll(Map.of(
                "name", "汛前督查",
                "source", "INSPECTION",
                "inspector", "省厅督查组",
                "occurredOn", "2024-02-20",
                "problems", "3",
                "key", UUID.randomUUID().toString(),
                "title1", "涵洞堵塞",
                "measures1", "清淤\n\n  每月巡查 ",
                "unit1", "EAST",
                "deadline1", "2024-04-30"));
        form.put("title3", "标志缺失");
        form.put("text3", "县道三处缺警示标志。");
        form.put("major3", "true");
    }

    private ResultActions send(String account) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/rounds/new").with(csrf()).header("Authorization", "Bearer " + city.token(account));
        form.forEach(request::param);
        return web.perform(request);
    }

    private long registered(ResultActions answer) throws Exception {
        String location = answer.andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getHeader("Location");
        assertThat(location).matches("/rounds/\\d+");
        return Long.parseLong(location.substring("/rounds/".length()));
    }

    private List<Finding> of(long round) {
        return east.as("safe.clerk", () -> rounds.findings(round, new AsOf(clock.instant())));
    }

    @Test
    @DisplayName("从“整改”一步就到；看的人没有这个按钮，也打不开")
    void reachable() throws Exception {
        web.perform(get("/rounds").header("Authorization", "Bearer " + city.token("safe.clerk")))
                .andExpect(content().string(containsString("href=\"/rounds/new\"")))
                .andExpect(content().string(containsString("href=\"/findings/new\"")));
        web.perform(get("/rounds").header("Authorization", "Bearer " + city.token("city.auditor")))
                .andExpect(content().string(not(containsString("href=\"/rounds/new\""))));
        web.perform(get("/rounds/new").header("Authorization", "Bearer " + city.token("city.auditor")))
                .andExpect(status().isForbidden());
        web.perform(get("/rounds/new").header("Authorization", "Bearer " + city.token("safe.clerk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"title3\"")))
                .andExpect(content().string(not(containsString("id=\"title4\""))));
    }

    @Test
    @DisplayName("填了的问题各成一个，空着的不登记；措施一行一条；给了单位和期限的当即交办")
    void registers() throws Exception {
        long round = registered(send("safe.clerk"));
        List<Finding> all = of(round);
        assertThat(all).extracting(Finding::title).containsExactly("涵洞堵塞", "标志缺失");
        assertThat(all.getFirst().state()).isEqualTo(FindingState.ASSIGNED);
        assertThat(all.getFirst().measures()).extracting(Finding.Measure::text).containsExactly("清淤", "每月巡查");
        assertThat(all.getFirst().rectifier()).isNull();
        assertThat(all.getLast().state()).isEqualTo(FindingState.REGISTERED);
        assertThat(all.getLast().major()).isTrue();
        assertThat(east.as("safe.clerk", () -> rounds.get(round)).text()).isEqualTo("检查单位：省厅督查组");
        web.perform(get("/rounds/" + round).header("Authorization", "Bearer " + city.token("safe.clerk")))
                .andExpect(content().string(containsString("省厅督查组")));
    }

    @Test
    @DisplayName("按两次不登记两轮")
    void twice() throws Exception {
        long first = registered(send("safe.clerk"));
        assertThat(registered(send("safe.clerk"))).isEqualTo(first);
    }

    @Test
    @DisplayName("不用脚本也能再加一个问题：填过的都还在，什么都没有登记")
    void more() throws Exception {
        form.put("more", "1");
        form.remove("name");
        send("safe.clerk")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"title4\"")))
                .andExpect(content().string(containsString("name=\"problems\" value=\"4\"")))
                .andExpect(content().string(containsString("涵洞堵塞")))
                .andExpect(content().string(containsString("县道三处缺警示标志。")))
                .andExpect(content().string(containsString("每月巡查")))
                .andExpect(content().string(not(containsString("class=\"errors\""))));
    }

    @Test
    @DisplayName("填错了：一次说全，说出第几个问题的哪一项，填的都还在")
    void faults() throws Exception {
        form.put("name", "");
        form.put("title3", "");
        form.put("deadline3", "2024-01-01");
        form.put("unit1", "NOWHERE");
        form.put("title2", "长".repeat(201));
        send("safe.clerk")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请填写轮次名称")))
                .andExpect(content().string(containsString("请填写问题3的标题")))
                .andExpect(content().string(containsString("href=\"#title3\"")))
                .andExpect(content().string(containsString("问题3的期限 2024-01-01 早于反馈日期 2024-02-20")))
                .andExpect(content().string(containsString("问题3的期限已填，还要选责任单位")))
                .andExpect(content().string(containsString("问题1的责任单位“NOWHERE”")))
                .andExpect(content().string(containsString("问题2的标题最多 200 字，现在是 201 字")))
                .andExpect(content().string(containsString("县道三处缺警示标志。")));
    }

    @Test
    @DisplayName("一个问题都没有：说至少要一个；反馈日期还没有到：说要改")
    void emptyAndFuture() throws Exception {
        form.keySet().removeIf(name -> name.matches(".*[13]"));
        send("safe.clerk").andExpect(content().string(containsString("请至少登记一个问题")));
        form.put("title1", "有一个");
        form.put("occurredOn", LocalDate.of(2031, 1, 1).toString());
        send("safe.clerk")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("还没有到")))
                .andExpect(content().string(containsString("有一个")));
    }

    @Test
    @DisplayName("县里的经办人不能给别的县登记")
    void otherCounty() throws Exception {
        form.put("unit1", "WEST");
        send("east.clerk").andExpect(content().string(containsString("问题1的责任单位“WEST”不在您能看到的单位里")));
    }
}
