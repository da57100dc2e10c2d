package org.hangji.bulletin.composing;

import static org.hamcrest.Matchers.allOf;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.bulletin.publishing.Office;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
@DisplayName("写通报的页面")
class EditPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    private Office office;
    private String base = "";
    private int id;

    @BeforeEach
    void start() throws Exception {
        office = new Office(web, city);
        id = JsonPath.read(
                office.call("safe.clerk", post("/api/bulletins"), "{\"title\": \"关于草稿的通报\", \"body\": \"第一稿。\"}")
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        base = "/bulletins/" + id;
    }

    @Test
    @DisplayName("自动存稿：存上给出第几稿；内容没变不另存一稿")
    void saved() throws Exception {
        web.perform(bySelf(draft(1, "关于草稿的通报", "第二稿。")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("value=\"2\""), containsString("已存为第2稿"))));
        web.perform(bySelf(draft(2, "关于草稿的通报", "第二稿。"))).andExpect(content().string(containsString("value=\"2\"")));
    }

    @Test
    @DisplayName("自动存稿存不上，页面当场说为什么，版本不往前走")
    void unsaved() throws Exception {
        office.call("city.leader", put("/api" + base), "{\"version\": 1, \"body\": \"领导改的。\"}")
                .andExpect(status().isOk());
        web.perform(bySelf(draft(1, "关于草稿的通报", "我也在改。")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("role=\"alert\"")))
                .andExpect(content().string(containsString("没有存上：这篇稿子刚被丙一改过")))
                .andExpect(content().string(containsString("value=\"1\"")));
        web.perform(bySelf(draft(2, "长".repeat(201), "我也在改。")))
                .andExpect(content().string(containsString("最多 200 字")));
    }

    @Test
    @DisplayName("存稿被拒，写的字都在页上：题目太长422，别人刚改过409")
    void kept() throws Exception {
        web.perform(draft(1, "长".repeat(201), "写了一上午的正文。"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("写了一上午的正文。"), containsString("长".repeat(201)))));
        office.call("city.leader", put("/api" + base), "{\"version\": 1, \"body\": \"领导改的。\"}")
                .andExpect(status().isOk());
        web.perform(draft(1, "关于草稿的通报", "写了一上午的正文。"))
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("写了一上午的正文。"), containsString("刚被丙一改过"), containsString("value=\"1\""))));
        office.call("safe.clerk", get("/api" + base), "")
                .andExpect(jsonPath("$.body").value("领导改的。"));
    }

    @Test
    @DisplayName("送签以后不能再改，退回以后又能")
    void closed() throws Exception {
        office.call("safe.clerk", post("/api" + base + "/submit"), "{}").andExpect(status().isOk());
        web.perform(get(base + "/edit").with(user("safe.clerk"))).andExpect(status().isConflict());
        web.perform(draft(1, "关于草稿的通报", "偷偷改。")).andExpect(status().isConflict());
        office.call("city.leader", post("/api" + base + "/return"), "{\"reason\": \"请改\"}")
                .andExpect(status().isOk());
        web.perform(draft(1, "关于草稿的通报", "改好了。")).andExpect(redirectedUrl(base));
        web.perform(get(base + "/edit").with(user("safe.clerk")))
                .andExpect(content().string(containsString("改好了。")));
    }

    @Test
    @DisplayName("加一个数字项，正文末尾出现记号；去掉后记号也去掉")
    void fields() throws Exception {
        web.perform(form("/fields").param("figure", "warning-letters")).andExpect(redirectedUrl(base + "/edit#field1"));
        web.perform(get(base + "/edit").with(user("safe.clerk")))
                .andExpect(content().string(allOf(containsString("第一稿。\n【数字1】"), containsString("下发安全警示函"))));
        web.perform(form("/fields/1/drop")).andExpect(redirectedUrl(base + "/edit#fields"));
        web.perform(get(base + "/edit").with(user("safe.clerk")))
                .andExpect(content().string(not(containsString("第一稿。\n【数字1】"))));
    }

    @Test
    @DisplayName("外县看不到，核查人和审计员不能写")
    void others() throws Exception {
        web.perform(get(base + "/edit").with(user("east.clerk"))).andExpect(status().isNotFound());
        web.perform(get(base + "/edit").with(user("audit.verifier"))).andExpect(status().isForbidden());
        web.perform(get(base + "/edit").with(user("city.auditor"))).andExpect(status().isForbidden());
        web.perform(get(base).with(user("city.auditor"))).andExpect(status().isOk());
    }

    private MockHttpServletRequestBuilder draft(int version, String title, String body) {
        return form("/draft")
                .param("version", Integer.toString(version))
                .param("title", title)
                .param("organ", "东风市交通运输局")
                .param("code", "东交")
                .param("day", "2024-02-29")
                .param("round", "")
                .param("body", body);
    }

    private static MockHttpServletRequestBuilder bySelf(MockHttpServletRequestBuilder request) {
        return request.header("HX-Request", "true");
    }

    private MockHttpServletRequestBuilder form(String place) {
        return post(base + place).with(user("safe.clerk")).with(csrf());
    }
}
