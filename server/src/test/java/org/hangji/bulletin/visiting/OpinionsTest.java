package org.hangji.bulletin.visiting;

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

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestClock;
import org.hangji.TestDatabase;
import org.hangji.bulletin.Bulletins;
import org.hangji.bulletin.Errand;
import org.hangji.bulletin.publishing.Office;
import org.hangji.ledger.Entry;
import org.hangji.ledger.EntryFilter;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PlatformTest
@DisplayName("公众意见")
class OpinionsTest {

    private static final String DRAFT =
            "{\"title\": \"关于意见的通报\", \"body\": \"印发手册【数字1】。\", \"fields\": [{\"number\": 1, \"typed\": \"20\", \"unit\": \"份\"}]}";

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private Ledgers ledgers;

    @Autowired
    private Bulletins bulletins;

    @Autowired
    private OpinionMove move;

    @Autowired
    private TestClock.Standing clock;

    @BeforeEach
    void noArrivals() throws SQLException {
        TestDatabase.execute("delete from bulletin.opinion_arrival");
    }

    @Test
    @DisplayName("是台账里的一条记录：系统代记，单位是发文机关，日志有一笔")
    void recorded() throws Exception {
        int id = published();
        send(id, "10.0.1.1", "石桥路口常有超载车", "0990-5550199");
        Entry entry = entry("石桥路口常有超载车");
        assertThat(entry.unit()).isEqualTo("CITY");
        assertThat(entry.recordedBy()).isNull();
        assertThat(entry.recordedByName()).isEqualTo("系统");
        assertThat(entry.origin()).isEqualTo("public");
        assertThat(entry.value("publication")).isEqualTo((long) id);
        assertThat(entry.value("state")).isEqualTo("OPEN");
        assertThat(TestDatabase.number(
                        "select count(*) from audit.journal where account = 'system:opinion' and record_digest = '"
                                + entry.digest() + "'"))
                .isOne();
    }

    @Test
    @DisplayName("只有管这个单位的人看得到，公开页上没有；访客自己不能查也不能写台账")
    void sight() throws Exception {
        int id = published();
        send(id, "10.0.1.2", "公交站牌倒了", "0990-5550188");
        web.perform(get("/bulletins/opinions").with(user("safe.clerk")))
                .andExpect(content().string(containsString("公交站牌倒了")))
                .andExpect(content().string(containsString("0990-5550188")));
        web.perform(get("/bulletins/opinions").with(user("east.clerk")))
                .andExpect(content().string(not(containsString("公交站牌倒了"))));
        web.perform(get("/public/bulletins/" + id))
                .andExpect(content().string(not(containsString("公交站牌倒了"))))
                .andExpect(content().string(not(containsString("0990-5550188"))));
        try (Connection visitor = TestDatabase.asApplication();
                Statement statement = visitor.createStatement()) {
            var row = statement.executeQuery("select count(*) from ledger.public_opinion");
            row.next();
            assertThat(row.getLong(1)).isZero();
        }
    }

    @Test
    @DisplayName("经办人从“我的工作”答复一次，答复是台账的第二版；再答说明谁答过")
    void answered() throws Exception {
        send(published(), "10.0.1.3", "限高架看不清", "");
        assertThat(Acting.as(city.acting("safe.clerk"), bulletins::errands))
                .anyMatch(errand -> errand.kind() == Errand.Kind.ANSWER_OPINIONS
                        && errand.href().equals("/bulletins/opinions"));
        long id = entry("限高架看不清").id();
        String address = "/bulletins/opinions/" + id + "/answer";
        answer(address, "safe.clerk", " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写答复")));
        answer(address, "safe.clerk", "补".repeat(2001))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("现在有 2001 个")))
                .andExpect(content().string(containsString("补".repeat(2001))));
        answer(address, "east.clerk", "不归我管").andExpect(status().isNotFound());
        answer(address, "safe.clerk", "已换新").andExpect(redirectedUrl("/bulletins/opinions"));
        answer(address, "safe.clerk", "再答一次")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("已由甲一答复")));
        Entry now = entry("限高架看不清");
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.value("answer")).isEqualTo("已换新");
        assertThat(now.value("answeredBy")).isEqualTo("甲一");
        web.perform(get("/bulletins/opinions?state=ANSWERED").with(user("safe.clerk")))
                .andExpect(content().string(containsString("已换新")));
        web.perform(get("/bulletins/opinions").with(user("safe.clerk")))
                .andExpect(content().string(not(containsString("限高架看不清"))));
    }

    @Test
    @DisplayName("同一地址一小时五条，过一小时又收；被拒的一条写的字还在")
    void pace() throws Exception {
        int id = published();
        Instant before = clock.instant();
        try {
            for (int i = 0; i < 5; i++) {
                send(id, "10.0.1.4", "第" + i + "条", "");
            }
            web.perform(PublicPageTest.opinion(id, "10.0.1.4").param("words", "第六条不要丢"))
                    .andExpect(status().isTooManyRequests())
                    .andExpect(content().string(containsString("过一小时再提交")))
                    .andExpect(content().string(containsString("第六条不要丢")));
            send(id, "10.0.1.5", "别处的", "");
            clock.advance(Duration.ofMinutes(61));
            send(id, "10.0.1.4", "第六条", "");
        } finally {
            clock.set(before);
        }
    }

    @Test
    @DisplayName("全部来源一天五百条；次日又收，旧的来访不再留着")
    void daily() throws Exception {
        int id = published();
        Instant before = clock.instant();
        try {
            TestDatabase.execute("insert into bulletin.opinion_arrival select lpad(n::text, 64, '0'), timestamptz '"
                    + before + "' from generate_series(1, 500) n");
            web.perform(PublicPageTest.opinion(id, "10.0.1.6").param("words", "今天第五百零一条"))
                    .andExpect(status().isTooManyRequests())
                    .andExpect(content().string(containsString("今天收到的意见太多")));
            clock.advance(Duration.ofDays(1));
            send(id, "10.0.1.6", "第二天的", "");
            assertThat(TestDatabase.number("select count(*) from bulletin.opinion_arrival"))
                    .isOne();
        } finally {
            clock.set(before);
        }
    }

    @ParameterizedTest(name = "{0}：{3}")
    @CsvSource({
        "words, 2001, 422, 现在有 2001 个",
        "words, 0, 422, 请填“意见”",
        "name, 41, 422, 最多 40 个字",
        "contact, 81, 422, 最多 80 个字"
    })
    @DisplayName("太长的、空的退回表单，说出错在哪里，写过的字都在")
    void kept(String field, int length, int status, String message) throws Exception {
        String typed = "长".repeat(length);
        web.perform(PublicPageTest.opinion(published(), "10.0.1.7")
                        .param("words", field.equals("words") ? typed : "写好的意见")
                        .param("name", field.equals("name") ? typed : "住户")
                        .param("contact", field.equals("contact") ? typed : "0990-5550177"))
                .andExpect(status().is(status))
                .andExpect(content().string(containsString(message)))
                .andExpect(content().string(containsString(typed)))
                .andExpect(content().string(containsString(field.equals("name") ? "写好的意见" : "住户")));
    }

    @Test
    @DisplayName("机器填的悄悄丢掉；没有令牌的不收")
    void machines() throws Exception {
        int id = published();
        web.perform(PublicPageTest.opinion(id, "10.0.1.8").param("words", "机器").param("website", "http://spam.invalid"))
                .andExpect(status().is3xxRedirection());
        assertThat(entries()).noneMatch(entry -> "机器".equals(entry.value("words")));
        web.perform(post("/public/bulletins/" + id + "/opinions").param("words", "没有令牌"))
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("台账以前的意见在启动时转入一次，时间和答复照旧")
    void moved() throws Exception {
        int id = published();
        TestDatabase.execute(
                "insert into bulletin.opinion (publication, words, name, contact, address_digest, recorded_at) values ("
                        + id + ", '旧的意见', '住户', '', repeat('a', 64), '2024-02-01T02:00:00Z')");
        TestDatabase.execute(
                "insert into bulletin.opinion_answer (opinion, words, answered_by, recorded_at) select id, '旧的答复', "
                        + city.acting("safe.clerk").person()
                        + ", '2024-02-05T02:00:00Z' from bulletin.opinion where words = '旧的意见'");
        move.run(new DefaultApplicationArguments());
        move.run(new DefaultApplicationArguments());
        assertThat(entries().stream().filter(entry -> "旧的意见".equals(entry.value("words"))))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.version()).isEqualTo(2);
                    assertThat(entry.occurredOn()).isEqualTo("2024-02-01");
                    assertThat(entry.recordedAt()).isEqualTo("2024-02-05T02:00:00Z");
                    assertThat(entry.value("answer")).isEqualTo("旧的答复");
                    assertThat(entry.value("answeredBy")).isEqualTo("甲一");
                });
    }

    private int published() throws Exception {
        return new Office(web, city).published(DRAFT);
    }

    private void send(int id, String address, String words, String contact) throws Exception {
        web.perform(PublicPageTest.opinion(id, address).param("words", words).param("contact", contact))
                .andExpect(redirectedUrl("/public/bulletins/" + id + "?sent#opinion"));
    }

    private ResultActions answer(String address, String account, String words) throws Exception {
        return web.perform(post(address).with(user(account)).with(csrf()).param("answer", words));
    }

    private Entry entry(String words) {
        return entries().stream()
                .filter(entry -> words.equals(entry.value("words")))
                .findFirst()
                .orElseThrow();
    }

    private List<Entry> entries() {
        return Acting.as(
                        city.acting("safe.clerk"),
                        () -> ledgers.entries(
                                "public-opinion", EntryFilter.all(new AsOf(clock.instant())), new Paging(0, 500)))
                .items();
    }
}
