package org.hangji.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
@DisplayName("恶意的输入")
class HostileInputTest {

    private static final String SCRIPT = "<script>alert(1)</script>'\"><img src=x onerror=alert(2)>";

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private JsonMapper json;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/people?q=\0",
                "/findings?q=\0",
                "/findings?page=999999999999",
                "/api/findings?round=abc",
                "/api/findings/99999999999999999999",
                "/api/figures/findings?asOf=9999999999-01-01",
                "/api/figures/findings?to=999999999-12-31",
                "/figures/findings?from=+999999999-12-31",
                "/audit?to=+999999999-12-31",
                "/rounds/1?asOf=+1000000000-12-31T23:59:59Z",
                "/findings?asOf=-1000000000-01-01T00:00:00Z",
                "/api/findings?organization=' or 1=1 --",
                "/figures/<script>",
                "/evidence/..%2f1"
            })
    @DisplayName("地址里的怪值：说得清楚，不是系统出错，也不露内情")
    void addresses(String address) throws Exception {
        int query = address.indexOf('?');
        var request = query < 0
                ? get("/{path}", address.substring(1))
                : get(address.substring(0, query))
                        .param(
                                address.substring(query + 1).replaceFirst("=.*", ""),
                                address.substring(address.indexOf('=') + 1));
        MockHttpServletResponse response =
                web.perform(request.with(user("safe.clerk"))).andReturn().getResponse();
        assertThat(response.getStatus()).isLessThan(500);
        assertThat(response.getContentAsString()).doesNotContain("Exception", "org.hangji", "SELECT", "<script>alert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "2101-01-01"})
    @DisplayName("年份不可能的期限不收：它会让全县的“我的工作”都打不开")
    void impossibleDays(String day) throws Exception {
        for (String body : List.of(
                "{\"source\": \"CHECK\", \"title\": \"t\", \"text\": \"x\", \"occurredOn\": \"2024-02-20\","
                        + " \"unit\": \"EAST\", \"deadline\": \"" + day + "\"}",
                "{\"source\": \"CHECK\", \"title\": \"t\", \"text\": \"x\", \"occurredOn\": \"" + day + "\"}")) {
            assertThat(sent("/api/findings", body).getStatus()).isEqualTo(422);
        }
        assertThat(sent("/api/bulletins", "{\"title\": \"关于日期的通报\", \"day\": \"" + day + "\"}")
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("双精度装不下的数不是系统出错")
    void infinite() throws Exception {
        MockHttpServletResponse answer = sent(
                "/api/ledgers/training/entries",
                "{\"occurredOn\": \"2024-02-20\", \"values\": {\"kind\": \"SAFETY_KNOWLEDGE\", \"title\": \"t\","
                        + " \"people\": 1e999999999}}");
        assertThat(answer.getStatus()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\ud800", "\ufffe"})
    @DisplayName("存不了的字符：400 或照存，不是系统出错")
    void characters(String title) throws Exception {
        assertThat(register(title).getStatus()).isIn(201, 400, 422);
    }

    @Test
    @DisplayName("套了一万层的 JSON、十万位的数、五兆的标题")
    void jsonBombs() throws Exception {
        for (String body : List.of(
                "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
                "{\"title\":" + "9".repeat(100_000) + "}",
                "{\"title\":\"" + "a".repeat(5 << 20)
                        + "\",\"source\":\"CHECK\",\"text\":\"x\",\"occurredOn\":\"2024-02-20\"}",
                "[".repeat(10_000),
                "\"text\"")) {
            MockHttpServletResponse response = web.perform(post("/api/findings")
                            .contentType("application/json")
                            .content(body)
                            .with(user("safe.clerk"))
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
            assertThat(response.getStatus()).isIn(400, 422);
            assertThat(response.getContentAsString()).hasSizeLessThan(2000);
        }
    }

    @Test
    @DisplayName("文字里的脚本在每一页都只是文字")
    void scripts() throws Exception {
        MockHttpServletResponse made = register(SCRIPT);
        assertThat(made.getStatus()).isEqualTo(201);
        String id = JsonPath.read(made.getContentAsString(StandardCharsets.UTF_8), "$.id")
                .toString();
        for (String page :
                List.of("/findings/" + id, "/findings", "/", "/figures/findings", "/findings/" + id + "/give/assign")) {
            assertThat(page(page)).as(page).doesNotContain("<script>alert", "<img src=x");
        }
        assertThat(page("/findings/" + id)).contains("&lt;script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|calc!A0", "+1+1", "-2+3", "@SUM(1)"})
    @DisplayName("以等号开头的文字在导出的表里是文字，不是公式")
    void formulas(String title) throws Exception {
        assertThat(web.perform(post("/api/ledgers/training/entries")
                                .contentType("application/json")
                                .content("{\"occurredOn\": \"2024-02-20\", \"values\": {\"kind\": \"SAFETY_KNOWLEDGE\","
                                        + " \"title\": " + json.writeValueAsString(title) + ", \"people\": 3}}")
                                .with(user("west.clerk"))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(201);
        String sheet = new Walker(web)
                .call("west.clerk", "GET", "/ledgers/training/sheet")
                .text();
        assertThat(sheet).contains(title).doesNotContain("<f>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nX-Evil: 1.pdf",
                "../../../../etc/passwd.pdf",
                "\"><script>alert(1)</script>.pdf",
                "a\";filename=evil.html",
                "\u202egpj.exe.pdf"
            })
    @DisplayName("文件名里的花样进不了响应头，也进不了路径")
    void fileNames(String name) throws Exception {
        String finding = JsonPath.read(register("文件名").getContentAsString(StandardCharsets.UTF_8), "$.id")
                .toString();
        MockHttpServletResponse kept = web.perform(multipart("/api/evidence")
                        .file(new MockMultipartFile(
                                "file",
                                name,
                                "text/html",
                                ("%PDF-1.7\n%" + name.hashCode() + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII)))
                        .param("finding", finding)
                        .with(user("safe.clerk"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(kept.getStatus()).isEqualTo(201);
        String id = JsonPath.read(kept.getContentAsString(StandardCharsets.UTF_8), "$.id")
                .toString();
        MockHttpServletResponse file = web.perform(get("/evidence/" + id).with(user("safe.clerk")))
                .andReturn()
                .getResponse();
        assertThat(file.getHeader("X-Evil")).isNull();
        assertThat(file.getContentType()).isEqualTo("application/pdf");
        assertThat(file.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .doesNotContain("\r", "\n", "..", "/", "<script");
        assertThat(page("/findings/" + finding)).doesNotContain("<script>alert");
    }

    @Test
    @DisplayName("同一份通报另一个县也交：各是各的，不说别人交过")
    void sameFileOfAnother() throws Exception {
        assertThat(city.acting("east.clerk").unit()).isEqualTo("EAST");
        byte[] report = "关于两县同文整改情况的通报\n一、整改情况\n1.台账不全。一是补登台账18份。\n".getBytes(StandardCharsets.UTF_8);
        assertThat(read("east.clerk", report)).isEqualTo(201);
        assertThat(read("west.clerk", report)).isEqualTo(201);
        assertThat(read("west.clerk", report)).isEqualTo(200);
    }

    private int read(String account, byte[] report) throws Exception {
        return web.perform(multipart("/api/readings")
                        .file(new MockMultipartFile("file", "同文.txt", "text/plain", report))
                        .with(user(account))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private MockHttpServletResponse register(String title) throws Exception {
        return sent(
                "/api/findings",
                "{\"source\": \"CHECK\", \"title\": " + json.writeValueAsString(title)
                        + ", \"text\": \"x\", \"occurredOn\": \"2024-02-20\"}");
    }

    private MockHttpServletResponse sent(String path, String body) throws Exception {
        return web.perform(post(path)
                        .contentType("application/json")
                        .content(body)
                        .with(user("safe.clerk"))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(user("safe.clerk")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
