package org.hangji.bulletin.confirming;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.bulletin.reading.ReadingKeeper;
import org.hangji.bulletin.reading.Readings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
@DisplayName("确认为整改轮次")
class ConfirmingTest {

    private static final String ANSWERED =
            "{\"answers\": [{\"check\": 0, \"answer\": \"EXPLAINED\", \"reason\": \"另一个问题不宜公开\"}]}";

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private ReadingKeeper readings;

    private long reading;

    @BeforeEach
    void read() {
        reading = Readings.lookAlike(readings, city.acting("safe.clerk"));
    }

    @Test
    @DisplayName("矛盾没答复，409 并点出是哪一处")
    void unanswered() throws Exception {
        confirm("{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].field").value("checks[0]"))
                .andExpect(jsonPath("$.detail").value(containsString("写明反馈3个问题")));
    }

    @Test
    @DisplayName("答复后 201，再来一次 200、同一个轮次")
    void confirmed() throws Exception {
        int round = JsonPath.read(
                confirm(ANSWERED)
                        .andExpect(status().isCreated())
                        .andExpect(jsonPath("$.findings", hasSize(2)))
                        .andExpect(jsonPath("$.findings[0].title").value("台账不全"))
                        .andExpect(jsonPath("$.findings[0].state").value("REGISTERED"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.round");
        confirm("{}").andExpect(status().isOk()).andExpect(jsonPath("$.round").value(round));
    }

    @Test
    @DisplayName("给了单位和期限，问题当即交办")
    void assigned() throws Exception {
        confirm(ANSWERED.substring(0, ANSWERED.length() - 1) + ", \"unit\": \"EAST\", \"deadline\": \"2024-06-28\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.findings[1].state").value("ASSIGNED"));
    }

    @Test
    @DisplayName("撤回后可以重新更正、重新确认，是新的轮次")
    void withdrawn() throws Exception {
        int first = round(confirm(ANSWERED));
        web.perform(form("/edits").param("edit", "dropProblem").param("target", "p1"))
                .andExpect(status().isConflict());
        web.perform(form("/withdrawal").param("reason", "识读漏了一个问题"))
                .andExpect(redirectedUrl("/bulletins/readings/" + reading + "#confirm"));
        web.perform(form("/edits").param("edit", "addProblem").param("title", "培训不到位"))
                .andExpect(redirectedUrlPattern("/bulletins/readings/*#probs"));
        confirm("{}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.findings", hasSize(3)))
                .andExpect(jsonPath("$.round").value(not(first)));
    }

    @Test
    @DisplayName("已交办的轮次不能撤回")
    void tooLate() throws Exception {
        confirm(ANSWERED.substring(0, ANSWERED.length() - 1) + ", \"unit\": \"WEST\", \"deadline\": \"2024-06-28\"}")
                .andExpect(status().isCreated());
        web.perform(form("/withdrawal").param("reason", "想重来")).andExpect(status().isConflict());
    }

    @Test
    @DisplayName("核查人不能确认，外县看不到")
    void others() throws Exception {
        web.perform(post("/api/readings/" + reading + "/round")
                        .header("Authorization", "Bearer " + city.token("audit.verifier"))
                        .contentType("application/json")
                        .content(ANSWERED))
                .andExpect(status().isForbidden());
        web.perform(post("/api/readings/" + reading + "/round")
                        .header("Authorization", "Bearer " + city.token("east.clerk"))
                        .contentType("application/json")
                        .content(ANSWERED))
                .andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("页面：矛盾排在最前，逐处答复后说明后果，再确认")
    void page() throws Exception {
        String address = "/bulletins/readings/" + reading;
        web.perform(get(address).with(user("safe.clerk")))
                .andExpect(content().string(containsString("写明反馈3个问题，正文只列出2个。")))
                .andExpect(content().string(containsString("href=\"#t2\"")))
                .andExpect(content().string(containsString("还有1处矛盾没有答复")));
        web.perform(form("/answers")
                        .param("check", "0")
                        .param("answer", "TO_CORRECT")
                        .param("reason", "改成2个"))
                .andExpect(redirectedUrl(address + "#clashes"));
        web.perform(get(address).with(user("safe.clerk")))
                .andExpect(content().string(containsString("改成2个")))
                .andExpect(content().string(containsString("确认后登记2个问题、3条措施")));
        web.perform(form("/round")).andExpect(redirectedUrlPattern("/rounds/*"));
        web.perform(get(address).with(user("safe.clerk"))).andExpect(content().string(containsString("已登记2个问题")));
    }

    @Test
    @DisplayName("页面：更正可以撤销，去掉的数字划掉")
    void corrections() throws Exception {
        String address = "/bulletins/readings/" + reading;
        web.perform(get(address + "?edit=f2").with(user("safe.clerk")))
                .andExpect(content().string(containsString("retypeFigure")));
        web.perform(form("/edits").param("edit", "dropFigure").param("target", "2"))
                .andExpect(redirectedUrl(address + "#f2"));
        String page = web.perform(get(address).with(user("safe.clerk")))
                .andExpect(content().string(containsString("<s>18</s>")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String undo = page.replaceAll("(?s).*action=\"[^\"]*(/edits/\\d+/undo)\".*", "$1");
        web.perform(form(undo)).andExpect(redirectedUrl(address + "#edits"));
        web.perform(get(address + "?edit=p0").with(user("safe.clerk")))
                .andExpect(content().string(containsString("splitProblem")))
                .andExpect(content().string(not(containsString("<s>18</s>"))));
    }

    @Test
    @DisplayName("页面：更正填错了，页面不丢，填的字还在，说出错在哪里")
    void refusedCorrection() throws Exception {
        web.perform(form("/edits")
                        .param("edit", "splitProblem")
                        .param("target", "p0")
                        .param("title", "只写了这一行"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("至少写两行")))
                .andExpect(content().string(containsString(">只写了这一行</textarea>")));
        web.perform(form("/edits")
                        .param("edit", "retypeFigure")
                        .param("target", "2")
                        .param("value", "十八")
                        .param("unit", "本"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("“十八”不是数")))
                .andExpect(content().string(containsString("value=\"本\"")));
    }

    @ParameterizedTest(name = "{0}：{1} {2}")
    @CsvSource({
        "'{\"check\": 9, \"answer\": \"EXPLAINED\", \"reason\": \"有原因\"}', 422, 没有编号为 9 的核对",
        "'{\"check\": -1, \"answer\": \"EXPLAINED\", \"reason\": \"有原因\"}', 422, 没有编号为 -1 的核对",
        "'{\"check\": 0, \"answer\": \"EXPLAINED\", \"reason\": \" \"}', 422, 请写明理由",
        "'{\"check\": 0, \"reason\": \"有原因\"}', 422, 请选一种答复",
        "'{\"check\": 0, \"answer\": \"MAYBE\", \"reason\": \"有原因\"}', 400, ''"
    })
    @DisplayName("答复不完整，什么也没有登记，说出缺什么")
    void incompleteAnswers(String answer, int status, String words) throws Exception {
        confirm("{\"answers\": [" + answer + "]}")
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.detail").value(containsString(words)));
        confirm("{}").andExpect(status().isConflict());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"EXPLAINED", "TO_CORRECT", "MISREAD"})
    @DisplayName("三种答复都算答复，留在页面上；改答复以后一次为准")
    void kinds(String answer) throws Exception {
        web.perform(form("/answers")
                .param("check", "0")
                .param("answer", "TO_CORRECT")
                .param("reason", "先这样说"));
        web.perform(form("/answers").param("check", "0").param("answer", answer).param("reason", "再想过了"));
        web.perform(get("/bulletins/readings/" + reading).with(user("safe.clerk")))
                .andExpect(content().string(containsString("再想过了")))
                .andExpect(content().string(not(containsString("先这样说"))));
        confirm("{}").andExpect(status().isCreated());
    }

    @Test
    @DisplayName("一个反馈问题分解成两个再确认：登记三个问题，措施一条不少")
    void splitThenConfirmed() throws Exception {
        web.perform(form("/edits")
                        .param("edit", "splitProblem")
                        .param("target", "p0")
                        .param("title", "台账漏登\n台账更新慢"))
                .andExpect(redirectedUrlPattern("/bulletins/readings/*#probs"));
        String page = web.perform(get("/bulletins/readings/" + reading).with(user("safe.clerk")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String second = page.replaceAll("(?s).*edit=(e\\d+\\.1)#.*", "$1");
        web.perform(form("/edits")
                        .param("edit", "moveMeasure")
                        .param("target", "p0.m1")
                        .param("into", second))
                .andExpect(redirectedUrlPattern("/bulletins/readings/*#probs"));
        int round = round(confirm(ANSWERED)
                .andExpect(jsonPath("$.findings", hasSize(3)))
                .andExpect(jsonPath("$.findings[1].title").value("台账更新慢")));
        web.perform(get("/api/rounds/" + round).header("Authorization", bearer()))
                .andExpect(content().string(containsString("\"findings\":3")))
                .andExpect(content().string(containsString("\"measures\":3")));
    }

    private MockHttpServletRequestBuilder form(String place) {
        return post("/bulletins/readings/" + reading + place)
                .with(user("safe.clerk"))
                .with(csrf());
    }

    private ResultActions confirm(String body) throws Exception {
        return web.perform(post("/api/readings/" + reading + "/round")
                .header("Authorization", bearer())
                .contentType("application/json")
                .content(body));
    }

    private static int round(ResultActions answer) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$.round");
    }

    private String bearer() {
        return "Bearer " + city.token("safe.clerk");
    }
}
