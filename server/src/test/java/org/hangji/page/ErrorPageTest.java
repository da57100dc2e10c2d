package org.hangji.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hangji.PlatformTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("出错的页面")
class ErrorPageTest {

    @Autowired
    private MockMvc web;

    @Test
    @DisplayName("没有的地址：说没有找到、可以怎么办，版面完整")
    void notFound() throws Exception {
        web.perform(get("/nowhere").header("Referer", "http://localhost/rounds?page=2"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有找到这一页")))
                .andExpect(content().string(containsString("可以怎么办")))
                .andExpect(content().string(containsString("href=\"/rounds?page=2\"")))
                .andExpect(content().string(containsString("<main id=\"main\"")));
    }

    @Test
    @DisplayName("外来的上一页地址不跟")
    void foreignReferer() throws Exception {
        web.perform(get("/nowhere").header("Referer", "http://elsewhere.example/rounds"))
                .andExpect(content().string(not(containsString("elsewhere"))));
    }

    @Test
    @DisplayName("接口的错误是给程序的，不是页面")
    void problemForPrograms() throws Exception {
        web.perform(get("/api/nowhere"))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Content-Type", containsString("application/problem+json")));
    }

    @Test
    @DisplayName("放太久的页面提交：说清楚没有办理，怎么办")
    void staleForm() throws Exception {
        web.perform(post("/sign-in").param("username", "safe.clerk"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("这一页放得太久")));
    }

    @Test
    @DisplayName("样式表按内容编址，可存一年")
    void assets() throws Exception {
        String page = web.perform(get("/nowhere")).andReturn().getResponse().getContentAsString();
        String sheet = page.replaceAll("(?s).*href=\"(/assets/hangji-[0-9a-f]+\\.css)\".*", "$1");
        web.perform(get(sheet))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("max-age=31536000")));
    }

    @Test
    @DisplayName("菜单里有改口令和退出")
    void whoIAm() throws Exception {
        web.perform(get("/nowhere").with(user("safe.clerk")).with(csrf()))
                .andExpect(content().string(containsString("甲一 <span>安全监督科</span>")))
                .andExpect(content().string(containsString("action=\"/sign-out\"")))
                .andExpect(content().string(containsString("href=\"/me/password\"")));
    }
}
