package org.hangji.ledger.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hangji.LoadedSample;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

@PlatformTest
@DisplayName("台账接口")
class LedgerApiTest {

    private static final String TRAINING = """
            {"occurredOn": "2024-02-20", "values": {"kind": "SAFETY_KNOWLEDGE", "title": "第1期", "people": 30}}
            """;

    @Autowired
    MockMvc web;

    @Autowired
    SmallCity city;

    @Autowired
    LoadedSample sample;

    @Autowired
    JsonMapper json;

    @Test
    @DisplayName("目录和定义，带填报格式")
    void definitions() throws Exception {
        web.perform(as("east.clerk", get("/api/ledgers")))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.items[?(@.id == 'over-limit-case')].name").value("超限超载查处"));
        web.perform(as("east.clerk", get("/api/ledgers/over-limit-case")))
                .andExpect(jsonPath("$.name").value("超限超载查处"))
                .andExpect(jsonPath("$.fields[0].type").value("plate"))
                .andExpect(jsonPath("$.schema.properties.values.required[0]").value("plate"));
        web.perform(as("east.clerk", get("/api/ledgers/nothing")))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("没有名为“nothing”的台账：请从台账目录里选择。"));
    }

    @Test
    @DisplayName("成批登记：全记下，或一条不记并说出是第几条")
    void batch() throws Exception {
        String token = city.token("east.clerk");
        String batches = "/api/ledgers/training/batches";
        web.perform(body(token, post(batches), "{\"entries\": [" + TRAINING + "," + TRAINING + "]}"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.recorded").value(2));
        web.perform(body(token, post(batches), "{\"entries\": [" + TRAINING + ", {\"occurredOn\": \"2024-02-20\"}]}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("rows[2].kind"));
        web.perform(body(token, post(batches), "{\"entries\": []}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].rule").value("size"));
        web.perform(body(token, post(batches), "{\"entries\": [null]}")).andExpect(status().isUnprocessableContent());
    }

    @Test
    @DisplayName("登记、更正要理由、按所知日期查、撤销")
    void recordAndCorrect() throws Exception {
        String token = city.token("east.clerk");
        String made = web.perform(body(token, post("/api/ledgers/training/entries"), TRAINING))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.version").value(1))
                .andExpect(jsonPath("$.unit.code").value("EAST"))
                .andExpect(jsonPath("$.values.people").value(30))
                .andReturn()
                .getResponse()
                .getContentAsString();
        long id = json.readTree(made).get("id").asLong();
        String entry = "/api/ledgers/training/entries/" + id;
        web.perform(body(token, put(entry), "{\"values\": {\"people\": 31}}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        web.perform(body(token, put(entry), "{\"values\": {\"people\": 31}, \"reason\": \"漏记一人\", \"version\": 1}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.values.title").value("第1期"));
        web.perform(body(token, put(entry), "{\"people\": 32, \"reason\": \"又漏一人\", \"version\": 1}"))
                .andExpect(status().isConflict());
        web.perform(get(entry + "/versions").header("Authorization", "Bearer " + token))
                .andExpect(jsonPath("$.items[1].values.people").value(30));
        web.perform(body(token, put(entry), "{\"withdrawn\": true, \"reason\": \"记重了\"}"))
                .andExpect(jsonPath("$.withdrawn").value(true));
        web.perform(as("west.clerk", get(entry))).andExpect(status().isNotFound());
        web.perform(as("city.leader", get(entry)))
                .andExpect(jsonPath("$.withdrawn").value(true));
    }

    @Test
    @DisplayName("字段的错一次答全；坏的请求、没有角色各答各的")
    void refusals() throws Exception {
        web.perform(body(city.token("east.clerk"), post("/api/ledgers/training/entries"), """
                        {"occurredOn": "2024-02-30", "values": {"kind": "X", "people": -1, "colour": "红"}}
                        """))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors.length()").value(5));
        web.perform(body(city.token("east.clerk"), post("/api/ledgers/training/entries"), "{"))
                .andExpect(status().isBadRequest());
        web.perform(body(city.token("city.leader"), post("/api/ledgers/training/entries"), TRAINING))
                .andExpect(status().isForbidden());
        web.perform(as("sys.keeper", get("/api/ledgers"))).andExpect(status().isForbidden());
        web.perform(get("/api/ledgers")).andExpect(status().isUnauthorized());
        web.perform(as("east.clerk", get("/api/ledgers/training/entries?from=2024-02-30")))
                .andExpect(status().isUnprocessableContent());
        web.perform(as("east.clerk", get("/api/ledgers/training/entries?sort=nothing")))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    @DisplayName("样例：按时段、机构、所知日期查，分页")
    void sample() throws Exception {
        String clerk = sample.token("clerk");
        web.perform(get("/api/ledgers/over-limit-case/entries?from=2023-07-17&to=2023-11-17&asOf=2023-11-17&size=5")
                        .header("Authorization", "Bearer " + clerk))
                .andExpect(jsonPath("$.total").value(801))
                .andExpect(jsonPath("$.items.length()").value(5))
                .andExpect(jsonPath("$.items[0].origin").value("constructed"));
        web.perform(get("/api/ledgers/over-limit-case/entries?asOf=2022-12-31")
                        .header("Authorization", "Bearer " + clerk))
                .andExpect(jsonPath("$.total").value(0));
        String linzhou = web.perform(get("/api/ledgers/over-limit-case/entries?organization=410581&size=1")
                        .header("Authorization", "Bearer " + clerk))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String own = web.perform(get("/api/ledgers/over-limit-case/entries?size=1")
                        .header("Authorization", "Bearer " + sample.token("linzhou")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(json.readTree(own)).isEqualTo(json.readTree(linzhou));
        web.perform(get("/api/ledgers/over-limit-case/entries?organization=410523")
                        .header("Authorization", "Bearer " + sample.token("linzhou")))
                .andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder as(String account, MockHttpServletRequestBuilder request) {
        return request.header("Authorization", "Bearer " + city.token(account));
    }

    private static MockHttpServletRequestBuilder body(
            String token, MockHttpServletRequestBuilder request, String json) {
        return request.header("Authorization", "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
    }
}
