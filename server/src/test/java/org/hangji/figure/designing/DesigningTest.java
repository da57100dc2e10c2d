package org.hangji.figure.designing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestClock;
import org.hangji.TestDatabase;
import org.hangji.figure.FigureRecords;
import org.hangji.figure.FigureWeb;
import org.hangji.figure.definition.Catalogue;
import org.hangji.organization.Organizations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("在浏览器里定义数字")
class DesigningTest {

    private static final String DAYS = "?scope=FIGDES&from=2024-01-01&to=2024-01-31&asOf=2024-02-20";

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
    private Catalogue catalogue;

    private FigureWeb clerk;

    @BeforeEach
    void fill() {
        clock.set(Instant.parse("2024-03-01T01:00:00Z"));
        city.acting("safe.clerk");
        clerk = new FigureWeb(web, "safe.clerk");
        if (records == null) {
            FigureRecords made = new FigureRecords(organizations, "FIGDES");
            made.overLimit(made.left, LocalDate.of(2024, 1, 2), "10.5", "80", FigureRecords.FIRST);
            made.overLimit(made.left, LocalDate.of(2024, 1, 3), "20", "100", FigureRecords.FIRST);
            made.overLimit(made.right, LocalDate.of(2024, 1, 4), null, "120", FigureRecords.FIRST);
            records = made;
        }
    }

    @Test
    @DisplayName("新定义的数字保存后马上能问，不用重启；再改是第2版，第1版照样能问，版本页说出改了什么")
    void define() throws Exception {
        assertThat(save("/figures/new", "id", "tried-heavy", "min-grossMass", "100")
                        .status())
                .isEqualTo(303);
        assertThat(value("tried-heavy")).contains("\"value\":2,", "\"version\":1");
        FigureWeb.Answer changed = save("/figures/tried-heavy/definition", "min-grossMass", "110", "reason", "改为110吨");
        assertThat(changed.location()).isEqualTo("/figures/tried-heavy/versions");
        assertThat(value("tried-heavy")).contains("\"value\":1,", "\"version\":2");
        assertThat(value("tried-heavy@1")).contains("\"value\":2,", "\"version\":1");
        assertThat(clerk.page("/figures/tried-heavy/versions").text())
                .contains("改为110吨", "车货总质量不少于100", "车货总质量不少于110", "甲一");
        assertThat(clerk.page("/figures/tried-heavy" + DAYS).text()).contains("第2版", "局安监科科长");
        assertThat(clerk.page("/figures").text()).contains("tried-heavy");
        assertThat(save("/figures/tried-heavy/definition", "min-grossMass", "110")
                        .text())
                .contains("和第2版一样");
    }

    @Test
    @DisplayName("先试算：列出值和前几行，什么也不存；选了来源才列出它的字段")
    void preview() throws Exception {
        String fields = clerk.send("/figures/new", "act", "choose", "source", "ledger:over-limit-case", "name", "写了一半")
                .text();
        assertThat(fields).contains("车货总质量不少于", "value=\"写了一半\"", "name=\"is-disposal\"");
        FigureWeb.Answer tried = send(
                "preview",
                "/figures/new",
                "id",
                "tried-never",
                "measure",
                "distinct",
                "field",
                "grossMass",
                "previewFrom",
                "2024-01-01",
                "previewTo",
                "2024-01-31");
        assertThat(tried.status()).isEqualTo(200);
        assertThat(tried.text()).contains("试算得", "豫E12345", "2024-01-0");
        assertThat(catalogue.find("tried-never")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id            | Heavy               | 代号用小写英文和连字符
            id            | overload-vehicles   | 已经有了
            id            | pivot               | 已经有了
            name          | ''                  | 请写名称
            unit          | 一个特别特别特别长的单位 | 请写单位
            definition    | ''                  | 请写口径
            source        | ledger:no-such      | 没有名为“no-such”的台账
            source        | ledger.hazard; drop | 请选择数什么
            measure       | sum                 | 请选择一个数值字段来求和
            measure       | distinct            | 请选择按哪个字段去重计数
            min-grossMass | 很重                | 界限要写数
            places        | 9                   | 小数位数是 0 到 6
            is-disposal   | NOT_A_CODE          | 没有“NOT_A_CODE”这个选项
            has-grossMass | UNTIL               | 不能用这种条件
            sinceDay      | 去年                | 不是日期
            reason        | ''                  | 请写为什么这样定
            """)
    @DisplayName("写错的存不了，错在哪个字段说得清，写好的不丢")
    void faults(String field, String value, String sentence) throws Exception {
        FigureWeb.Answer refused = save(
                "/figures/new", "id", "tried-faulty", "since", "sinceDay".equals(field) ? "DAY" : "", field, value);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains(sentence);
        assertThat(catalogue.find("tried-faulty")).isNull();
    }

    @Test
    @DisplayName("几处错一次说完")
    void allAtOnce() throws Exception {
        String text = save("/figures/new", "id", "X", "name", "", "unit", "", "min-grossMass", "x")
                .text();
        assertThat(text).contains("代号用小写", "请写名称", "请写单位", "界限要写数");
    }

    @Test
    @DisplayName("比率由两个数字算出，显示分子分母；分子改版，比率随之有新版，旧版仍是旧数")
    void rate() throws Exception {
        save("/figures/new", "id", "tried-part", "min-grossMass", "100");
        assertThat(saveRate("tried-rate", "tried-part", "overload-vehicles").status())
                .isEqualTo(303);
        assertThat(value("tried-rate"))
                .contains(
                        "\"value\":66.7,",
                        "\"numerator\":{\"figure\":\"tried-part@1\"",
                        "\"denominator\":{\"figure\":\"overload-vehicles@1\"")
                .contains("\"rows\":2");
        assertThat(clerk.page("/api/figures/tried-rate/rows" + DAYS).text()).contains("\"total\":2");
        assertThat(clerk.page("/figures/tried-rate" + DAYS).text()).contains("分子和分母", "66.7");
        save("/figures/tried-part/definition", "min-grossMass", "110");
        assertThat(value("tried-rate")).contains("\"value\":33.3,", "\"version\":2", "tried-part@2");
        assertThat(value("tried-rate@1")).contains("\"value\":66.7,");
        assertThat(clerk.page("/figures/tried-rate/versions").text()).contains("随之更新");
        String nothing = clerk.page("/api/figures/tried-rate?scope=FIGDES&from=2022-01-01&to=2022-01-31")
                .text();
        assertThat(nothing).contains("\"value\":null", "\"notComputable\":\"分母“查处超限超载车辆”是0\"");
        assertThat(clerk.page("/figures/tried-rate?scope=FIGDES&from=2022-01-01&to=2022-01-31")
                        .text())
                .contains("无法计算");
        assertThat(saveRate("tried-rate-of-rate", "tried-rate", "overload-vehicles")
                        .text())
                .contains("要直接数记录");
        assertThat(saveRate("tried-rate-state", "hazards-open", "hazards-found").text())
                .contains("请把种类改为时点数");
    }

    @Test
    @DisplayName("YAML导出再读入，填回同样的表单；读不懂的说得出哪里不对")
    void yaml() throws Exception {
        String yaml =
                clerk.page("/figures/hazards-general-open/definition.yaml").text();
        assertThat(yaml).contains("ledger: hazard", "notUntil: to", "一般隐患正在整改");
        String form = clerk.send("/figures/new", "act", "read", "yaml", yaml).text();
        assertThat(form)
                .contains("value=\"hazards-general-open\"", "value=\"一般隐患正在整改\"")
                .containsPattern("name=\"is-level\" value=\"GENERAL\" checked")
                .containsPattern("value=\"NOT_UNTIL\" selected");
        FigureWeb.Answer refused = clerk.send("/figures/new", "act", "read", "yaml", yaml.replace("ledger:", "table:"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("rows 里的“table”不认识");
        assertThat(clerk.send("/figures/new", "act", "read", "yaml", "!!javax.script.ScriptEngineManager []")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"east.clerk", "city.auditor", "east.engineer"})
    @DisplayName("只有市局的经办人和领导能定义；别人打不开，也存不进，数据库也不收")
    void notAllowed(String account) throws Exception {
        FigureWeb other = new FigureWeb(web, account);
        assertThat(other.page("/figures/new").status()).isEqualTo(403);
        assertThat(other.page("/figures/overload-vehicles/definition").status()).isEqualTo(403);
        assertThat(other.send("/figures/new", "act", "save", "id", "tried-foreign")
                        .status())
                .isEqualTo(403);
        assertThat(other.page("/figures/overload-vehicles/versions").status()).isEqualTo(200);
        assertThat(other.page("/figures").text()).doesNotContain("/figures/new");
    }

    @Test
    @DisplayName("存下的版本谁也改不了；复核按内容算出同样的摘要")
    void sealed() throws Exception {
        save("/figures/new", "id", "tried-sealed", "min-grossMass", "100");
        try (Connection connection = TestDatabase.asApplication();
                Statement statement = connection.createStatement()) {
            assertThat(refuses(statement, "update figure.definition set yaml = 'x'"))
                    .isTrue();
            assertThat(refuses(statement, "delete from figure.definition")).isTrue();
        }
    }

    private static boolean refuses(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return false;
        } catch (SQLException denied) {
            return String.valueOf(denied.getMessage()).contains("permission denied");
        }
    }

    private FigureWeb.Answer saveRate(String id, String of, String over) throws Exception {
        return clerk.send(
                "/figures/new",
                "act",
                "save",
                "id",
                id,
                "name",
                "试定的比率",
                "group",
                "试验",
                "unit",
                "%",
                "definition",
                "比率。",
                "kind",
                "PERIOD",
                "source",
                "RATE",
                "of",
                of,
                "over",
                over,
                "times",
                "100",
                "places",
                "1",
                "reason",
                "试");
    }

    private FigureWeb.Answer save(String address, String... fields) throws Exception {
        return send("save", address, fields);
    }

    /** A whole form of a count, with some fields filled in otherwise. */
    private FigureWeb.Answer send(String act, String address, String... fields) throws Exception {
        Map<String, String> all = new LinkedHashMap<>();
        String[] usual = {
            "name",
            "试定的数",
            "group",
            "试验",
            "unit",
            "台",
            "definition",
            "试定的数。",
            "kind",
            "PERIOD",
            "source",
            "ledger:over-limit-case",
            "measure",
            "count",
            "owner",
            "局安监科科长",
            "reason",
            "试"
        };
        for (String[] each : new String[][] {usual, fields}) {
            for (int i = 0; i < each.length; i += 2) {
                all.put(each[i], each[i + 1]);
            }
        }
        all.put("act", act);
        return clerk.send(
                address,
                all.entrySet().stream()
                        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                        .toArray(String[]::new));
    }

    private String value(String figure) throws Exception {
        return clerk.page("/api/figures/" + figure + DAYS).text();
    }
}
