package org.hangji.rectify.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.audit.SelfCheck;
import org.hangji.audit.Verification;
import org.hangji.rectify.East;
import org.hangji.rectify.Findings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("核对整改事件与问题")
class RecordsTest {

    @Autowired
    Verification verification;

    @Autowired
    Findings findings;

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
