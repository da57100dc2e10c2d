package org.hangji.rectify.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.rectify.Pictures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
@DisplayName("整改接口")
class FindingsApiTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private JsonMapper json;

    private ResultActions send(String account, String address, String body) throws Exception {
        return web.perform(post(address)
                .header("Authorization", "Bearer " + city.token(account))
                .contentType("application/json")
                .content(body));
    }

    private ResultActions look(String account, String address) throws Exception {
        return web.perform(get(address).header("Authorization", "Bearer " + city.token(account)));
    }

    private ResultActions give(String account, long finding, String command) throws Exception {
        return send(account, "/api/findings/" + finding + "/commands", command);
    }

    private ResultActions file(String account, long finding, @Nullable Integer measure) throws Exception {
        var request = multipart("/api/evidence")
                .file(new MockMultipartFile("file", "现场.png", "image/png", Pictures.png(finding * 31)))
                .param("finding", Long.toString(finding))
                .header("Authorization", "Bearer " + city.token(account));
        if (measure != null) {
            request.param("measure", measure.toString());
        }
        return web.perform(request);
    }

    private JsonNode read(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsByteArray());
    }

    private long register(String title) throws Exception {
        return read(send("safe.clerk", "/api/findings", """
                                {"source": "CHECK", "title": "%s", "text": "护栏缺损 30 米", "occurredOn": "2024-02-20"}
                                """.formatted(title))
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.state").value("REGISTERED"))
                        .andExpect(jsonPath("$.allowed", contains("assign"))))
                .get("id")
                .asLong();
    }

    private long inProgress(String title) throws Exception {
        long id = register(title);
        give("safe.clerk", id, "{\"command\": \"assign\", \"unit\": \"EAST\", \"deadline\": \"2024-04-30\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unit.code").value("EAST"))
                .andExpect(jsonPath("$.unit.name").value("东县交通运输局"))
                .andExpect(jsonPath("$.deadline").value("2024-04-30"));
        give("east.clerk", id, "{\"command\": \"accept\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("IN_PROGRESS"));
        return id;
    }

    @Test
    @DisplayName("从登记到销号，再回头看：自己核查的 403，没核查就销号的 409")
    void wholeStory() throws Exception {
        long id = inProgress("G999 护栏缺损");
        give("east.clerk", id, "{\"command\": \"planMeasure\", \"text\": \"补装护栏\", \"deadline\": \"2024-04-10\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.measures[0].id").value(1))
                .andExpect(jsonPath("$.measures[0].state").value("OPEN"));
        file("east.clerk", id, 1)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.sha256").isString())
                .andExpect(jsonPath("$.takenAt").isEmpty())
                .andExpect(jsonPath("$.warnings", hasItem(containsString("没有拍摄时间"))));
        give("east.clerk", id, "{\"command\": \"answerMeasure\", \"measure\": 1, \"text\": \"已补装 30 米\"}")
                .andExpect(jsonPath("$.measures[0].answer").value("已补装 30 米"));
        give("east.clerk", id, "{\"command\": \"claim\"}")
                .andExpect(jsonPath("$.state").value("CLAIMED"));
        give("east.clerk", id, "{\"command\": \"verify\"}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", containsString("整改责任人")));
        give("audit.verifier", id, "{\"command\": \"close\", \"outcome\": \"RECTIFIED\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("核查")));
        give("audit.verifier", id, "{\"command\": \"verify\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.measures[0].state").value("VERIFIED"));
        give("east.clerk", id, "{\"command\": \"close\", \"outcome\": \"RECTIFIED\"}")
                .andExpect(status().isForbidden());
        give("audit.verifier", id, "{\"command\": \"close\", \"outcome\": \"RECTIFIED\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CLOSED"))
                .andExpect(jsonPath("$.outcome").value("RECTIFIED"))
                .andExpect(jsonPath("$.evidence", hasSize(1)))
                .andExpect(jsonPath("$.evidence[0].proof").value(true));
        give("city.leader", id, "{\"command\": \"lookBack\", \"result\": \"REBOUNDED\", \"text\": \"又被撞坏\"}")
                .andExpect(jsonPath("$.state").value("IN_PROGRESS"))
                .andExpect(jsonPath("$.outcome").isEmpty())
                .andExpect(jsonPath("$.events[*].kind", hasItem("close")));
    }

    @Test
    @DisplayName("能办的在 allowed，不能办的在 refused，理由是中文")
    void allowed() throws Exception {
        long id = inProgress("允许什么");
        look("east.clerk", "/api/findings/" + id)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.allowed", hasItem("planMeasure")))
                .andExpect(jsonPath("$.allowed", not(hasItem("close"))))
                .andExpect(
                        jsonPath("$.refused[?(@.command == 'verify')].reason").isNotEmpty())
                .andExpect(jsonPath("$.refused[?(@.command == 'accept')].reason", hasItem(containsString("整改中"))));
        JsonNode answer = read(look("city.auditor", "/api/findings/" + id));
        assertThat(answer.get("allowed")).isEmpty();
        assertThat(answer.get("refused")).hasSize(19);
    }

    @Test
    @DisplayName("坏的请求 400，填错的 422 带字段，没权限 403，规则不许 409，看不见 404")
    void kindsOfRefusal() throws Exception {
        long id = inProgress("各种拒绝");
        give("east.clerk", id, "{\"command\": ").andExpect(status().isBadRequest());
        give("east.clerk", id, "{\"command\": \"fly\"}").andExpect(status().isBadRequest());
        give("east.clerk", id, "[]").andExpect(status().isBadRequest());
        give("safe.clerk", id, "{\"command\": \"assign\", \"deadline\": \"下周\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", contains("unit", "deadline")));
        give("safe.clerk", id, "{\"command\": \"suspend\", \"until\": \"2024-12-31\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        give("audit.verifier", id, "{\"command\": \"accept\"}").andExpect(status().isForbidden());
        give("east.clerk", id, "{\"command\": \"accept\"}").andExpect(status().isConflict());
        give("west.clerk", id, "{\"command\": \"accept\"}").andExpect(status().isNotFound());
        give("east.clerk", id, "{\"command\": \"claim\", \"version\": 1}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("签收")));
        look("west.clerk", "/api/findings/" + id).andExpect(status().isNotFound());
        file("west.clerk", id, null).andExpect(status().isNotFound());
        file("city.auditor", id, null).andExpect(status().isForbidden());
        file("east.clerk", id, 5).andExpect(status().isUnprocessableContent());
    }

    @Test
    @DisplayName("登记：缺的字段一次说全；直接给单位和期限的已交办；审计人员不能登记")
    void registering() throws Exception {
        send("safe.clerk", "/api/findings", "{\"text\": \"x\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].field", contains("source", "title", "occurredOn")));
        String whole = """
                {"source": "HOTLINE", "title": "路面坑槽", "text": "", "occurredOn": "2024-02-21", "unit": "EAST", "deadline": "2024-03-20"}
                """;
        send("safe.clerk", "/api/findings", whole)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("ASSIGNED"));
        send("city.auditor", "/api/findings", whole).andExpect(status().isForbidden());
        send("west.clerk", "/api/findings", whole).andExpect(status().is4xxClientError());
    }

    @Test
    @DisplayName("列表按条件筛，分页，别的县不在其中")
    void list() throws Exception {
        long id = inProgress("列表里的一件");
        look("east.clerk", "/api/findings?state=IN_PROGRESS&organization=990121&q=列表里的一件")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value((int) id));
        look("east.clerk", "/api/findings?source=NONE")
                .andExpect(jsonPath("$.total").value(0));
        look("west.clerk", "/api/findings?q=列表里的一件")
                .andExpect(jsonPath("$.total").value(0));
        look("safe.clerk", "/api/findings?size=1&overdue=false").andExpect(jsonPath("$.items", hasSize(1)));
        look("safe.clerk", "/api/findings?state=WRONG").andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("持续推进、暂缓、移交、延期，一一由另一人决定")
    void standingStates() throws Exception {
        long id = inProgress("长期的");
        give("east.clerk", id, "{\"command\": \"planMeasure\", \"text\": \"改线\"}")
                .andExpect(status().isOk());
        String longTerm = "{\"command\": \"makeLongTerm\", \"milestone\": \"2024-12-31\", \"reason\": \"资金未到\"}";
        give("east.clerk", id, longTerm).andExpect(status().isForbidden());
        give("audit.verifier", id, longTerm)
                .andExpect(jsonPath("$.state").value("LONG_TERM"))
                .andExpect(jsonPath("$.due").value("2024-12-31"));
        give("east.clerk", id, "{\"command\": \"claim\", \"measure\": 1}")
                .andExpect(jsonPath("$.state").value("LONG_TERM"))
                .andExpect(jsonPath("$.measures[0].state").value("CLAIMED"));
        give("safe.clerk", id, "{\"command\": \"resume\"}")
                .andExpect(jsonPath("$.state").value("IN_PROGRESS"));
        give("east.clerk", id, "{\"command\": \"requestExtension\", \"deadline\": \"2024-06-30\", \"reason\": \"雨季\"}")
                .andExpect(jsonPath("$.extension").value("2024-06-30"));
        give("east.clerk", id, "{\"command\": \"approveExtension\"}").andExpect(status().isForbidden());
        give("city.leader", id, "{\"command\": \"approveExtension\"}")
                .andExpect(jsonPath("$.deadline").value("2024-06-30"))
                .andExpect(jsonPath("$.firstDeadline").value("2024-04-30"));
        give("east.clerk", id, "{\"command\": \"transfer\", \"to\": \"市水利局\", \"reason\": \"市管河道\"}")
                .andExpect(jsonPath("$.state").value("CLAIMED"))
                .andExpect(jsonPath("$.proposed").value("TRANSFERRED"));
        give("audit.verifier", id, "{\"command\": \"verify\"}").andExpect(status().isOk());
        give("audit.verifier", id, "{\"command\": \"close\", \"outcome\": \"TRANSFERRED\"}")
                .andExpect(status().isConflict());
        file("east.clerk", id, null).andExpect(status().isCreated());
        give("audit.verifier", id, "{\"command\": \"close\", \"outcome\": \"TRANSFERRED\"}")
                .andExpect(jsonPath("$.outcome").value("TRANSFERRED"));
    }

    @Test
    @DisplayName("证据谁看得见问题谁看得见")
    void evidenceInSight() throws Exception {
        long id = inProgress("证据可见");
        long file = read(file("east.clerk", id, null)).get("id").asLong();
        look("audit.verifier", "/evidence/" + file).andExpect(status().isOk());
        look("west.clerk", "/evidence/" + file).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("同一张照片用在别处，提示但不说在哪里")
    void usedElsewhere() throws Exception {
        long one = inProgress("照片一");
        long other = inProgress("照片二");
        byte[] same = Pictures.png(9_000_077);
        for (long id : new long[] {one, other}) {
            web.perform(multipart("/api/evidence")
                            .file(new MockMultipartFile("file", "a.png", "image/png", same))
                            .param("finding", Long.toString(id))
                            .header("Authorization", "Bearer " + city.token("east.clerk")))
                    .andExpect(status().isCreated())
                    .andExpect(
                            id == one
                                    ? jsonPath("$.warnings", not(hasItem(containsString("用于其他"))))
                                    : jsonPath("$.warnings", hasItem(containsString("用于其他"))));
        }
    }
}
