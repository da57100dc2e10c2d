package org.hangji.audit.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.access.Accounts;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.hangji.shared.Grant;
import org.hangji.shared.Paging;
import org.hangji.shared.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("审计人员只看到自己审计范围内的日志")
class JournalScopeTest {

    private static final JournalFilter SCOPE = JournalFilter.of(null, "test.scope", null, null, null, null);

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private Journal journal;

    @Autowired
    private JournalReader reader;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Accounts accounts;

    @BeforeAll
    void prepare() {
        for (String account : List.of("east.clerk", "west.clerk", "safe.clerk")) {
            write(city.acting(account), account);
        }
        write(Acting.visitor("203.0.113.9"), "visitor");
        Acting.as(Acting.system("test"), () -> {
            accounts.open(
                    "scope.auditor",
                    organizations.addPerson("辛一", "EAST", "审计员").id());
            accounts.grant("scope.auditor", Role.AUDITOR, "EAST");
            return true;
        });
    }

    @Test
    @DisplayName("县里的审计人员看本县人办的，外县、市局和访客的都看不到，导出也一样")
    void county() throws Exception {
        for (String path : List.of("/audit?act=test.scope", "/audit?act=test.scope&who=己一")) {
            web.perform(get(path).with(user("scope.auditor")))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("只列出您审计范围内")))
                    .andExpect(content().string(not(containsString("west.clerk"))));
        }
        assertThat(subjects(auditor("EAST", Role.AUDITOR))).containsExactly("east.clerk");
    }

    @Test
    @DisplayName("管辖全局的审计人员和审计管理员看全部")
    void whole() {
        assertThat(subjects(city.acting("city.auditor")))
                .containsExactlyInAnyOrder("east.clerk", "west.clerk", "safe.clerk", "visitor");
        assertThat(subjects(city.acting("aud.keeper"))).hasSize(4);
    }

    @Test
    @DisplayName("审计范围只看审计人员这个角色管哪里：别的角色管得再宽也不算")
    void otherRolesDoNotWiden() {
        Acting both = city.acting("safe.clerk");
        Acting clerkOfAll = new Acting(
                both.person(),
                both.account(),
                both.name(),
                both.unit(),
                both.unitPath(),
                both.unitName(),
                List.of(new Grant(Role.CLERK, path("CITY")), new Grant(Role.AUDITOR, path("WEST"))),
                "127.0.0.1");
        assertThat(subjects(clerkOfAll)).containsExactly("west.clerk");
        assertThat(subjects(city.acting("city.leader"))).isEmpty();
    }

    @Test
    @DisplayName("核对会读到全部记录：县里的审计人员不能做，页面上也没有这个按钮")
    void verification() throws Exception {
        web.perform(post("/audit/verification").with(user("scope.auditor")).with(csrf()))
                .andExpect(status().isForbidden());
        web.perform(get("/audit").with(user("scope.auditor")))
                .andExpect(content().string(not(containsString("/audit/verification"))));
        web.perform(get("/audit").with(user("city.auditor")))
                .andExpect(content().string(containsString("/audit/verification")));
    }

    @Test
    @DisplayName("核对本身也记一笔：谁做的、结果如何")
    void verificationIsWritten() throws Exception {
        web.perform(post("/audit/verification").with(user("city.auditor")).with(csrf()))
                .andExpect(status().isOk());
        var last = Acting.as(
                city.acting("aud.keeper"),
                () -> reader.list(
                        JournalFilter.of("city.auditor", "audit.verify", null, null, null, null), new Paging(0, 1)));
        assertThat(last.items().getFirst().detail()).contains("result", "differences");
    }

    private void write(Acting acting, String subject) {
        Acting.as(acting, () -> {
            journal.writeApart(Act.done("test.scope", "scopeTest", subject, Map.of()));
            return true;
        });
    }

    private List<String> subjects(Acting acting) {
        return Acting.as(acting, () -> reader.list(SCOPE, new Paging(0, 50))).items().stream()
                .map(line -> line.subjectId())
                .toList();
    }

    private Acting auditor(String unit, Role role) {
        Acting east = city.acting("east.clerk");
        return new Acting(
                east.person(),
                east.account(),
                east.name(),
                east.unit(),
                east.unitPath(),
                east.unitName(),
                List.of(new Grant(role, path(unit))),
                "127.0.0.1");
    }

    private String path(String unit) {
        return Acting.as(Acting.system("test"), () -> organizations.requireUnit(unit))
                .path();
    }
}
