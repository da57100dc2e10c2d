package org.hangji.bulletin.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.Instant;
import java.time.LocalDate;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestClock;
import org.hangji.figure.FigureRecords;
import org.hangji.figure.FigureWeb;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("发布以后改口径")
class FrozenVersionTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private TestClock.Standing clock;

    @Autowired
    private Organizations organizations;

    @Autowired
    private PublicationCheck check;

    @Test
    @DisplayName("通报仍用它当时的那一版：值不变，复算一致，“发布以来”没有变化")
    void definitionChanges() throws Exception {
        clock.set(Instant.parse("2024-03-01T01:00:00Z"));
        city.acting("safe.clerk");
        FigureRecords made = new FigureRecords(organizations, "PUBVER");
        made.overLimit(made.left, LocalDate.parse("2024-01-01"), "7", "100", FigureRecords.FIRST);
        made.overLimit(made.left, LocalDate.parse("2024-01-02"), "7", "120", FigureRecords.FIRST);
        assertThat(define("/figures/new", "90")).isEqualTo(303);
        int id = new Office(web, city)
                .published("{\"title\": \"关于重车的通报\", \"day\": \"2024-02-29\","
                        + " \"body\": \"1月查处重车【数字1】。\", \"fields\": [{\"number\": 1, \"figure\": \"frozen-heavy\","
                        + " \"scope\": \"PUBVER\", \"from\": \"2024-01-01\", \"to\": \"2024-01-31\"}]}");
        assertThat(define("/figures/frozen-heavy/definition", "110")).isEqualTo(303);
        FigureWeb clerk = new FigureWeb(web, "safe.clerk");
        String days = "?scope=PUBVER&from=2024-01-01&to=2024-01-31&asOf=2024-02-29";
        assertThat(clerk.page("/api/figures/frozen-heavy" + days).text()).contains("\"value\":1,");
        new Office(web, city)
                .call("safe.clerk", get("/api/bulletins/" + id), "")
                .andExpect(jsonPath("$.text[0]").value(containsString("查处重车2台")));
        assertThat(clerk.page("/bulletins/" + id + "/since").text()).doesNotContain("<b>不再计入</b>");
        assertThat(Acting.as(Acting.system("test"), check::differences)).noneMatch(sentence -> sentence.contains("重车"));
    }

    private int define(String address, String least) throws Exception {
        return new FigureWeb(web, "safe.clerk")
                .send(
                        address,
                        "act",
                        "save",
                        "id",
                        "frozen-heavy",
                        "name",
                        "查处重车",
                        "group",
                        "试验",
                        "unit",
                        "台",
                        "definition",
                        "车货总质量够重的车。",
                        "kind",
                        "PERIOD",
                        "source",
                        "ledger:over-limit-case",
                        "measure",
                        "count",
                        "min-grossMass",
                        least,
                        "reason",
                        "试")
                .status();
    }
}
