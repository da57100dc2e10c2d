package org.hangji.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.hangji.LoadedSample;
import org.hangji.PlatformTest;
import org.hangji.audit.SelfCheck;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("样例的通报")
class SampleBulletinTest {

    private static final String NUMBER = "安交〔2023〕1号";

    @Autowired
    private LoadedSample sample;

    @Autowired
    private MockMvc web;

    @Autowired
    private List<SelfCheck> checks;

    @Autowired
    private PlatformTransactionManager transactions;

    private String token = "";
    private int id;

    @BeforeEach
    void load() throws Exception {
        token = sample.token("clerk");
        List<Integer> ids = JsonPath.read(
                web.perform(get("/public?size=500").accept("application/json"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.items[?(@.number == '" + NUMBER + "')].id");
        assertThat(ids).hasSize(1);
        id = ids.getFirst();
    }

    @Test
    @DisplayName("2023年11月17日签发，数字截至这一天，都从记录来，没有一处前后矛盾")
    void published() throws Exception {
        call("/api/bulletins/" + id)
                .andExpect(jsonPath("$.state").value("PUBLISHED"))
                .andExpect(jsonPath("$.number").value(NUMBER))
                .andExpect(jsonPath("$.publishedAt").value("2023-11-17T14:30:00Z"))
                .andExpect(jsonPath("$.figures[?(@.figure == null)]").isEmpty())
                .andExpect(jsonPath("$.figures[?(@.rows == 0)]").isEmpty())
                .andExpect(jsonPath("$.text").value(hasItem(containsString("已整改13个，持续推进7个"))))
                .andExpect(jsonPath("$.text").value(hasItem(containsString("查处超限超载车辆801台"))));
    }

    @Test
    @DisplayName("公开页、“发布以来”都打得开；此后没有变化")
    void pages() throws Exception {
        web.perform(get("/public/bulletins/" + id)).andExpect(content().string(containsString(NUMBER)));
        web.perform(get("/api/bulletins/" + id + "/document.docx")).andExpect(status().isOk());
        call("/bulletins/" + id + "/since").andExpect(content().string(containsString(">0</a>个数字")));
    }

    @Test
    @DisplayName("复算与发布的一致")
    void verified() {
        TransactionTemplate apart = new TransactionTemplate(transactions);
        List<String> differences = Acting.as(
                Acting.system("test"),
                () -> apart.execute(status -> checks.stream()
                        .flatMap(check -> check.check().differences().stream())
                        .filter(difference -> difference.contains(NUMBER))
                        .toList()));
        assertThat(differences).isEmpty();
    }

    private ResultActions call(String address) throws Exception {
        return web.perform(get(address).header("Authorization", "Bearer " + token));
    }
}
