package org.hangji.ledger.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
@DisplayName("在网页上定义台账")
class DesigningTest {

    @Autowired
    MockMvc web;

    @Autowired
    SmallCity city;

    @Test
    @DisplayName("从新建到发布，登记一条，接口、导出、清单里马上就有；遮盖给别的角色；再改成第2版")
    void journey() throws Exception {
        assertThat(text("safe.clerk", get("/ledgers"))).contains("href=\"/designing\"");
        String draft = address("safe.clerk", post("/designing")).replace("/head", "");
        assertThat(text("safe.clerk", get(draft))).contains("还差", "还没有字段");

        MockHttpServletResponse bad = send("safe.clerk", post(draft + "/head").param("name", "船舶检查"));
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(bad.getContentAsString(StandardCharsets.UTF_8)).contains("value=\"船舶检查\"", "没有填一行是什么");
        assertThat(address(
                        "safe.clerk",
                        post(draft + "/head")
                                .param("name", "船舶检查")
                                .param("row", "一艘船")
                                .param("day", "检查日期")
                                .param("period", "month")
                                .param("entryBy", "CLERK")))
                .isEqualTo(draft);

        assertThat(text("safe.clerk", get(draft + "/fields/new"))).contains("type=coloured-plate", "选项");
        assertThat(text("safe.clerk", get(draft + "/fields/new?type=decimal"))).contains("计量单位", "name=\"min\"");
        field(draft, "new", "type", "text", "name", "船名", "required", "true");
        field(
                draft,
                "new",
                "type",
                "decimal",
                "name",
                "载重",
                "unit",
                "吨",
                "decimals",
                "3",
                "min",
                "0",
                "summed",
                "true");
        field(draft, "new", "type", "choice", "name", "结论", "choices", "合格\n不合格");
        field(draft, "new", "type", "text", "name", "船长电话", "personal", "true");
        MockHttpServletResponse wrong = send(
                "safe.clerk",
                post(draft + "/fields/new")
                        .param("type", "decimal")
                        .param("name", "深度")
                        .param("min", "深"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("应是一个数", "value=\"深度\"");

        assertThat(address("safe.clerk", post(draft + "/fields/f3/move").param("to", "up")))
                .startsWith(draft);
        String ready = text("safe.clerk", get(draft));
        assertThat(ready).contains("可以发布", "船舶检查：4个字段", "每月约", "填报时的样子", "船长电话");
        assertThat(ready.indexOf(">结论<")).isLessThan(ready.indexOf(">载重<"));
        assertThat(send("safe.clerk", post(draft + "/publish")).getStatus()).isEqualTo(422);
        String ledger = address("safe.clerk", post(draft + "/publish").param("reason", "水上专项"));
        assertThat(ledger).matches("/ledgers/l-\\d+");
        assertThat(send("safe.clerk", get(draft)).getStatus()).isEqualTo(404);

        assertThat(text("east.clerk", get("/ledgers"))).contains("船舶检查");
        assertThat(text("east.clerk", get("/api" + ledger))).contains("\"period\":\"MONTH\"", "\"personal\":true");
        String entry = address(
                "east.clerk",
                post(ledger + "/entries")
                        .param("occurredOn", "2024-02-01")
                        .param("unit", "EAST")
                        .param("f1", "东风一号")
                        .param("f2", "66364 kg")
                        .param("f3", "合格")
                        .param("f4", "13900000001"));
        assertThat(entry).startsWith(ledger + "/entries/");
        assertThat(text("east.clerk", get(entry))).contains("13900000001", "66.364");
        for (String reader : new String[] {"city.leader", "city.auditor", "audit.verifier"}) {
            for (String output : new String[] {entry, ledger, "/api" + entry, "/api" + ledger + "/entries"}) {
                assertThat(text(reader, get(output)))
                        .as(reader + " " + output)
                        .contains("139****0001")
                        .doesNotContain("13900000001");
            }
        }
        assertThat(send("city.auditor", get("/api" + ledger + "/entries?sort=f4"))
                        .getStatus())
                .isEqualTo(422);

        String words = text("safe.clerk", get(ledger + "/definition.yaml"));
        String next = address(
                "safe.clerk",
                multipart("/designing/import")
                        .file(new MockMultipartFile(
                                "file",
                                "x.yaml",
                                "application/yaml",
                                (words + "- {id: f5, name: 备注, type: long-text}\n").getBytes(StandardCharsets.UTF_8))));
        assertThat(address("safe.clerk", post(next + "/fields/f3/retire"))).startsWith(next);
        assertThat(text("safe.clerk", get(next))).contains("将成为第2版", "已停用", "恢复");
        assertThat(address("safe.clerk", post(next + "/publish").param("reason", "加备注")))
                .isEqualTo(ledger);
        assertThat(text("east.clerk", get(ledger + "/new"))).contains("备注").doesNotContain("结论");
        assertThat(text("east.clerk", get(entry))).contains("结论", "合格");
        assertThat(text("east.clerk", get("/api" + ledger))).contains("\"version\":2");
    }

    @Test
    @DisplayName("导入的文件有错：每处说行号，什么也不存；谁的草稿谁看得到，县里和审计不能定义")
    void refused() throws Exception {
        MockHttpServletResponse faulty = send(
                "safe.clerk",
                multipart("/designing/import")
                        .file(new MockMultipartFile(
                                "file",
                                "x.yaml",
                                "application/yaml",
                                "name: 坏\nfields:\n  - {id: A}\n".getBytes(StandardCharsets.UTF_8))));
        assertThat(faulty.getStatus()).isEqualTo(422);
        assertThat(faulty.getContentAsString(StandardCharsets.UTF_8)).contains("第 3 行", "没有填一行是什么");
        String draft = address("safe.clerk", post("/designing").param("ledger", "hazard"));
        assertThat(text("safe.clerk", get(draft))).contains("隐患：8个字段");
        assertThat(send("city.leader", get(draft)).getStatus()).isEqualTo(404);
        assertThat(send("east.clerk", get("/designing")).getStatus()).isEqualTo(403);
        assertThat(send("city.auditor", get("/designing")).getStatus()).isEqualTo(403);
        assertThat(address("safe.clerk", post(draft + "/discard"))).isEqualTo("/designing");
        assertThat(send("safe.clerk", get(draft)).getStatus()).isEqualTo(404);
    }

    private void field(String draft, String field, String... words) throws Exception {
        MockHttpServletRequestBuilder request = post(draft + "/fields/" + field);
        for (int index = 0; index < words.length; index += 2) {
            request.param(words[index], words[index + 1]);
        }
        assertThat(address("safe.clerk", request)).isEqualTo(draft + "#fields");
    }

    private MockHttpServletResponse send(
            String account,
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        RequestPostProcessor who = user(account);
        assertThat(city.acting(account)).isNotNull();
        return web.perform(request.with(who).with(csrf())).andReturn().getResponse();
    }

    private String text(
            String account,
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        MockHttpServletResponse response = send(account, request);
        String text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(text).isEqualTo(200);
        return text;
    }

    private String address(
            String account,
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        MockHttpServletResponse response = send(account, request);
        String location = response.getRedirectedUrl();
        Matcher errors =
                Pattern.compile("class=\"err\">([^<]*)<").matcher(response.getContentAsString(StandardCharsets.UTF_8));
        assertThat(location)
                .as(response.getStatus() + " "
                        + errors.results().map(found -> found.group(1)).toList())
                .isNotNull();
        return location;
    }
}
