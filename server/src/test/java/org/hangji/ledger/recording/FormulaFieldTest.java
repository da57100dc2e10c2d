package org.hangji.ledger.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerText;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.Visit;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("公式字段：登记时算好存下，不由人填")
class FormulaFieldTest {

    private static final String WORDS = """
            id: %s
            name: 检测
            row: 一次检测
            day: 日期
            subject: place
            fields:
            - {id: place, name: 地点, type: text, required: true}
            - {id: f2, name: 检测数, type: integer, required: true}
            - {id: f3, name: 合格数, type: integer}
            - {id: rate, name: 合格率, type: decimal, decimals: 2, formula: 'f3 / f2 * %s', max: 100, summed: true}
            """;

    @Autowired
    MockMvc web;

    @Autowired
    SmallCity city;

    @Autowired
    Ledgers ledgers;

    private String ledger = "";

    @BeforeEach
    void define() {
        ledger = Acting.as(
                        city.acting("safe.clerk"),
                        () -> ledgers.define(LedgerText.read(WORDS.formatted("tested-share", "100")), 0, "试"))
                .id();
    }

    @Test
    @DisplayName("网页登记后看得到得数，列表合计它；填报表只写公式")
    void page() throws Exception {
        Visit east = new Visit(web, city, "east.clerk");
        assertThat(east.text(200, get("/ledgers/" + ledger + "/new")))
                .contains("登记后自动算出：[合格数] / [检测数] * 100")
                .doesNotContain("name=\"rate\"");
        String entry = east.address(post("/ledgers/" + ledger + "/entries")
                .param("occurredOn", "2024-02-01")
                .param("unit", "EAST")
                .param("place", "K1")
                .param("f2", "3")
                .param("f3", "2"));
        assertThat(east.text(200, get(entry))).contains("合格率", "66.67");
        assertThat(east.text(200, get("/ledgers/" + ledger))).contains("66.67");
        assertThat(east.text(200, get("/api/ledgers/" + ledger)))
                .contains("\"formula\":\"f3 / f2 * 100\"")
                .doesNotContain("\"rate\":{");
    }

    @Test
    @DisplayName("接口填得数不收，成批也一样；算出来超过限值说清楚；少一个数就空着")
    void notEntered() {
        assertThat(fault(Map.of("place", "K1", "f2", 3, "f3", 2, "rate", 99))).contains("合格率”由系统按公式算出");
        assertThat(fault(Map.of("place", "K1", "f2", 2, "f3", 3))).contains("按公式算出来不对：“合格率”不能大于 100");
        assertThat(record(Map.of("place", "K1", "f2", 2)).values()).doesNotContainKey("rate");
        assertThatThrownBy(() -> Acting.as(
                        city.acting("east.clerk"),
                        () -> ledgers.recordBatch(
                                        ledger,
                                        List.of(new Draft(
                                                "2024-02-01", "EAST", Map.of("place", "K1", "f2", 2, "rate", 5))),
                                        "api")
                                .orRefuse()))
                .hasMessageContaining("由系统按公式算出");
    }

    @Test
    @DisplayName("更正重算；公式改了，旧的一版还是旧得数；内容没变不因公式变了算更正；手填和公式不能互改")
    void versions() {
        Entry first = record(Map.of("place", "K1", "f2", 4, "f3", 1));
        assertThat(first.number("rate")).isEqualByComparingTo("25");
        Entry second = correct(first, Map.of("f3", 3));
        assertThat(second.number("rate")).isEqualByComparingTo(new BigDecimal("75"));
        Acting.as(
                city.acting("safe.clerk"),
                () -> ledgers.define(LedgerText.read(WORDS.formatted(ledger, "10")), 1, "改成一成"));
        assertThatThrownBy(() -> correct(second, Map.of())).hasMessageContaining("内容和现在的一样");
        Entry third = correct(second, Map.of("f3", 2));
        assertThat(third.number("rate")).isEqualByComparingTo("5");
        assertThat(Acting.as(city.acting("east.clerk"), () -> ledgers.versions(ledger, first.id())))
                .extracting(entry -> entry.number("rate").stripTrailingZeros().toPlainString())
                .containsExactly("5", "75", "25");
        String entered = WORDS.formatted(ledger, "10").replace(", formula: 'f3 / f2 * 10'", "");
        assertThatThrownBy(() ->
                        Acting.as(city.acting("safe.clerk"), () -> ledgers.define(LedgerText.read(entered), 2, "改手填")))
                .hasMessageContaining("不能在手填和公式之间改");
    }

    private Entry correct(Entry standing, Map<String, Object> values) {
        return Acting.as(
                city.acting("east.clerk"),
                () -> ledgers.correct(ledger, standing.id(), new Draft(null, null, values), "改", null, "api"));
    }

    private Entry record(Map<String, Object> values) {
        return Acting.as(
                city.acting("east.clerk"),
                () -> ledgers.record(ledger, new Draft("2024-02-01", "EAST", values), "api"));
    }

    private String fault(Map<String, Object> values) {
        try {
            record(values);
            return "";
        } catch (Refusal refusal) {
            return refusal.errors().getFirst().message();
        }
    }
}
