package org.hangji.bulletin.checking;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.hangji.PlatformTest;
import org.hangji.TestClock;
import org.hangji.figure.Contradictions;
import org.hangji.figure.contradiction.County;
import org.hangji.ledger.Ledgers;
import org.hangji.organization.Organizations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PlatformTest
@DisplayName("发布前核对记录：数字涉及的矛盾要答复，或写明为什么照发")
class RecordChecksTest {

    private static final String RECORDED = "2024-02-20T02:00:00Z";

    @Autowired
    MockMvc web;

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Contradictions contradictions;

    @Autowired
    TestClock.Standing standing;

    @Test
    @DisplayName("有矛盾待答复：没有理由送不了签；写明理由能送签；送签后又发现的，发布不了；答复了就能发布")
    void story() throws Exception {
        County county = County.named("PUBLA", organizations, ledgers);
        county.hazard(RECORDED, "2024-02-10", "同一处标志牌倾斜");
        county.hazard(RECORDED, "2024-02-10", "同一处标志牌倾斜");
        contradictions.lookAtWhatIsDue();
        String bulletin = draft("PUBLA");
        web.perform(get("/bulletins/" + bulletin).with(user("safe.clerk")))
                .andExpect(content().string(containsString("疑似重复登记")));
        act(bulletin, "submit", "safe.clerk", "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("还没有答复")));
        act(bulletin, "submit", "safe.clerk", "{\"reason\": \"县里正在核对，按现有记录先发\"}")
                .andExpect(status().isOk());

        standing.advance(Duration.ofMinutes(1));
        county.hazard(standing.instant().toString(), "2024-02-11", "另一处护栏缺失");
        county.hazard(standing.instant().toString(), "2024-02-11", "另一处护栏缺失");
        act(bulletin, "publish", "city.leader", "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("送签以后又发现 1 处矛盾")));

        String open = web.perform(
                        get("/api/contradictions?state=OPEN&unit=PUBLA").with(user("safe.clerk")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        for (Object id : JsonPath.<List<Object>>read(open, "$.items[*].id")) {
            web.perform(post("/api/contradictions/" + id + "/answer")
                            .with(user("safe.clerk"))
                            .with(csrf())
                            .contentType("application/json")
                            .content("{\"answer\": \"EXPLAINED\", \"text\": \"两个方向各有一处\"}"))
                    .andExpect(status().isOk());
        }
        act(bulletin, "publish", "city.leader", "{}").andExpect(status().isOk());
    }

    @Test
    @DisplayName("别的单位、别的时段、别的台账的矛盾，与这个数字无关")
    void elsewhere() throws Exception {
        County county = County.named("PUBLB", organizations, ledgers);
        County.named("PUBLC", organizations, ledgers);
        county.hazard(RECORDED, "2024-01-10", "去月的标志牌倾斜");
        county.hazard(RECORDED, "2024-01-10", "去月的标志牌倾斜");
        county.training(RECORDED, "2024-02-10", "一样的培训", 3);
        county.training(RECORDED, "2024-02-10", "一样的培训", 3);
        for (String unit : new String[] {"PUBLB", "PUBLC"}) {
            web.perform(get("/bulletins/" + draft(unit)).with(user("safe.clerk")))
                    .andExpect(content().string(not(containsString("疑似重复登记"))));
        }
    }

    private String draft(String scope) throws Exception {
        String body = """
                {"title": "关于%s排查隐患的通报", "day": "2024-02-29", "body": "二月排查隐患【数字1】。",
                 "fields": [{"number": 1, "figure": "hazards-found", "scope": "%s", "from": "2024-02-01", "to": "2024-02-29"}]}
                """.formatted(scope, scope);
        String answer = web.perform(post("/api/bulletins")
                        .with(user("safe.clerk"))
                        .with(csrf())
                        .contentType("application/json")
                        .content(body))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return JsonPath.read(answer, "$.id").toString();
    }

    private ResultActions act(String bulletin, String what, String who, String body) throws Exception {
        return web.perform(post("/api/bulletins/" + bulletin + "/" + what)
                .with(user(who))
                .with(csrf())
                .contentType("application/json")
                .content(body));
    }
}
