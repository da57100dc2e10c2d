package org.hangji.ledger.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.Returns;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
@DisplayName("批注写在格子上；报送要求以文本进出")
class RemarksTest {

    private static final String LEDGER = "meeting";

    @Autowired
    MockMvc web;

    @Autowired
    SmallCity city;

    @Autowired
    Returns returns;

    @Autowired
    Ledgers ledgers;

    @Test
    @DisplayName("审核人在一格上批注、退回；县里在报表页和下载的工作簿那一格看到，改了就标已改；别的县看不到")
    void remarkAtACell() throws Exception {
        ReportingDuty duty =
                at("safe.clerk", () -> returns.defineAll(text("批注月报", LEDGER))).getFirst();
        Entry entry = at("east.clerk", () -> ledgers.record(LEDGER, draft("2024-01-10"), "form"));
        ReturnKey key = new ReturnKey(duty.id(), "EAST", LocalDate.of(2024, 1, 1));
        at("east.clerk", () -> {
            returns.submit(key, false, returns.fingerprint(key), "");
            return true;
        });
        String remark = key.href() + "/remarks/" + entry.id();
        assertThat(send("east.clerk", get(remark)).getStatus()).isEqualTo(409);
        assertThat(send("west.clerk", get(remark)).getStatus()).isEqualTo(404);
        assertThat(text(send("safe.clerk", get(remark)))).contains("现在填的是：2024-01-10", "对整条记录");
        String field = ledgers.definition(LEDGER).subject();
        assertThat(text(send("safe.clerk", post(remark).param("remark-" + field, "长".repeat(201)))))
                .contains("批注最多 200 个字");
        assertThat(send(
                                "safe.clerk",
                                post(remark)
                                        .param("remark-", "补照片")
                                        .param("remark-occurredOn", "核对日期")
                                        .param("remark-" + field, "写全称"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(send("safe.clerk", post(remark).param("remark-", "")).getStatus())
                .isEqualTo(303);
        at("safe.clerk", () -> {
            returns.sendBack(key, "按批注改");
            return true;
        });
        assertThat(page("east.clerk", key.href()))
                .contains("退回：", "按批注改", "另有2处批注", "核对日期", "写全称")
                .doesNotContain("补照片");
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(
                send("east.clerk", get("/ledgers/" + LEDGER + "/workbook?unit=EAST&from=2024-01-01&to=2024-01-31"))
                        .getContentAsByteArray()))) {
            assertThat(workbook.getSheetAt(1).getCellComments().values())
                    .extracting(comment -> comment.getString().getString())
                    .containsExactlyInAnyOrder("核对日期", "写全称");
            assertThat(workbook.getSheetAt(0))
                    .anySatisfy(row -> assertThat(row.getCell(1).getStringCellValue())
                            .isEqualTo("2024年1月批注月报，请于 2 月 6 日前报送（期满后第 5 个工作日，调休计入）。"));
        }
        at("east.clerk", () -> ledgers.correct(LEDGER, entry.id(), draft("2024-01-11"), "按批注", 1, "form"));
        assertThat(page("east.clerk", key.href())).contains("批注，记录已改");
        assertThat(page("east.clerk", "/ledgers/" + LEDGER + "/imports")).contains("value=\"2024-01-01\"");
    }

    @Test
    @DisplayName("报送要求导出的文本导入还是那一条；有错一条也不收，说明第几条错在哪里")
    void textual() throws Exception {
        String yaml = text("文本月报", "training");
        MockHttpServletResponse wrong = send(
                "safe.clerk",
                post("/returns/duties/import")
                        .param("yaml", yaml + yaml.replace("duties:", "").replace("month", "fortnight")));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong)).contains("第2条", "rhythm");
        assertThat(send("safe.clerk", post("/returns/duties/import").param("yaml", yaml))
                        .getStatus())
                .isEqualTo(303);
        String exported = text(send("safe.clerk", get("/returns/duties.yaml")));
        assertThat(exported).contains("name: 文本月报", "rhythm: month", "due: '5'");
        assertThat(send("safe.clerk", post("/returns/duties/import").param("yaml", exported))
                        .getStatus())
                .isEqualTo(303);
        assertThat(at("safe.clerk", returns::duties))
                .filteredOn(duty -> duty.name().equals("文本月报"))
                .singleElement()
                .satisfies(duty -> assertThat(duty.definedBy()).isEqualTo("甲一"));
    }

    @Test
    @DisplayName("布置报送先选台账，周期、截止日、审核级数按台账的定义带出")
    void defaults() throws Exception {
        assertThat(page("safe.clerk", "/returns/duties/new")).contains("下一步").doesNotContain("name=\"dueDays\"");
        assertThat(page("safe.clerk", "/returns/duties/new?ledger=meeting"))
                .contains("的定义：", "name=\"dueDays\"", "value=\"5\"");
    }

    private static String text(String name, String ledger) {
        return """
                duties:
                  - ledger: %s
                    name: %s
                    rhythm: month
                    due: 5
                    below: CITY
                    kinds: [COUNTY_BUREAU]
                    reviews: 1
                    from: 2024-01-01
                """.formatted(ledger, name);
    }

    private Draft draft(String day) {
        Map<String, Object> values = new java.util.LinkedHashMap<>();
        ledgers.definition(LEDGER).asked().stream()
                .filter(field -> field.required())
                .forEach(field -> values.put(
                        field.id(),
                        field.choices().isEmpty()
                                ? field.type().isNumber() ? "1" : "部署会"
                                : field.choices().getFirst().code()));
        values.put(ledgers.definition(LEDGER).subject(), "部署会");
        return new Draft(day, null, values);
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
