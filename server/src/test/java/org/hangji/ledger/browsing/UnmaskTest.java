package org.hangji.ledger.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.ledger.Draft;
import org.hangji.ledger.LedgerText;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.Visit;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("遮盖的个人信息：写明理由才看一次，记入日志")
class UnmaskTest {

    private static final String PHONE = "13900007777";

    @Autowired
    MockMvc web;

    @Autowired
    SmallCity city;

    @Autowired
    Ledgers ledgers;

    @Test
    @DisplayName("领导写理由看到一次，日志里有谁、哪条、为什么、看了哪些；只给别的角色的字段仍不给看；再看又是遮盖的")
    void opened() throws Exception {
        String entry = entry();
        Visit leader = new Visit(web, city, "city.leader");
        assertThat(leader.text(200, get(entry)))
                .contains("139****7777", "为什么要看")
                .doesNotContain(PHONE);
        assertThat(leader.text(422, post(entry + "/unmasked").param("reason", " ")))
                .contains("理由记入日志")
                .doesNotContain(PHONE);
        assertThat(acts(entry)).isZero();
        assertThat(leader.text(200, post(entry + "/unmasked").param("reason", "核对举报人")))
                .contains(PHONE, "核对举报人")
                .doesNotContain("内部意见甲");
        assertThat(acts(entry)).isOne();
        assertThat(leader.text(200, get(entry))).contains("139****7777").doesNotContain(PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit.verifier", "west.clerk", "east.clerk", "safe.clerk"})
    @DisplayName("别的角色和外县不能；登记的人本来就看得到，不必再开")
    void refused(String account) throws Exception {
        String entry = entry();
        Visit other = new Visit(web, city, account);
        assertThat(other.send(post(entry + "/unmasked").param("reason", "想看")).getStatus())
                .isIn(403, 404);
        assertThat(acts(entry)).isZero();
    }

    private static long acts(String entry) throws Exception {
        try (var connection = TestDatabase.asOwner();
                var statement = connection.prepareStatement(
                        "select count(*) from audit.journal where act = 'ledger.unmask' and subject_id = ?")) {
            statement.setString(1, entry.substring(entry.lastIndexOf('/') + 1));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private String entry() {
        String ledger = Acting.as(city.acting("safe.clerk"), () -> ledgers.define(LedgerText.read("""
                        id: masked-report
                        name: 举报
                        row: 一次举报
                        day: 日期
                        subject: what
                        fields:
                        - {id: what, name: 事项, type: text, required: true}
                        - {id: phone, name: 电话, type: text, personal: true}
                        - {id: view, name: 内部意见, type: text, visibleTo: [RESPONSIBLE_LEADER]}
                        """), 0, "试"))
                .id();
        return "/ledgers/" + ledger + "/entries/"
                + Acting.as(
                                city.acting("east.clerk"),
                                () -> ledgers.record(
                                        ledger,
                                        new Draft(
                                                "2024-02-01",
                                                "EAST",
                                                Map.of("what", "占道", "phone", PHONE, "view", "内部意见甲")),
                                        "api"))
                        .id();
    }
}
