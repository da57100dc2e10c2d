package org.hangji.ledger.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.LedgerText;
import org.hangji.shared.Acting;
import org.hangji.shared.Grant;
import org.hangji.shared.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("个人信息遮盖")
class SightTest {

    private static final LedgerDefinition LEDGER = LedgerText.read("""
            id: driver-check
            name: 驾驶员核查
            row: 一名驾驶员
            day: 核查日期
            subject: plate
            fields:
              - {id: plate, name: 车牌, type: plate, required: true}
              - {id: phone, name: 电话, type: text, personal: true, visibleTo: [BUREAU_LEADER]}
              - {id: born, name: 出生日期, type: date, personal: true}
              - {id: score, name: 评分, type: integer, visibleTo: [VERIFIER]}
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CLERK         | top      | 13900000001 | 88
            CLERK         | top.east | 13900000001 | 88
            CLERK         | top.west | 139****0001 |
            VERIFIER      | top      | 139****0001 | 88
            BUREAU_LEADER | top      | 13900000001 |
            AUDITOR       | top      | 139****0001 |
            INSPECTOR     | top      | 139****0001 |
            SYSTEM        |          | 13900000001 | 88
            """)
    @DisplayName("登记的人和指定的角色看全的，别的角色、别的单位只看遮盖的，只给人看的整个不给")
    void matrix(Role role, String over, String phone, String score) {
        Acting reader =
                new Acting(1, "a", "甲", "U", "top", "单位", List.of(new Grant(role, over == null ? "" : over)), "");
        Sight sight = new Sight(LEDGER, reader);
        assertThat(sight.seen(field("phone"), "13900000001", "top.east")).isEqualTo(phone);
        Object seen = sight.seen(field("score"), 88L, "top.east");
        assertThat(seen == null ? null : seen.toString()).isEqualTo(score);
        assertThat(sight.seen(field("plate"), "豫E12345", "top.east")).isEqualTo("豫E12345");
    }

    @Test
    @DisplayName("没有办理人就什么也不露；日期没法遮一半，整个不给")
    void nobody() {
        Sight sight = new Sight(LEDGER, null);
        assertThat(sight.seen(field("phone"), "13900000001", "top")).isEqualTo("139****0001");
        assertThat(sight.seen(field("born"), java.time.LocalDate.of(1980, 1, 1), "top"))
                .isNull();
        assertThat(sight.seen(field("score"), 1L, "top")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "41050219800101123X,410502********123X",
        "13900000001,139****0001",
        "0372-5900000,0372-*****00",
        "张三,张*",
        "欧阳某某,欧***",
        "某,已遮盖",
        "someone@example.org,已遮盖",
        "微信号 abc123,已遮盖"
    })
    @DisplayName("证件号、手机、座机、姓名各有遮法，认不出的整个遮住")
    void forms(String text, String masked) {
        assertThat(Sight.masked(field("phone"), text)).isEqualTo(masked);
    }

    private static LedgerField field(String id) {
        return LEDGER.field(id).orElseThrow();
    }
}
