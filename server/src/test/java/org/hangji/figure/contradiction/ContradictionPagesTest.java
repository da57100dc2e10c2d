package org.hangji.figure.contradiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.Ledgers;
import org.hangji.shared.Acting;
import org.hangji.shared.Paging;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PlatformTest
@DisplayName("口径体检的页面和接口")
class ContradictionPagesTest {

    private static final RequestPostProcessor EAST = user("east.clerk");

    @Autowired
    MockMvc web;

    @Autowired
    SmallCity city;

    @Autowired
    Ledgers ledgers;

    @Autowired
    ContradictionDesk desk;

    @Test
    @DisplayName("标题说有几处、几处待答复；点开能看两条记录、为什么说矛盾、怎么办；写说明后页面说已说明")
    void journey() throws Exception {
        Entry first = twice("页面上的培训");
        long id = found("页面上的培训");
        web.perform(get("/contradictions").with(EAST))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("处待答复")))
                .andExpect(content().string(containsString("页面上的培训")));
        web.perform(get("/contradictions/" + id).with(EAST))
                .andExpect(content().string(containsString("疑似重复登记")))
                .andExpect(content().string(containsString("/ledgers/training/entries/" + first.id())))
                .andExpect(content().string(containsString("为什么说矛盾")))
                .andExpect(content().string(containsString("已更正，请复核")));
        web.perform(post("/contradictions/" + id + "/answer")
                        .with(EAST)
                        .with(csrf())
                        .param("text", "对"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("至少 4 个字")))
                .andExpect(content().string(containsString("对</textarea>")));
        web.perform(post("/contradictions/" + id + "/answer")
                        .with(EAST)
                        .with(csrf())
                        .param("answer", "CORRECTED"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("仍然成立")));
        web.perform(post("/contradictions/" + id + "/answer")
                        .with(EAST)
                        .with(csrf())
                        .param("text", "上午、下午各一批"))
                .andExpect(redirectedUrl("/contradictions/" + id));
        web.perform(get("/contradictions/" + id).with(EAST))
                .andExpect(content().string(containsString("已说明")))
                .andExpect(content().string(containsString("上午、下午各一批")))
                .andExpect(content().string(not(containsString("已更正，请复核"))));
    }

    @Test
    @DisplayName("台账、记录、数字的页面和我的工作都提到它")
    void mentioned() throws Exception {
        Entry first = twice("别处提到的培训");
        web.perform(get("/ledgers/training").with(EAST)).andExpect(content().string(containsString("处矛盾待答复")));
        web.perform(get("/ledgers/training/entries/" + first.id()).with(EAST))
                .andExpect(content().string(containsString("这条记录有矛盾待答复")));
        web.perform(get("/").with(EAST)).andExpect(content().string(containsString("处矛盾等您答复")));
        web.perform(get("/ledgers/training/entries/" + first.id()).with(user("safe.clerk")))
                .andExpect(content().string(containsString("这条记录有矛盾待答复")));
    }

    @Test
    @DisplayName("接口：按状态、规则、单位取；答复；没有这种状态的说明白")
    void api() throws Exception {
        twice("接口里的培训");
        long id = found("接口里的培训");
        web.perform(get("/api/contradictions?rule=duplicates&unit=EAST&state=OPEN&mine=true&source=training")
                        .with(EAST))
                .andExpect(jsonPath("$.items[?(@.id == " + id + ")].unit.code").value("EAST"));
        web.perform(get("/api/contradictions?state=WHAT").with(EAST)).andExpect(status().isUnprocessableEntity());
        web.perform(post("/api/contradictions/" + id + "/answer")
                        .with(EAST)
                        .with(csrf())
                        .contentType("application/json")
                        .content("{\"answer\": \"EXPLAINED\", \"text\": \"两批人，同一天\"}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.contradiction.state").value("EXPLAINED"))
                .andExpect(jsonPath("$.events.length()").value(2))
                .andExpect(jsonPath("$.events[0].rows.length()").value(2));
        web.perform(get("/api/contradictions/" + id).with(user("west.clerk"))).andExpect(status().isNotFound());
    }

    private Entry twice(String title) {
        return Acting.as(city.acting("east.clerk"), () -> {
            Draft draft = new Draft("2024-02-11", null, Map.of("kind", "OTHER", "title", title, "people", 30));
            ledgers.record("training", draft, "form");
            return ledgers.record("training", draft, "form");
        });
    }

    private long found(String title) {
        return Acting.as(
                        city.acting("east.clerk"),
                        () -> desk.list(
                                new ContradictionDesk.Asked("OPEN", "duplicates", "EAST", null, null, null, null),
                                new Paging(0, 500)))
                .items()
                .stream()
                .filter(each -> each.sentence().contains(title))
                .peek(each -> assertThat(each.unit()).isEqualTo("EAST"))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
