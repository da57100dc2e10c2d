package org.hangji.ledger.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.Map;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.ledger.Draft;
import org.hangji.ledger.LedgerText;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.Visit;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("人员和关联的记录按名称、拼音、编号选；只提示看得到的")
class ChosenByNameTest {

    @Autowired
    MockMvc web;

    @Autowired
    SmallCity city;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Organizations organizations;

    private String ledger = "";
    private String bridges = "";
    private long bridge;
    private long west;

    @BeforeEach
    void define() {
        bridges = define("""
                id: named-bridge
                name: 被关联的桥
                row: 一座桥
                day: 日期
                subject: name
                fields:
                - {id: name, name: 桥名, type: text, required: true}
                """);
        bridge = record("east.clerk", bridges, "EAST", "柳河大桥");
        record("east.clerk", bridges, "EAST", "柳河小桥");
        west = record("west.clerk", bridges, "WEST", "柳河西桥");
        ledger = define("""
                id: named-check
                name: 桥的检查
                row: 一次检查
                day: 日期
                subject: place
                fields:
                - {id: place, name: 地点, type: text, required: true}
                - {id: who, name: 检查人, type: person}
                - {id: bridge, name: 桥, type: reference, reference: %s}
                """.formatted(bridges));
    }

    @Test
    @DisplayName("边打边提示：只有本范围的；按几个字、按编号")
    void suggestions() throws Exception {
        Visit east = new Visit(web, city, "east.clerk");
        assertThat(east.text(200, get("/ledgers/" + ledger + "/new")))
                .contains("hx-get=\"/ledgers/" + ledger + "/suggestions?field=bridge\"", "htmx");
        assertThat(east.text(200, get("/ledgers/" + ledger + "/suggestions?field=bridge&bridge=柳河")))
                .contains(bridge + " 柳河大桥", "柳河小桥")
                .doesNotContain("西桥");
        assertThat(east.text(200, get("/ledgers/" + ledger + "/suggestions?field=bridge&bridge=" + bridge)))
                .contains("柳河大桥")
                .doesNotContain("小桥");
        assertThat(east.text(200, get("/ledgers/" + ledger + "/suggestions?field=bridge&bridge=" + west)))
                .doesNotContain("西桥");
        assertThat(east.send(get("/ledgers/" + ledger + "/suggestions?field=place&place=a"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("没有脚本也行：写不全的交上去，说相近的有哪些；照提示写就登记，页面上是桥名和链接")
    void withoutScript() throws Exception {
        Visit east = new Visit(web, city, "east.clerk");
        String again = east.text(422, sent("柳河", "没有这人"));
        assertThat(again)
                .contains("相近的有：", bridge + " 柳河大桥", "“检查人”：没有叫“没有这人”的在岗人员", "value=\"柳河\"")
                .contains("<option value=\"" + bridge + " 柳河大桥\">")
                .doesNotContain("西桥");
        String person = person("east.clerk");
        String entry = east.address(sent(bridge + " 柳河大桥", person));
        assertThat(east.text(200, get(entry))).contains(bridge + " 柳河大桥</a>", "/entries/" + bridge);
        assertThat(east.text(200, get(entry + "/correction")))
                .contains("value=\"" + bridge + " 柳河大桥\"", "value=\"" + person + "（");
        String name = east.address(sent("柳河大桥", person));
        assertThat(east.text(200, get("/api" + name))).contains("\"bridge\":" + bridge);
    }

    @Test
    @DisplayName("接口写名称和网页一样认；不动的更正照旧说没有变")
    void api() throws Exception {
        Visit east = new Visit(web, city, "east.clerk");
        String recorded = east.text(
                201,
                post("/api/ledgers/" + ledger + "/entries")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"occurredOn\":\"2024-02-01\",\"place\":\"K1\",\"bridge\":\"柳河大桥\",\"who\":\""
                                + person("east.clerk") + "\"}"));
        assertThat(JsonPath.<Number>read(recorded, "$.values.bridge").longValue())
                .isEqualTo(bridge);
        int id = JsonPath.read(recorded, "$.id");
        assertThat(east.text(
                        422,
                        post("/ledgers/" + ledger + "/entries/" + id)
                                .param("version", "1")
                                .param("reason", "看看")
                                .param("occurredOn", "2024-02-01")
                                .param("unit", "EAST")
                                .param("place", "K1")
                                .param("bridge", bridge + " 柳河大桥")
                                .param("who", person("east.clerk"))))
                .contains("内容和现在的一样");
        assertThat(east.text(422, sent(Long.toString(west), "")))
                .contains("没有找到")
                .doesNotContain("西桥");
    }

    @Test
    @DisplayName("名称以数字开头的按名称认，不当编号；两条同名的请填编号，不替人挑")
    void namesWithNumbers() throws Exception {
        long road = record("east.clerk", bridges, "EAST", bridge + " 国道大桥");
        record("east.clerk", bridges, "EAST", "双名桥");
        record("east.clerk", bridges, "EAST", "双名桥");
        Visit east = new Visit(web, city, "east.clerk");
        assertThat(east.text(200, get("/api" + east.address(sent(bridge + " 国道大桥", "")))))
                .contains("\"bridge\":" + road);
        assertThat(east.text(422, sent("双名桥", ""))).contains("不止一条叫“双名桥”");
        assertThat(east.text(422, sent(bridge + " 没有的桥", ""))).contains("没有叫“" + bridge + " 没有的桥”");
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder sent(String of, String who) {
        return post("/ledgers/" + ledger + "/entries")
                .param("occurredOn", "2024-02-01")
                .param("unit", "EAST")
                .param("place", "K1")
                .param("bridge", of)
                .param("who", who);
    }

    private String person(String account) {
        return Acting.as(
                city.acting(account),
                () -> organizations.personName(Acting.current().person()));
    }

    private String define(String words) {
        return Acting.as(city.acting("safe.clerk"), () -> ledgers.define(LedgerText.read(words), 0, "试"))
                .id();
    }

    private long record(String account, String of, String unit, String name) {
        return Acting.as(
                        city.acting(account),
                        () -> ledgers.record(of, new Draft("2024-02-01", unit, Map.of("name", name)), "api"))
                .id();
    }
}
