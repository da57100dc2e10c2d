package org.hangji.bulletin.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@PlatformTest
@DisplayName("发布要么全做成，要么没发生")
class AtomicPublishingTest {

    private static final String DRAFT =
            "{\"title\": \"关于一次做成的通报\", \"body\": \"印发手册【数字1】。\", \"fields\": [{\"number\": 1, \"typed\": \"9\", \"unit\": \"份\"}]}";

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(web, city);
    }

    @Test
    @DisplayName("最后一步失败：没有文号、没有内容、没有日志，稿子仍待签发；文号不浪费")
    void failedAtTheEnd() throws Exception {
        int before = serial(office.published(DRAFT));
        int id = submitted();
        TestDatabase.execute(
                "create function bulletin.fail_once() returns trigger language plpgsql as 'begin raise exception ''断电''; end'");
        TestDatabase.execute(
                "create trigger fail_once before insert on audit.journal for each row when (new.act = 'bulletin.publish'"
                        + " and new.subject_id = '" + id + "') execute function bulletin.fail_once()");
        try {
            publish(id).andExpect(status().isInternalServerError());
        } finally {
            TestDatabase.execute("drop trigger fail_once on audit.journal");
            TestDatabase.execute("drop function bulletin.fail_once()");
        }
        assertThat(TestDatabase.number("select count(*) from bulletin.publication where id = " + id))
                .isZero();
        assertThat(TestDatabase.number("select count(*) from bulletin.published_content where publication = " + id))
                .isZero();
        office.call("safe.clerk", get("/api/bulletins/" + id), "")
                .andExpect(jsonPath("$.state").value("SUBMITTED"))
                .andExpect(jsonPath("$.number").doesNotExist());
        publish(id).andExpect(status().isOk());
        assertThat(serial(id)).isEqualTo(before + 1);
    }

    @Test
    @DisplayName("两次同时签发同一篇：一次成功，另一次409说已经发布，只有一个文号")
    void twice() throws Exception {
        int id = submitted();
        List<MockHttpServletResponse> answers = together(List.of(id, id));
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.getStatus() == 409)
                .allSatisfy(answer -> assertThat(answer.getContentAsString()).contains("已经发布过了"));
        assertThat(TestDatabase.number(
                        "select count(*) from audit.journal where act = 'bulletin.publish' and subject_id = '" + id
                                + "'"))
                .isOne();
    }

    @Test
    @DisplayName("同时签发三篇：文号连续，一个不重")
    void several() throws Exception {
        int before = serial(office.published(DRAFT));
        List<Integer> ids = List.of(submitted(), submitted(), submitted());
        assertThat(together(ids)).extracting(MockHttpServletResponse::getStatus).containsOnly(200);
        List<Integer> serials = new ArrayList<>();
        for (int id : ids) {
            serials.add(serial(id));
        }
        assertThat(serials).containsExactlyInAnyOrder(before + 1, before + 2, before + 3);
    }

    @Test
    @DisplayName("起草的局领导在页面上也签发不了，页面说请谁签")
    void composerOnThePage() throws Exception {
        int id = JsonPath.read(
                office.call("city.leader", post("/api/bulletins"), DRAFT)
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        office.call("city.leader", post("/api/bulletins/" + id + "/submit"), "{}")
                .andExpect(status().isOk());
        web.perform(get("/bulletins/" + id).with(user("city.leader")))
                .andExpect(content().string(containsString("请另一位局领导签发")));
        web.perform(post("/bulletins/" + id + "/publication")
                        .with(user("city.leader"))
                        .with(csrf()))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("请另一位局领导签发")));
    }

    @Test
    @DisplayName("撤下要写理由，只能撤一次；撤下的不能再更正，下载也停了")
    void withdrawnOnce() throws Exception {
        int id = office.published(DRAFT);
        String address = "/api/bulletins/" + id;
        office.call("city.leader", post(address + "/withdraw"), "{\"reason\": \" \"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        office.call("city.leader", post(address + "/withdraw"), "{\"reason\": \"误含住址\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.withdrawn.reason").value("误含住址"))
                .andExpect(jsonPath("$.digest").isNotEmpty());
        office.call("city.leader", post(address + "/withdraw"), "{\"reason\": \"再撤\"}")
                .andExpect(status().isConflict());
        office.call("safe.clerk", post(address + "/correct"), "{\"reason\": \"更正\"}")
                .andExpect(status().isConflict());
        web.perform(get(address + "/document.pdf")).andExpect(status().isNotFound());
    }

    private int submitted() throws Exception {
        int id = JsonPath.read(
                office.call("safe.clerk", post("/api/bulletins"), DRAFT)
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        office.call("safe.clerk", post("/api/bulletins/" + id + "/submit"), "{}")
                .andExpect(status().isOk());
        return id;
    }

    private ResultActions publish(int id) throws Exception {
        return office.call("city.leader", post("/api/bulletins/" + id + "/publish"), "{}");
    }

    private List<MockHttpServletResponse> together(List<Integer> ids) throws Exception {
        List<Callable<MockHttpServletResponse>> calls = ids.stream()
                .<Callable<MockHttpServletResponse>>map(
                        id -> () -> publish(id).andReturn().getResponse())
                .toList();
        List<MockHttpServletResponse> answers = new ArrayList<>();
        try (ExecutorService several = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<MockHttpServletResponse> answer : several.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static int serial(int id) throws SQLException {
        return (int) TestDatabase.number("select serial from bulletin.publication where id = " + id);
    }
}
