package org.hangji.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("我的工作")
class DeskTest {

    @Autowired
    private MockMvc web;

    @Autowired
    @SuppressWarnings("UnusedVariable")
    private SmallCity city;

    @Test
    @DisplayName("业务人员进来看到要办的事，导航停在我的工作")
    void myWork() throws Exception {
        web.perform(get("/").with(user("west.engineer")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("要我办的")))
                .andExpect(content().string(containsString("<a href=\"/\" aria-current=\"page\">我的工作</a>")));
    }

    @ParameterizedTest
    @CsvSource({"sys.keeper, 账号因多次输错口令暂时锁定|没有被锁定的账号", "sec.keeper, 账号还没有授予角色|都已授予角色", "aud.keeper, 审计日志已封存"})
    @DisplayName("三员进来看到自己值守的事，看不到业务")
    void keepers(String account, String watched) throws Exception {
        String page = html(account);
        assertThat(page).containsPattern(watched).contains("aria-current=\"page\">我的工作");
        assertThat(page).doesNotContain("要我办的", "/findings/", "等别人办的");
    }

    @Test
    @DisplayName("审计人员看到封存、核对和被拒绝的操作；经办人看不到")
    void auditor() throws Exception {
        assertThat(html("city.auditor"))
                .contains("值守")
                .containsPattern("审计日志已封存到第\\d+行")
                .contains("近7天被拒绝的操作");
        assertThat(html("safe.clerk")).doesNotContain("审计日志已封存", "账号还没有");
    }

    private String html(String account) throws Exception {
        return web.perform(get("/").with(user(account)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("没登录的先登录")
    void visitor() throws Exception {
        web.perform(get("/")).andExpect(redirectedUrl("/sign-in?back=%2F"));
    }
}
