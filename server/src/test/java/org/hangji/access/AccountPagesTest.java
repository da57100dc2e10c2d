package org.hangji.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestClock;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("三员管账号")
class AccountPagesTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private TestClock.Standing clock;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FirstAdministrators first;

    @Autowired
    private Database database;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void backToTheCommonDay() {
        clock.set(Instant.parse("2024-03-01T01:00:00Z"));
    }

    @Test
    @DisplayName("开通账号得到一次性链接，本人设口令，链接用一次作废")
    void openAndAccept() throws Exception {
        long person = newPerson("开通甲");
        String key = open("open.one", person);

        web.perform(get("/welcome").param("key", key)).andExpect(content().string(containsString("为账号 open.one 设口令")));
        accept(key, "Spring-2024-new").andExpect(redirectedUrl("/sign-in?set"));
        signIn("open.one", "Spring-2024-new").andExpect(redirectedUrl("/"));
        web.perform(get("/welcome").param("key", key)).andExpect(content().string(containsString("已经不能用了")));
        accept(key, "Other-2024-new").andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("一次性链接 24 小时后失效")
    void linkExpires() throws Exception {
        String key = open("open.late", newPerson("开通乙"));
        clock.advance(Duration.ofHours(25));
        accept(key, "Spring-2024-new").andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("账号不能叫 admin，错误写在字段旁，填过的还在")
    void reservedName() throws Exception {
        long person = newPerson("开通丙");
        web.perform(post("/accounts")
                        .with(user("sys.keeper"))
                        .with(csrf())
                        .param("account", "admin")
                        .param("person", Long.toString(person)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("账号不能叫 admin")))
                .andExpect(content().string(containsString("value=\"admin\"")));
    }

    @Test
    @DisplayName("使用人打姓名找：只提示没有账号的；打错了说怎么改、填的还在；打对了就开通")
    void holder() throws Exception {
        newPerson("开通丁");
        web.perform(get("/accounts/new/holders?person=开通丁").with(user("sys.keeper")))
                .andExpect(content().string(containsString("value=\"开通丁（东县交通运输局 科员）\"")));
        web.perform(get("/accounts/new").with(user("sys.keeper")))
                .andExpect(content().string(not(containsString("<select"))))
                .andExpect(content().string(containsString("hx-get=\"/accounts/new/holders\"")));
        typedHolder("没有这人")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("没有叫“没有这人”的在岗人员")))
                .andExpect(content().string(containsString("value=\"没有这人\"")));
        typedHolder(" ").andExpect(status().is(422)).andExpect(content().string(containsString("请填这个账号是谁的")));
        typedHolder("开通丁").andExpect(status().isOk()).andExpect(content().string(containsString("/welcome?key=")));
        web.perform(get("/accounts/new/holders?person=开通丁").with(user("sys.keeper")))
                .andExpect(content().string(not(containsString("开通丁"))));
        web.perform(get("/accounts/new/holders").with(user("sec.keeper"))).andExpect(status().isForbidden());
    }

    private ResultActions typedHolder(String typed) throws Exception {
        return web.perform(post("/accounts")
                .with(user("sys.keeper"))
                .with(csrf())
                .param("account", "open.ding")
                .param("person", typed));
    }

    @Test
    @DisplayName("停用的账号马上不能用，恢复后可以")
    void disable() throws Exception {
        String key = open("open.shut", newPerson("停用甲"));
        accept(key, "Spring-2024-new");
        web.perform(post("/accounts/open.shut/disable").with(user("sys.keeper")).with(csrf()))
                .andExpect(redirectedUrl("/accounts/open.shut"));
        signIn("open.shut", "Spring-2024-new").andExpect(redirectedUrl("/sign-in?wrong&back=%2F"));
        web.perform(post("/accounts/open.shut/enable").with(user("sys.keeper")).with(csrf()));
        signIn("open.shut", "Spring-2024-new").andExpect(redirectedUrl("/"));
    }

    @Test
    @DisplayName("系统管理员不能授权，安全保密管理员不能开账号")
    void separated() throws Exception {
        web.perform(post("/accounts/safe.clerk/grants")
                        .with(user("sys.keeper"))
                        .with(csrf())
                        .param("role", "VERIFIER")
                        .param("unit", "CITY"))
                .andExpect(status().isForbidden());
        web.perform(post("/accounts")
                        .with(user("sec.keeper"))
                        .with(csrf())
                        .param("account", "some.one")
                        .param("person", "1"))
                .andExpect(status().isForbidden());
        web.perform(get("/accounts").with(user("safe.clerk"))).andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("安全保密管理员授权和收回，收回要写原因")
    void grantAndRevoke() throws Exception {
        open("grant.one", newPerson("授权甲"));
        web.perform(post("/accounts/grant.one/grants")
                        .with(user("sec.keeper"))
                        .with(csrf())
                        .param("role", "CLERK")
                        .param("unit", "EAST"))
                .andExpect(redirectedUrl("/accounts/grant.one"));
        long grant = grantOf("grant.one");
        web.perform(post("/accounts/grant.one/grants/" + grant + "/revoke")
                        .with(user("sec.keeper"))
                        .with(csrf()))
                .andExpect(status().is(422));
        web.perform(post("/accounts/grant.one/grants/" + grant + "/revoke")
                        .with(user("sec.keeper"))
                        .with(csrf())
                        .param("reason", "调岗"))
                .andExpect(redirectedUrl("/accounts/grant.one"));
        web.perform(get("/accounts/grant.one").with(user("sec.keeper")))
                .andExpect(content().string(containsString("还没有授权")));
    }

    @Test
    @DisplayName("三员互相排斥，不能兼业务角色，也不能给自己授权")
    void exclusive() {
        assertThatThrownBy(() -> asKeeper(() -> accounts.grant("safe.clerk", Role.AUDIT_ADMIN, "CITY")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("互相排斥");
        assertThatThrownBy(() -> asKeeper(() -> accounts.grant("sys.keeper", Role.CLERK, "CITY")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> asKeeper(() -> accounts.grant("sec.keeper", Role.CLERK, "CITY")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("不能改自己的授权");
    }

    @Test
    @DisplayName("改口令要旧口令，最近 5 次用过的不行，别处的登录失效，这里继续")
    void changePassword() throws Exception {
        accept(open("own.one", newPerson("口令甲")), "First-2024-word");
        MockHttpSession here = session("own.one", "First-2024-word");
        MockHttpSession elsewhere = session("own.one", "First-2024-word");
        clock.advance(Duration.ofSeconds(1));

        change(here, "Wrong-2024-word", "Second-2024-word")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("现在的口令不对")))
                .andExpect(content().string(not(containsString("Second-2024-word"))));
        change(here, "First-2024-word", "First-2024-word").andExpect(content().string(containsString("最近 5 次里用过")));
        change(here, "First-2024-word", "Second-2024-word").andExpect(redirectedUrl("/me/password?changed=true"));

        web.perform(get("/me").session(here)).andExpect(status().isOk());
        web.perform(get("/me").session(elsewhere)).andExpect(redirectedUrl("/sign-in?back=%2Fme"));
    }

    @Test
    @DisplayName("我为什么能看到这些：角色、范围、参与，用话说清楚")
    void why() throws Exception {
        web.perform(get("/me").with(user("east.clerk")))
                .andExpect(content().string(containsString("经办人")))
                .andExpect(content().string(containsString("范围是东县交通运输局和它下面的全部单位")))
                .andExpect(content().string(containsString("您参与的事")));
        web.perform(get("/me").with(user("aud.keeper"))).andExpect(content().string(containsString("您是三员之一")));
    }

    @Test
    @DisplayName("三员看不到业务数据：没有范围，业务表里只看得到向社会公开的")
    void noBusinessData() {
        Map<String, Long> published = businessRows(Acting.visitor("127.0.0.1"));
        for (String keeper : new String[] {"sys.keeper", "sec.keeper", "aud.keeper"}) {
            assertThat(city.acting(keeper).scope()).isEmpty();
            assertThat(businessRows(city.acting(keeper))).as(keeper).isEqualTo(published);
        }
    }

    /** How many rows of each business table this person sees. */
    private Map<String, Long> businessRows(Acting acting) {
        return Acting.as(
                acting,
                () -> new TransactionTemplate(transactions).execute(tx -> {
                    Map<String, Long> rows = new TreeMap<>();
                    for (String table : database.sql("""
                    select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where c.relkind = 'r' and c.relrowsecurity
                        and n.nspname in ('ledger', 'rectify', 'evidence', 'bulletin', 'document', 'figure')
                        and has_table_privilege(c.oid, 'select')
                    """).query(String.class).list()) {
                        rows.put(
                                table,
                                database.sql("select count(*) from " + table)
                                        .query(Long.class)
                                        .single());
                    }
                    return rows;
                }));
    }

    @Test
    @DisplayName("有了账号，初次启用的链接就作废")
    void setupIsOver() throws Exception {
        assertThat(Acting.as(Acting.system("setup"), () -> first.newKey())).isEmpty();
        web.perform(get("/setup").param("key", "anything")).andExpect(content().string(containsString("已经不能用了")));
    }

    @Test
    @DisplayName("登录后回到原来要看的页，外面的地址不跟")
    void back() throws Exception {
        web.perform(get("/me")).andExpect(redirectedUrl("/sign-in?back=%2Fme"));
        for (String[] each : new String[][] {
            {"/me?x=1", "/me?x=1"}, {"//evil.example", "/"}, {"https://evil.example", "/"}, {"/\\evil", "/"}
        }) {
            web.perform(post("/sign-in")
                            .with(csrf())
                            .param("username", "city.auditor")
                            .param("password", SmallCity.PASSWORD)
                            .param("back", each[0]))
                    .andExpect(redirectedUrl(each[1]));
        }
    }

    private long newPerson(String name) {
        return Acting.as(
                Acting.system("test"),
                () -> organizations.addPerson(name, "EAST", "科员").id());
    }

    private String open(String account, long person) throws Exception {
        String page = web.perform(post("/accounts")
                        .with(user("sys.keeper"))
                        .with(csrf())
                        .param("account", account)
                        .param("person", Long.toString(person)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.replaceAll("(?s).*/welcome\\?key=([A-Za-z0-9_-]+).*", "$1");
    }

    private ResultActions accept(String key, String password) throws Exception {
        clock.advance(Duration.ofSeconds(1));
        return web.perform(post("/welcome")
                .with(csrf())
                .param("key", key)
                .param("password", password)
                .param("again", password));
    }

    private ResultActions signIn(String account, String password) throws Exception {
        return web.perform(
                post("/sign-in").with(csrf()).param("username", account).param("password", password));
    }

    private MockHttpSession session(String account, String password) throws Exception {
        return (MockHttpSession)
                signIn(account, password).andReturn().getRequest().getSession();
    }

    private ResultActions change(MockHttpSession session, String old, String fresh) throws Exception {
        return web.perform(post("/me/password")
                .session(session)
                .with(csrf())
                .param("old", old)
                .param("password", fresh)
                .param("again", fresh));
    }

    private long grantOf(String account) {
        return Acting.as(
                Acting.system("test"),
                () -> new TransactionTemplate(transactions)
                        .execute(tx -> database.sql("""
                                select g.id from access.granted g join access.account a on a.id = g.account
                                where a.name = ? and g.revoked_at is null
                                """)
                                .param(account)
                                .query(Long.class)
                                .single()));
    }

    private void asKeeper(Runnable act) {
        Acting.as(city.acting("sec.keeper"), () -> {
            act.run();
            return true;
        });
    }
}
