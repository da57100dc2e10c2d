package org.hangji.ledger.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestClock;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.NewDuty;
import org.hangji.ledger.ReportedDifference;
import org.hangji.ledger.ReportedTotal;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.Returns;
import org.hangji.ledger.Rhythm;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
@DisplayName("月调度的页面")
class ReturnPagesTest {

    private static final String LEDGER = "work-mechanism";

    @Autowired
    MockMvc web;

    @Autowired
    SmallCity city;

    @Autowired
    Returns returns;

    @Autowired
    Ledgers ledgers;

    @Autowired
    TestClock.Standing clock;

    @Test
    @DisplayName("从布置到更正：矩阵、零报告、催报试运行、审核、锁定、被锁的登记、申请和说明")
    void journey() throws Exception {
        MockHttpServletResponse refused = send(
                "safe.clerk",
                post("/returns/duties")
                        .param("ledger", LEDGER)
                        .param("rhythm", "MONTH")
                        .param("dueDays", "x")
                        .param("reviews", "1")
                        .param("below", "CITY")
                        .param("from", "2023-12-05"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("请填一个整数");
        String address = send(
                        "safe.clerk",
                        post("/returns/duties")
                                .param("ledger", LEDGER)
                                .param("rhythm", "MONTH")
                                .param("dueDays", "5")
                                .param("reviews", "1")
                                .param("below", "CITY")
                                .param("kinds", "COUNTY_BUREAU")
                                .param("from", "2023-12-05"))
                .getHeader("Location");
        long duty = Long.parseLong(String.valueOf(address).replace("/returns?duty=", ""));
        String board = page("safe.clerk", address);
        assertThat(board).contains("2024年2月", "东县", "西县", "逾期未报", "及时", "完整");
        assertThat(page("east.clerk", address)).contains("东县").doesNotContain("西县");

        String press = page("safe.clerk", "/returns/" + duty + "/press");
        assertThat(press).contains("还没有发", "东县交通运输局 2023年12月", "第1次催报");
        assertThat(send("safe.clerk", post("/returns/" + duty + "/press").param("returned", "EAST 2024-01-01"))
                        .getStatus())
                .isEqualTo(303);
        ReturnKey january = new ReturnKey(duty, "EAST", LocalDate.of(2024, 1, 1));
        assertThat(page("east.clerk", january.href())).contains("第1次催报", "零报告");
        assertThat(page("east.clerk", "/")).contains("已催报1次，请报送：2024年1月");

        Entry entry = at("east.clerk", () -> ledgers.record(LEDGER, draft("2024-01-15"), "form"));
        MockHttpServletResponse zero = send(
                "east.clerk",
                post(january.href() + "/submit").param("zero", "true").param("seen", seen(january)));
        assertThat(zero.getStatus()).isEqualTo(409);
        assertThat(text(zero)).contains("不是零报告");
        assertThat(send("east.clerk", post(january.href() + "/submit").param("seen", seen(january)))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page("audit.verifier", january.href())).contains("待审", "审核通过", "已过0级");
        assertThat(page("east.clerk", january.href())).contains("等上级单位审核").doesNotContain("由另一个人审核");
        MockHttpServletResponse back =
                send("audit.verifier", post(january.href() + "/review").param("back", "1"));
        assertThat(text(back)).contains("请写明为什么退回");
        assertThat(send("audit.verifier", post(january.href() + "/review").param("seen", seen(january)))
                        .getStatus())
                .isEqualTo(303);
        assertThat(send("safe.clerk", post("/returns/" + duty + "/lock").param("first", "2024-01-01"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(page("east.clerk", january.href())).contains("已锁定", "申请更正");

        MockHttpServletResponse locked = send(
                "east.clerk",
                post("/ledgers/" + LEDGER + "/entries")
                        .param("unit", "EAST")
                        .param("occurredOn", "2024-01-20")
                        .param(subject(), "新机制"));
        assertThat(locked.getStatus()).isEqualTo(422);
        assertThat(text(locked)).contains("由甲一锁定", "申请更正");
        amend(january, entry);
    }

    private void amend(ReturnKey january, Entry entry) throws Exception {
        assertThat(page("east.clerk", january.href() + "/amendments/new?entry=" + entry.id()))
                .contains("value=\"2024-01-15\"");
        MockHttpServletRequestBuilder ask = post(january.href() + "/amendments")
                .param("entry", Long.toString(entry.id()))
                .param("version", "1")
                .param("occurredOn", "2024-01-16");
        entry.values().forEach((field, value) -> ask.param(field, String.valueOf(value)));
        assertThat(text(send("east.clerk", ask))).contains("请写明为什么更正");
        String amendment =
                String.valueOf(send("east.clerk", ask.param("why", "日期写错")).getHeader("Location"));
        assertThat(page("east.clerk", amendment)).contains("等待决定", "2024-01-16").doesNotContain("同意，立即生效");
        assertThat(send("west.clerk", get(amendment)).getStatus()).isEqualTo(404);
        clock.advance(Duration.ofSeconds(1));
        assertThat(send("audit.verifier", post(amendment)).getStatus()).isEqualTo(303);
        assertThat(page("east.clerk", amendment))
                .contains("更正说明", "由2024-01-15更正为2024-01-16", "更正原因：日期写错。", "更正前本期共1条，更正后共1条");
        assertThat(page("east.clerk", january.href())).contains("锁定后更正");
    }

    @Test
    @DisplayName("县里布置一份没有人报的报表：不收，说明为什么")
    void nobodyReports() throws Exception {
        MockHttpServletResponse refused = send(
                "east.clerk",
                post("/returns/duties")
                        .param("ledger", LEDGER)
                        .param("rhythm", "MONTH")
                        .param("dueDays", "5")
                        .param("reviews", "1")
                        .param("below", "EAST")
                        .param("kinds", "COUNTY_BUREAU")
                        .param("from", "2024-01-01"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("布置了也没有人报");
    }

    @Test
    @DisplayName("填报的合计和下级明细对不上：说明或更正以后才能审；说明只管这两个数")
    void differences() throws Exception {
        ReportingDuty duty = at(
                "safe.clerk",
                () -> returns.define(new NewDuty(
                        "printed-matter",
                        "核对用月报",
                        Rhythm.MONTH,
                        List.of(),
                        5,
                        "CITY",
                        Set.of(Unit.Kind.COUNTY_BUREAU),
                        1,
                        LocalDate.of(2024, 2, 1),
                        List.of(new ReportedTotal(number(), LEDGER, "")))));
        ReturnKey key = new ReturnKey(duty.id(), "WEST", LocalDate.of(2024, 2, 1));
        Entry typed = at("west.clerk", () -> ledgers.record("printed-matter", printed("2024-02-10", "5"), "form"));
        at("west.clerk", () -> ledgers.record(LEDGER, draft("2024-02-11"), "form"));
        at("west.clerk", () -> {
            returns.submit(key, false, returns.fingerprint(key), "");
            return true;
        });
        assertThat(page("west.clerk", key.href())).contains("不一致", "填报5", "明细1", "差4");
        assertThat(text(send("audit.verifier", post(key.href() + "/review").param("seen", seen(key)))))
                .contains("对不上，还没有答复");
        assertThat(differing("safe.clerk"))
                .filteredOn(difference -> difference.key().equals(key))
                .singleElement()
                .matches(ReportedDifference::unanswered);
        assertThat(send(
                                "west.clerk",
                                post(key.href() + "/explain")
                                        .param("field", number())
                                        .param("explanation", "含以前年度的"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(compared(key)).singleElement().satisfies(difference -> {
            assertThat(difference.explanation()).isEqualTo("含以前年度的");
            assertThat(difference.unanswered()).isFalse();
        });
        assertThat(differing("east.clerk"))
                .noneMatch(difference -> difference.key().equals(key));
        at(
                "west.clerk",
                () -> ledgers.correct("printed-matter", typed.id(), printed("2024-02-10", "6"), "少填", 1, "form"));
        assertThat(compared(key)).singleElement().matches(ReportedDifference::unanswered);
    }

    private String subject() {
        return ledgers.definition(LEDGER).subject();
    }

    private String number() {
        return ledgers.definition("printed-matter").fields().stream()
                .filter(field -> field.type().isNumber())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Draft draft(String day) {
        return new Draft(day, null, Map.of(subject(), "联合执法机制"));
    }

    private Draft printed(String day, String copies) {
        return new Draft(
                day,
                null,
                Map.of(ledgers.definition("printed-matter").subject(), "宣传页", "kind", "LEAFLET", number(), copies));
    }

    private List<ReportedDifference> differing(String account) {
        return at(account, returns::differences);
    }

    private List<ReportedDifference> compared(ReturnKey key) {
        return at("west.clerk", () -> returns.differences(key));
    }

    private String seen(ReturnKey key) {
        return at("safe.clerk", () -> returns.fingerprint(key));
    }

    private <T> T at(String account, Supplier<T> work) {
        Acting who = city.acting(account);
        return Acting.as(who, work);
    }

    private String page(String account, String address) throws Exception {
        MockHttpServletResponse answer = send(account, get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return text(answer);
    }

    private MockHttpServletResponse send(String account, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(SecurityMockMvcRequestPostProcessors.user(account))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
