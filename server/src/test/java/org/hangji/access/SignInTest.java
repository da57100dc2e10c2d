package org.hangji.access;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("登录")
class SignInTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private TestClock.Standing clock;

    @Test
    @DisplayName("令牌认得人，说出姓名、角色和单位")
    void token() throws Exception {
        web.perform(get("/api/me").header("Authorization", "Bearer " + city.token("east.clerk")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.account").value("east.clerk"))
                .andExpect(jsonPath("$.organization.code").value("EAST"))
                .andExpect(jsonPath("$.roles[0]").value("CLERK"));
    }

    @Test
    @DisplayName("没登录的程序得到 401 和中文说明")
    void nobody() throws Exception {
        web.perform(get("/api/me"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json;charset=UTF-8"))
                .andExpect(jsonPath("$.title").value("请先登录"));
    }

    @Test
    @DisplayName("连续错五次，锁定十五分钟")
    void lockOut() throws Exception {
        for (int i = 0; i < 5; i++) {
            tryWith("west.engineer", "wrong-Password-1");
        }
        web.perform(post("/sign-in")
                        .with(csrf())
                        .param("username", "west.engineer")
                        .param("password", SmallCity.PASSWORD))
                .andExpect(redirectedUrl("/sign-in?locked&back=%2F"));
        clock.advance(Duration.ofMinutes(16));
        web.perform(post("/sign-in")
                        .with(csrf())
                        .param("username", "west.engineer")
                        .param("password", SmallCity.PASSWORD))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    @DisplayName("县里的人只看到本县的单位和上级")
    void scope() throws Exception {
        web.perform(get("/api/organizations").header("Authorization", "Bearer " + city.token("east.clerk")))
                .andExpect(jsonPath("$.items[?(@.code == 'EAST')]").exists())
                .andExpect(jsonPath("$.items[?(@.code == 'CITY')]").exists())
                .andExpect(jsonPath("$.items[?(@.code == 'WEST')]").doesNotExist());
    }

    @Test
    @DisplayName("登录页能打开")
    void page() throws Exception {
        web.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("账号")));
    }

    private void tryWith(String account, String password) throws Exception {
        web.perform(post("/sign-in").with(csrf()).param("username", account).param("password", password))
                .andExpect(status().is3xxRedirection());
    }
}
