package org.hangji.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.shared.Acting;
import org.hangji.shared.Paging;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PlatformTest
@DisplayName("单位和人员的页面")
class DirectoryPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private Organizations organizations;

    @Test
    @DisplayName("新增单位，出现在树里；代码重复和写错都说在字段旁")
    void addUnit() throws Exception {
        add("EAST-GL", "东县公路中心").andExpect(redirectedUrl("/units/EAST-GL"));
        web.perform(get("/units").with(user("sec.keeper")))
                .andExpect(content().string(containsString("东县公路中心")))
                .andExpect(content().string(containsString("depth-2")));
        add("EAST-GL", "另一个中心").andExpect(status().is(422)).andExpect(content().string(containsString("已经有单位在用")));
        add("东县", "另一个中心").andExpect(status().is(422)).andExpect(content().string(containsString("单位代码只能用字母")));
    }

    @Test
    @DisplayName("更名留下旧名称和日期，日期不能晚于今天")
    void rename() throws Exception {
        add("EAST-YZ", "东县运政所");
        rename("东县运输服务中心", "2025-03-02").andExpect(status().is(422));
        rename("东县运输服务中心", "2024-02-01").andExpect(redirectedUrl("/units/EAST-YZ"));
        web.perform(get("/units/EAST-YZ").with(user("sys.keeper")))
                .andExpect(content().string(containsString("东县运输服务中心")))
                .andExpect(content().string(containsString("东县运政所")))
                .andExpect(content().string(containsString("到2024年1月31日")));
    }

    @Test
    @DisplayName("撤销单位：写明最后一天和理由；将来的日子不收；撤过的不再撤")
    void end() throws Exception {
        add("EAST-CX", "东县撤销所");
        end("2025-03-02", "并入东县公路中心")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("不能晚于今天")));
        end("2024-01-15", " ").andExpect(status().is(422)).andExpect(content().string(containsString("请写明为什么撤销")));
        end("2024-01-15", "并入东县公路中心").andExpect(redirectedUrl("/units/EAST-CX"));
        web.perform(get("/units/EAST-CX").with(user("sys.keeper")))
                .andExpect(content().string(containsString("已撤销：2024年1月15日是最后一天")))
                .andExpect(content().string(not(containsString("写明并撤销"))));
        end("2024-01-10", "再撤").andExpect(status().is(409)).andExpect(content().string(containsString("已经撤销")));
    }

    @Test
    @DisplayName("调动留下任职经过，离岗要写原因")
    void moveAndLeave() throws Exception {
        long id = Acting.as(
                Acting.system("test"),
                () -> organizations.addPerson("调动甲", "EAST", "科员").id());
        web.perform(post("/people/" + id + "/post")
                        .with(user("sys.keeper"))
                        .with(csrf())
                        .param("unit", "WEST")
                        .param("post", "科长")
                        .param("from", "2024-03-01"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("应晚于现任职务")));
        web.perform(post("/people/" + id + "/leave").with(user("sys.keeper")).with(csrf()))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("写明离岗原因")));
        web.perform(post("/people/" + id + "/leave")
                        .with(user("sys.keeper"))
                        .with(csrf())
                        .param("reason", "退休"))
                .andExpect(redirectedUrl("/people/" + id));
        Person person = Acting.as(Acting.system("test"), () -> organizations.requirePerson(id));
        assertThat(person.active()).isFalse();
        assertThat(Acting.as(Acting.system("test"), () -> organizations.posts(id)))
                .singleElement()
                .satisfies(post -> assertThat(post.to()).isNotNull());
    }

    @Test
    @DisplayName("只有系统管理员能改；业务人员打不开")
    void whoMay() throws Exception {
        web.perform(post("/people")
                        .with(user("sec.keeper"))
                        .with(csrf())
                        .param("name", "某人")
                        .param("unit", "EAST"))
                .andExpect(status().isForbidden());
        web.perform(get("/people").with(user("safe.clerk"))).andExpect(status().isForbidden());
        web.perform(get("/people").param("q", "东县").with(user("aud.keeper")))
                .andExpect(content().string(containsString("戊一")));
    }

    @Test
    @DisplayName("人员名单按单位和词筛选，离岗的也在")
    void list() {
        Acting.as(city.acting("sys.keeper"), () -> {
            long id = organizations.addPerson("离岗甲", "WEST", "科员").id();
            organizations.deactivatePerson(id, "调出");
            assertThat(organizations.people("离岗甲", "WEST", new Paging(0, 10)).items())
                    .singleElement()
                    .satisfies(person -> assertThat(person.active()).isFalse());
            return true;
        });
    }

    private ResultActions add(String code, String name) throws Exception {
        return web.perform(post("/units")
                .with(user("sys.keeper"))
                .with(csrf())
                .param("code", code)
                .param("name", name)
                .param("kind", "AFFILIATE")
                .param("parent", "EAST"));
    }

    private ResultActions end(String last, String reason) throws Exception {
        return web.perform(post("/units/EAST-CX/end")
                .with(user("sys.keeper"))
                .with(csrf())
                .param("last", last)
                .param("reason", reason));
    }

    private ResultActions rename(String name, String from) throws Exception {
        return web.perform(post("/units/EAST-YZ/name")
                .with(user("sys.keeper"))
                .with(csrf())
                .param("name", name)
                .param("from", from));
    }
}
