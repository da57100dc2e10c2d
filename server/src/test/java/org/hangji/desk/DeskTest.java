package org.hangji.desk;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
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

    @Test
    @DisplayName("三员进来是账号，看不到业务")
    void keepers() throws Exception {
        web.perform(get("/").with(user("sys.keeper"))).andExpect(redirectedUrl("/accounts"));
    }

    @Test
    @DisplayName("没登录的先登录")
    void visitor() throws Exception {
        web.perform(get("/")).andExpect(redirectedUrl("/sign-in?back=%2F"));
    }
}
