package org.hangji.rectify.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.audit.SelfCheck;
import org.hangji.audit.Verification;
import org.hangji.rectify.East;
import org.hangji.rectify.Findings;
import org.hangji.rectify.NewRound;
import org.hangji.rectify.Rounds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("核对整改事件与问题")
class RecordsTest {

    @Autowired
    Verification verification;

    @Autowired
    Findings findings;

    @Autowired
    Rounds rounds;

    @Autowired
    SmallCity city;

    @Test
    @DisplayName("经平台写入的都对得上；属主改了哪个事件，核对说出哪个")
    void events() throws SQLException {
        long finding = new East(city, findings).inProgress("核对事件");
        assertThat(of("整改办理记录", finding)).isEmpty();
        change("update rectify.event set occurred_on = occurred_on - 1 where finding = " + finding + " and number = 2");
        assertThat(of("整改办理记录", finding)).first().asString().contains("第 2 条记录", "对不上");
        change("update rectify.event set occurred_on = occurred_on + 1 where finding = " + finding + " and number = 2");
        assertThat(of("整改办理记录", finding)).isEmpty();
    }

    @Test
    @DisplayName("问题的现状被改动：与最后一个事件不符")
    void findings() throws SQLException {
        long finding = new East(city, findings).inProgress("核对现状");
        assertThat(of("整改问题", finding)).isEmpty();
        change("update rectify.finding set due = due + 30 where id = " + finding);
        assertThat(of("整改问题", finding)).singleElement().asString().contains("与最后一个事件不符");
        change("update rectify.finding set due = due - 30 where id = " + finding);
        assertThat(of("整改问题", finding)).isEmpty();
    }

    static Stream<Arguments> changes() {
        String finding = "update rectify.finding set ";
        String measure = "update rectify.measure set ";
        return Stream.of(
                row("标题", "整改办理记录", finding + "title = title || '改'", finding + "title = left(title, -1)", "登记：标题"),
                row("正文", "整改办理记录", finding + "text = text || '改'", finding + "text = left(text, -1)", "登记：标题"),
                row("方面", "整改办理记录", finding + "aspect = aspect || '改'", finding + "aspect = left(aspect, -1)", "登记"),
                row("来源", "整改办理记录", finding + "source = source || 'X'", finding + "source = left(source, -1)", "登记"),
                row("编号", "整改办理记录", finding + "number = number || '1'", finding + "number = left(number, -1)", "登记"),
                row("期限", "整改问题", finding + "deadline = deadline + 9", finding + "deadline = deadline - 9", "：期限被"),
                row(
                        "最初期限",
                        "整改问题",
                        finding + "first_deadline = first_deadline + 9",
                        finding + "first_deadline = first_deadline - 9",
                        "：最初期限被"),
                row("责任人", "整改问题", finding + "rectifier = 1", finding + "rectifier = null", "：整改责任人被"),
                row("措施内容", "整改问题", measure + "text = text || '改'", measure + "text = left(text, -1)", "措施 1 的内容"),
                row("措施期限", "整改问题", measure + "deadline = '2024-09-01'", measure + "deadline = null", "措施 1 的期限"),
                row("完成情况", "整改问题", measure + "answer = '好了'", measure + "answer = ''", "措施 1 的完成情况"),
                row("措施状态", "整改问题", measure + "state = 'VERIFIED'", measure + "state = 'OPEN'", "措施 1 的状态"));
    }

    private static Arguments row(String what, String check, String change, String back, String says) {
        return Arguments.of(what, check, change, back, says);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    @DisplayName("属主改了登记的内容、期限或措施：核对说出是哪一个问题的什么")
    void whatIsWrittenOnce(String what, String check, String change, String back, String says) throws SQLException {
        East east = new East(city, findings);
        long id = east.as("safe.clerk", () -> findings.register(East.finding("核对" + what, "EAST", East.DEADLINE)));
        String where = change.contains("measure") ? " where finding = " + id + " and number = 1" : " where id = " + id;
        assertThat(of(check, id)).isEmpty();
        change(change + where);
        assertThat(of(check, id)).singleElement().asString().contains(says);
        change(back + where);
        assertThat(of(check, id)).isEmpty();
    }

    @Test
    @DisplayName("登记的约束本身被抹掉，也看得出来")
    void unbound() throws SQLException {
        long id = new East(city, findings).registered("抹掉");
        change("create table if not exists public.kept as select finding, written from rectify.event where finding = "
                + id + " and number = 1");
        change("update rectify.event set written = null where number = 1 and finding = " + id);
        assertThat(of("整改办理记录", id)).singleElement().asString().contains("对不上");
        change(
                "update rectify.event e set written = k.written from public.kept k where e.finding = k.finding and e.number = 1");
        change("drop table public.kept");
        assertThat(of("整改办理记录", id)).isEmpty();
    }

    @Test
    @DisplayName("轮次的名称、反馈日期被改：核对说出哪一轮")
    void round() throws SQLException {
        East east = new East(city, findings);
        NewRound one = new NewRound("records", "核对轮次", "INSPECTION", "检查单位：省厅", East.DAY, null, List.of());
        long id = east.as("safe.clerk", () -> rounds.open(one)).round();
        change("update rectify.round set occurred_on = occurred_on + 1 where id = " + id);
        assertThat(verification.run().results().stream()
                        .filter(result -> result.name().equals("检查轮次"))
                        .flatMap(result -> result.differences().stream()))
                .anyMatch(text -> text.contains("核对轮次”（编号 " + id + "）"));
        change("update rectify.round set occurred_on = occurred_on - 1 where id = " + id);
        assertThat(verification.run().results().stream()
                        .filter(result -> result.name().equals("检查轮次"))
                        .flatMap(result -> result.differences().stream()))
                .noneMatch(text -> text.contains("编号 " + id + "）"));
    }

    private List<String> of(String name, long finding) {
        return verification.run().results().stream()
                .filter(result -> result.name().equals(name))
                .map(SelfCheck.Result::differences)
                .findFirst()
                .orElseThrow()
                .stream()
                .filter(text -> text.contains("问题 " + finding + " ") || text.contains("编号 " + finding + "）"))
                .toList();
    }

    /** As somebody who owns the tables and has put their triggers to sleep. */
    private static void change(String sql) throws SQLException {
        try (var connection = TestDatabase.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("alter table rectify.event disable trigger user");
            statement.execute("alter table rectify.finding disable trigger user");
            statement.execute(sql);
            statement.execute("alter table rectify.event enable trigger user");
            statement.execute("alter table rectify.finding enable trigger user");
        }
    }
}
