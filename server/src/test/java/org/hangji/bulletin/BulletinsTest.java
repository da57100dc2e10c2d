package org.hangji.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.bulletin.publishing.Office;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("通报上要办的事")
class BulletinsTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private Bulletins bulletins;

    @Test
    @DisplayName("送签的轮到局领导，退回的轮到起草人，别人没有")
    void turns() throws Exception {
        Office office = new Office(web, city);
        int id = JsonPath.read(
                office.call("safe.clerk", post("/api/bulletins"), "{\"title\": \"关于轮次的通报\", \"body\": \"一切如常。\"}")
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.id");
        office.call("safe.clerk", post("/api/bulletins/" + id + "/submit"), "{}")
                .andExpect(status().isOk());
        String address = "/bulletins/" + id;
        assertThat(errands("city.leader"))
                .anyMatch(errand ->
                        errand.kind() == Errand.Kind.SIGN && errand.href().equals(address));
        assertThat(errands("safe.clerk")).noneMatch(errand -> errand.href().equals(address));
        office.call("city.leader", post("/api/bulletins/" + id + "/return"), "{\"reason\": \"补时段\"}")
                .andExpect(status().isOk());
        assertThat(errands("safe.clerk"))
                .anyMatch(errand ->
                        errand.kind() == Errand.Kind.REWORK && errand.href().equals(address));
        assertThat(errands("city.auditor")).isEmpty();
    }

    @Test
    @DisplayName("读入的人要答复其中的矛盾")
    void contradictions() {
        byte[] file = "关于矛盾的通报\n反馈的3个问题，已整改2个，正在整改2个。".getBytes(StandardCharsets.UTF_8);
        long reading = Acting.as(city.acting("safe.clerk"), () -> bulletins.read(file, "矛盾.txt"));
        List<Errand> errands = errands("safe.clerk");
        assertThat(errands)
                .filteredOn(errand -> errand.href().endsWith("/readings/" + reading))
                .allMatch(errand -> errand.kind() == Errand.Kind.ANSWER_CONTRADICTIONS);
        assertThat(errands("east.clerk")).noneMatch(errand -> errand.href().endsWith("/readings/" + reading));
    }

    private List<Errand> errands(String account) {
        return Acting.as(city.acting(account), bulletins::errands);
    }
}
