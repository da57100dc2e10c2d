package org.hangji.bulletin.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
@DisplayName("起草和发布")
class PublishingTest {

    private static final String PLAIN = "{\"title\": \"关于%s的通报\", \"body\": \"一、情况\\n本月印发手册【数字1】。\","
            + " \"fields\": [{\"number\": 1, \"typed\": \"2000\", \"unit\": \"份\"}]}";

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Test
    @DisplayName("模板写好初稿，数字从记录取")
    void template() throws Exception {
        call("safe.clerk", post("/api/bulletins"), "{\"day\": \"2024-02-29\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andExpect(jsonPath("$.organ").value("东风市交通运输局"))
                .andExpect(jsonPath("$.figures[0].figure").value("findings"))
                .andExpect(jsonPath("$.figures[0].fault").doesNotExist())
                .andExpect(jsonPath("$.text[0]").value(containsString("予以公布")));
    }

    @Test
    @DisplayName("送签后由没有起草的局领导发布，给出文号、校验值，此后冻结")
    void published() throws Exception {
        int id = start("safe.clerk", "发布");
        call("safe.clerk", post("/api/bulletins/" + id + "/publish"), "{}").andExpect(status().isForbidden());
        call("city.leader", post("/api/bulletins/" + id + "/publish"), "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("还没有送签")));
        submit(id);
        call("safe.clerk", put("/api/bulletins/" + id), "{\"title\": \"关于改题的通报\"}")
                .andExpect(status().isConflict());
        call("city.leader", post("/api/bulletins/" + id + "/publish"), "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PUBLISHED"))
                .andExpect(jsonPath("$.number").value(containsString("市局〔2024〕")))
                .andExpect(jsonPath("$.digest").isNotEmpty())
                .andExpect(jsonPath("$.text[1]").value("本月印发手册2000份。"));
        call("city.leader", post("/api/bulletins/" + id + "/publish"), "{}").andExpect(status().isConflict());
        web.perform(get("/bulletins/" + id).with(user("safe.clerk")))
                .andExpect(content().string(containsString("〔2024〕")));
    }

    @Test
    @DisplayName("起草的局领导不能发布自己的通报，数据库也不许")
    void notOneself() throws Exception {
        int id = start("city.leader", "自签");
        call("city.leader", post("/api/bulletins/" + id + "/submit"), "{}").andExpect(status().isOk());
        call("city.leader", post("/api/bulletins/" + id + "/publish"), "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("起草")));
        assertThatThrownBy(() -> publishBySql(id, city.acting("city.leader")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("不能签发自己起草");
    }

    @Test
    @DisplayName("文号连续：一篇接一篇，不跳号")
    void gapless() throws Exception {
        int first = number(publish(start("safe.clerk", "第一")));
        int second = number(publish(start("safe.clerk", "第二")));
        assertThat(second).isEqualTo(first + 1);
    }

    @Test
    @DisplayName("正文里有手机号，不能送签，说出在哪一段")
    void personalData() throws Exception {
        String body = PLAIN.formatted("个人信息").replace("本月", "司机13912345678反映，本月");
        int id = id(call("safe.clerk", post("/api/bulletins"), body));
        call("safe.clerk", post("/api/bulletins/" + id + "/submit"), "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].rule").value("PERSONAL_DATA"))
                .andExpect(jsonPath("$.detail").value(not(containsString("13912345678"))));
    }

    @Test
    @DisplayName("别人刚存过，再存旧稿得到 409")
    void savedByAnother() throws Exception {
        int id = start("safe.clerk", "同改");
        call("safe.clerk", put("/api/bulletins/" + id), "{\"version\": 1, \"title\": \"关于甲的通报\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2));
        call("city.leader", put("/api/bulletins/" + id), "{\"version\": 1, \"title\": \"关于乙的通报\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("甲一")));
    }

    @Test
    @DisplayName("更正是另一篇，写明改了什么、为什么；原文不变")
    void corrected() throws Exception {
        int id = start("safe.clerk", "更正");
        publish(id);
        call("safe.clerk", post("/api/bulletins/" + id + "/correct"), "{}")
                .andExpect(status().isUnprocessableContent());
        int fresh = id(call("safe.clerk", post("/api/bulletins/" + id + "/correct"), "{\"reason\": \"手册数多写了\"}")
                .andExpect(status().isCreated()));
        call(
                        "safe.clerk",
                        put("/api/bulletins/" + fresh),
                        "{\"fields\": [{\"number\": 1, \"typed\": \"1800\", \"unit\": \"份\"}]}")
                .andExpect(status().isOk());
        submit(fresh);
        call("city.leader", post("/api/bulletins/" + fresh + "/publish"), "{}")
                .andExpect(jsonPath("$.correction.reason").value("手册数多写了"))
                .andExpect(jsonPath("$.correction.changes[0].before").value(containsString("2000份")))
                .andExpect(jsonPath("$.correction.changes[0].after").value(containsString("1800份")));
        call("safe.clerk", get("/api/bulletins/" + id), "")
                .andExpect(jsonPath("$.correctedBy").value(fresh))
                .andExpect(jsonPath("$.text[1]").value(containsString("2000份")));
    }

    @Test
    @DisplayName("退回要写理由，起草人看得到，改后再送")
    void returned() throws Exception {
        int id = start("safe.clerk", "退回");
        submit(id);
        call("city.leader", post("/api/bulletins/" + id + "/return"), "{}")
                .andExpect(status().isUnprocessableContent());
        call("city.leader", post("/api/bulletins/" + id + "/return"), "{\"reason\": \"补上时段\"}")
                .andExpect(jsonPath("$.state").value("RETURNED"));
        web.perform(get("/bulletins/" + id).with(user("safe.clerk")))
                .andExpect(content().string(containsString("补上时段")));
        submit(id);
    }

    @Test
    @DisplayName("页面：起草、加数字、存稿、送签、签发")
    void pages() throws Exception {
        web.perform(get("/bulletins/new").with(user("safe.clerk"))).andExpect(status().isOk());
        String edit = String.valueOf(web.perform(post("/bulletins")
                        .with(user("safe.clerk"))
                        .with(csrf())
                        .param("title", "关于页面的通报")
                        .param("day", "2024-02-29")
                        .param("round", ""))
                .andExpect(redirectedUrlPattern("/bulletins/*/edit"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        String base = edit.replace("/edit", "");
        web.perform(get(edit).with(user("safe.clerk"))).andExpect(content().string(containsString("【数字4】")));
        web.perform(post(base + "/fields")
                        .with(user("safe.clerk"))
                        .with(csrf())
                        .param("typed", "800")
                        .param("unit", "份"))
                .andExpect(redirectedUrl(edit + "#field5"));
        web.perform(post(base + "/draft")
                        .with(user("safe.clerk"))
                        .with(csrf())
                        .header("HX-Request", "true")
                        .param("version", "2")
                        .param("title", "关于页面的通报")
                        .param("organ", "东风市交通运输局")
                        .param("code", "东交")
                        .param("day", "2024-02-29")
                        .param("round", "")
                        .param("body", "一、情况\r\n印发手册【数字5】。"))
                .andExpect(content().string(containsString("value=\"3\"")));
        web.perform(get(base).with(user("safe.clerk"))).andExpect(content().string(containsString("800份是手填的")));
        web.perform(post(base + "/submission")
                        .with(user("safe.clerk"))
                        .with(csrf())
                        .param("reason", "手填的数字已核对"))
                .andExpect(redirectedUrl(base));
        web.perform(get(base).with(user("safe.clerk"))).andExpect(content().string(containsString("签发是局领导的事")));
        web.perform(get(base).with(user("city.leader"))).andExpect(content().string(containsString("签发并发布")));
        web.perform(post(base + "/publication").with(user("city.leader")).with(csrf()))
                .andExpect(redirectedUrl(base));
        web.perform(get(base).with(user("safe.clerk"))).andExpect(content().string(containsString("东交〔2024〕")));
        web.perform(get("/bulletins").with(user("safe.clerk")))
                .andExpect(content().string(containsString("关于页面的通报")));
    }

    private static void publishBySql(int id, Acting leader) throws SQLException {
        try (Connection connection = TestDatabase.asApplication();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select set_config('hangji.person', '" + leader.person()
                            + "', true), set_config('hangji.scope', 'CITY', true), set_config('hangji.roles', 'BUREAU_LEADER', true)");
            statement.execute("""
                    insert into bulletin.publication (id, unit, unit_path, code, year, serial, version, published_by,
                        published_at, as_of, journal_head, digest)
                    select %d, 'CITY', organization.unit_path('CITY'), '市局', 2024, bulletin.next_serial('CITY', 2024), 1, %d,
                        now(), now(), '', repeat('a', 64)
                    """.formatted(id, leader.person()));
        }
    }

    private int start(String account, String about) throws Exception {
        return id(call(account, post("/api/bulletins"), PLAIN.formatted(about)).andExpect(status().isCreated()));
    }

    private void submit(int id) throws Exception {
        call("safe.clerk", post("/api/bulletins/" + id + "/submit"), "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("SUBMITTED"));
    }

    private String publish(int id) throws Exception {
        submit(id);
        return call("city.leader", post("/api/bulletins/" + id + "/publish"), "{}")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static int number(String published) {
        String number = JsonPath.read(published, "$.number");
        return Integer.parseInt(number.replaceAll(".*〕(\\d+)号", "$1"));
    }

    private static int id(ResultActions answer) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.id");
    }

    private ResultActions call(String account, MockHttpServletRequestBuilder request, String body) throws Exception {
        return web.perform(request.header("Authorization", "Bearer " + city.token(account))
                .contentType("application/json")
                .content(body));
    }
}
