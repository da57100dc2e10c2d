package org.hangji.bulletin.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestClock;
import org.hangji.TestDatabase;
import org.hangji.figure.FigureRecords;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("冻结的数字")
class FrozenFiguresTest {

    private static @Nullable FigureRecords records;

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private TestClock.Standing clock;

    @Autowired
    private Organizations organizations;

    @Autowired
    private PublicationCheck check;

    @BeforeEach
    void fill() {
        clock.set(Instant.parse("2024-03-01T01:00:00Z"));
    }

    @Test
    @DisplayName("发布后记录再变，通报不变；“发布以来”说出哪一行变了")
    void frozen() throws Exception {
        FigureRecords made = made();
        long corrected = made.overLimit(made.left, LocalDate.parse("2024-01-05"), "12.5", "80", FigureRecords.FIRST);
        int id = new Office(web, city).published(bulletin());
        Instant later = Instant.parse("2024-03-02T01:00:00Z");
        made.correct(corrected, "30", false, later);
        made.overLimit(made.right, LocalDate.parse("2024-01-06"), "1", "60", later);
        clock.set(Instant.parse("2024-03-03T01:00:00Z"));
        new Office(web, city)
                .call("safe.clerk", get("/api/bulletins/" + id), "")
                .andExpect(jsonPath("$.text[0]").value(containsString("卸货19.5吨")))
                .andExpect(jsonPath("$.figures[0].rows").value(2));
        web.perform(get("/bulletins/" + id + "/since").with(user("safe.clerk")))
                .andExpect(content().string(containsString("发布以来<a href=\"#moved\">1</a>个数字")))
                .andExpect(content().string(containsString(">38<")))
                .andExpect(content().string(containsString("<b>新增</b>：")))
                .andExpect(content().string(containsString("<b>更正</b>：")))
                .andExpect(content().string(containsString("3月2日 09:00，测试记录，理由：称重单有误")));
        made.correct(corrected, "30", true, Instant.parse("2024-03-03T01:00:00Z"));
        web.perform(get("/bulletins/" + id + "/since").with(user("safe.clerk")))
                .andExpect(content()
                        .string(containsString("<b>不再计入</b>：<a href=\"/ledgers/over-limit-case/entries/" + corrected)))
                .andExpect(content().string(containsString(">8<")));
        assertThat(differences()).noneMatch(sentence -> sentence.contains("卸货"));
    }

    @Test
    @DisplayName("有人绕过系统改了发布的内容或明细，复算说得出")
    void tampered() throws Exception {
        made();
        int id = new Office(web, city).published(bulletin());
        String number = number(id);
        assertThat(differences()).noneMatch(sentence -> sentence.startsWith(number));
        owner("update bulletin.published_content set content = replace(content, '卸货', '卸下') where publication = " + id);
        assertThat(differences()).anyMatch(sentence -> sentence.startsWith(number + "的校验值不一致"));
        owner("update bulletin.published_content set content = replace(content, '卸下', '卸货') where publication = " + id);
        owner("update bulletin.frozen_row set version = 9 where publication = " + id);
        assertThat(differences()).anyMatch(sentence -> sentence.startsWith(number + "第1项的明细"));
        owner("update bulletin.frozen_row set version = 1 where publication = " + id);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "update bulletin.publication set as_of = as_of - interval '1 day' where id = %1$d | 校验值不一致",
                "update bulletin.publication set published_at = published_at + interval '1 hour' where id = %1$d | 校验值不一致",
                "update bulletin.publication set digest = repeat('b', 64) where id = %1$d | 校验值不一致",
                "update bulletin.published_content set title = '关于别的事的通报' where publication = %1$d | 校验值不一致",
                "update bulletin.published_content set organ = '别的机关' where publication = %1$d | 校验值不一致",
                "delete from bulletin.frozen_row where publication = %1$d | 明细与发布时不一致",
                "update bulletin.frozen_row set contribution = contribution + 1 where publication = %1$d | 明细与发布时不一致",
                "insert into bulletin.frozen_row values (%1$d, '1', '999999', 1, 5) | 明细与发布时不一致",
                "delete from bulletin.published_content where publication = %1$d | 内容不见了"
            })
    @DisplayName("每一处都封住：改一个字、一个时间、一行明细，复算都指出是哪一篇")
    void eachPlace(String change, String said) throws Exception {
        made();
        int id = new Office(web, city).published(bulletin());
        String number = number(id);
        assertThat(differences()).noneMatch(sentence -> sentence.contains(number));
        TestDatabase.execute("create table bulletin.kept as select * from bulletin.publication where id = " + id);
        TestDatabase.execute(
                "create table bulletin.kept_content as select * from bulletin.published_content where publication = "
                        + id);
        TestDatabase.execute(
                "create table bulletin.kept_rows as select * from bulletin.frozen_row where publication = " + id);
        owner(change.formatted(id));
        assertThat(differences()).anyMatch(sentence -> sentence.startsWith(number) && sentence.contains(said));
        restore(id);
        assertThat(differences()).noneMatch(sentence -> sentence.contains(number));
    }

    private static void restore(int id) throws SQLException {
        TestDatabase.execute("delete from bulletin.frozen_row where publication = " + id);
        TestDatabase.execute("insert into bulletin.frozen_row select * from bulletin.kept_rows");
        TestDatabase.execute("delete from bulletin.published_content where publication = " + id);
        TestDatabase.execute("insert into bulletin.published_content select * from bulletin.kept_content");
        TestDatabase.execute("update bulletin.publication p set as_of = k.as_of, published_at = k.published_at,"
                + " digest = k.digest from bulletin.kept k where k.id = p.id");
        TestDatabase.execute("drop table bulletin.kept, bulletin.kept_content, bulletin.kept_rows");
    }

    private FigureRecords made() {
        FigureRecords known = records;
        if (known == null) {
            known = new FigureRecords(organizations, "PUBONE");
            known.overLimit(known.left, LocalDate.parse("2024-01-01"), "7", "80", FigureRecords.FIRST);
            records = known;
        }
        return known;
    }

    private static String bulletin() {
        return "{\"title\": \"关于治超的通报\", \"day\": \"2024-02-29\", \"body\": \"1月卸货【数字1】。\", \"fields\": [{\"number\": 1,"
                + " \"figure\": \"overload-unloaded\", \"scope\": \"PUBONE\", \"from\": \"2024-01-01\", \"to\": \"2024-01-31\"}]}";
    }

    private List<String> differences() {
        return Acting.as(Acting.system("test"), check::differences);
    }

    private static String number(int id) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            var row = statement.executeQuery("select number from bulletin.publication where id = " + id);
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static void owner(String sql) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
