package org.hangji.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestClock;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PlatformTest
@DisplayName("登录")
class SignInTest {

    private static final Instant BEGUN = Instant.parse("2024-03-01T01:00:00Z");

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private TestClock.Standing clock;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organizations organizations;

    @Test
    @DisplayName("程序没带令牌就提交：请先登录，不说什么页面过期")
    void programWithoutToken() throws Exception {
        web.perform(post("/api/findings").contentType("application/json").content("{}"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.detail").value("请先登录。"));
    }

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

    @AfterEach
    void putTheClockBack() {
        clock.set(BEGUN);
    }

    @Test
    @DisplayName("连续错五次锁定十五分钟：锁定时对的口令也不行，差一分钟不行，过了就行")
    void lockOut() throws Exception {
        String account = fresh("lock.out");
        for (int i = 0; i < 4; i++) {
            signIn(account, "wrong-Password-1").andExpect(redirectedUrl("/sign-in?wrong&back=%2F"));
        }
        signIn(account, "wrong-Password-1").andExpect(redirectedUrl("/sign-in?locked&back=%2F"));
        signIn(account, SmallCity.PASSWORD).andExpect(redirectedUrl("/sign-in?locked&back=%2F"));
        clock.advance(Duration.ofMinutes(14));
        signIn(account, SmallCity.PASSWORD).andExpect(redirectedUrl("/sign-in?locked&back=%2F"));
        clock.advance(Duration.ofMinutes(2));
        signIn(account, SmallCity.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @Test
    @DisplayName("登进去一次，前面错的次数就不算了")
    void successForgets() throws Exception {
        String account = fresh("lock.forget");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                signIn(account, "wrong-Password-1").andExpect(redirectedUrl("/sign-in?wrong&back=%2F"));
            }
            signIn(account, SmallCity.PASSWORD).andExpect(redirectedUrl("/"));
        }
    }

    @Test
    @DisplayName("系统管理员可以提前解锁；停用的账号对的口令也进不去")
    void unlockAndDisable() throws Exception {
        String account = fresh("lock.keeper");
        for (int i = 0; i < 5; i++) {
            signIn(account, "wrong-Password-1");
        }
        asKeeper("/accounts/" + account + "/unlock");
        signIn(account, SmallCity.PASSWORD).andExpect(redirectedUrl("/"));
        asKeeper("/accounts/" + account + "/disable");
        signIn(account, SmallCity.PASSWORD).andExpect(redirectedUrl("/sign-in?wrong&back=%2F"));
    }

    @Test
    @DisplayName("没有的账号和错的口令说同样的话")
    void tellsNothing() throws Exception {
        signIn("nobody.here", SmallCity.PASSWORD).andExpect(redirectedUrl("/sign-in?wrong&back=%2F"));
        signIn("east.engineer", "wrong-Password-1").andExpect(redirectedUrl("/sign-in?wrong&back=%2F"));
        signIn("east.engineer", SmallCity.PASSWORD).andExpect(redirectedUrl("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "/\t/elsewhere.example",
                "javascript:alert(1)",
                "/%0d%0aSet-Cookie:x=1",
                " //elsewhere.example"
            })
    @DisplayName("登录之后不会被带到别处去")
    void noOpenRedirect(String back) throws Exception {
        String location = web.perform(post("/sign-in")
                        .with(csrf())
                        .param("back", back)
                        .param("username", "east.clerk")
                        .param("password", SmallCity.PASSWORD))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(location).startsWith("/").doesNotStartWith("//").doesNotContain("\\", "\r", "\n", "\t");
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

    private ResultActions signIn(String account, String password) throws Exception {
        return web.perform(
                post("/sign-in").with(csrf()).param("username", account).param("password", password));
    }

    private void asKeeper(String path) throws Exception {
        web.perform(post(path).with(user("sys.keeper")).with(csrf())).andExpect(status().is3xxRedirection());
    }

    /** An account of this test's own, so that nobody else's is locked by it. */
    private String fresh(String account) {
        return Acting.as(Acting.system("test"), () -> {
            accounts.open(account, organizations.addPerson("壬一", "WEST", "科员").id());
            accounts.setPassword(account, SmallCity.PASSWORD, false);
            return account;
        });
    }
}
