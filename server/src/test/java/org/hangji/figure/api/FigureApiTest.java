package org.hangji.figure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.figure.FigureRecords;
import org.hangji.organization.Organizations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.UriComponentsBuilder;

@PlatformTest
@DisplayName("数字的接口和页面")
class FigureApiTest {

    private static final String AUTUMN = "?scope=FIGAPI&from=2023-10-01&to=2023-12-31&asOf=2024-02-20";

    private static @Nullable FigureRecords records;

    @Autowired
    private MockMvc web;

    @Autowired
    private SmallCity city;

    @Autowired
    private Organizations organizations;

    @BeforeEach
    void fill() {
        if (records != null) {
            return;
        }
        FigureRecords made = new FigureRecords(organizations, "FIGAPI");
        for (int month = 9; month <= 12; month++) {
            for (int i = 0; i < month - 7; i++) {
                LocalDate day = LocalDate.of(2023, month, 1 + i);
                made.overLimit(i % 2 == 0 ? made.left : made.right, day, "1" + i + ".50", "80", FigureRecords.FIRST);
            }
        }
        made.bridge(made.left, "接口桥", "10.20", LocalDate.of(2023, 9, 1));
        records = made;
    }

    @Test
    @DisplayName("目录说出每个数字的名称、单位、口径和种类")
    void definitions() throws Exception {
        ask("/api/figures")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total", greaterThan(45)))
                .andExpect(
                        jsonPath("$.items[?(@.id == 'overload-vehicles')].kind").value("PERIOD"))
                .andExpect(jsonPath("$.items[?(@.id == 'bridge-length')].unit").value("延米"));
    }

    @Test
    @DisplayName("答出值、行数、补全了的条件和明细地址；明细分页，每行带贡献和链接")
    void answer() throws Exception {
        ask("/api/figures/overload-unloaded" + AUTUMN)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.value").value(145))
                .andExpect(jsonPath("$.rows").value(12))
                .andExpect(jsonPath("$.scope").value("FIGAPI"))
                .andExpect(jsonPath("$.asOf").value("2024-02-20"))
                .andExpect(jsonPath("$.rowsUrl").value("/api/figures/overload-unloaded/rows" + AUTUMN));
        ask("/api/figures/overload-unloaded/rows" + AUTUMN + "&size=5")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(12))
                .andExpect(jsonPath("$.items.length()").value(5))
                .andExpect(jsonPath("$.items[0].contribution").value(14.5))
                .andExpect(jsonPath("$.items[0].occurredOn").value("2023-12-05"))
                .andExpect(jsonPath("$.items[0].link", containsString("/ledgers/over-limit-case/entries/")));
    }

    @Test
    @DisplayName("小数不带多余的零，一座桥可以按名字问")
    void object() throws Exception {
        ask("/api/figures/bridge-length?scope=FIGAPI&object=接口桥")
                .andExpect(content().string(containsString("\"value\":10.2,")))
                .andExpect(jsonPath("$.object").value("接口桥"));
        ask("/api/figures/bridge-length?scope=FIGAPI")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("object"));
    }

    @Test
    @DisplayName("问错了，用中文说哪里不对")
    void refused() throws Exception {
        ask("/api/figures/nothing").andExpect(status().isNotFound());
        ask("/api/figures/overload-vehicles?scope=NOWHERE").andExpect(status().isNotFound());
        ask("/api/figures/overload-vehicles?from=2024-01-02&to=2024-01-01")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].field").value("from"));
        ask("/api/figures/overload-vehicles?asOf=昨天").andExpect(status().isUnprocessableContent());
    }

    @Test
    @DisplayName("页面把答案写在标题里，县区、各月、口径和明细都在")
    void page() throws Exception {
        ask("/figures/overload-vehicles?scope=FIGAPI&from=2023-09-01&to=2023-12-31&asOf=2024-02-20")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(">14</a>台")))
                .andExpect(content().string(containsString("县区对照")))
                .andExpect(content().string(containsString("<polyline")))
                .andExpect(content().string(containsString("一车次计1台")))
                .andExpect(content().string(containsString("豫E12345")));
        ask("/figures/bridge-length?scope=FIGAPI&object=接口桥").andExpect(status().isOk());
        ask("/figures/bridge-length?scope=FIGAPI")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(">10.2</a>")));
        ask("/figures/hazards-open?scope=FIGAPI").andExpect(content().string(containsString("没有记录")));
        ask("/figures?q=百吨王")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("overload-hundred-tonne")));
    }

    @Test
    @DisplayName("明细能导出成表")
    void sheet() throws Exception {
        ask("/figures/overload-vehicles.xlsx?scope=FIGAPI")
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }

    @Test
    @DisplayName("明细能导出成CSV，文件名说出时段和按哪天所知")
    void csv() throws Exception {
        ask("/figures/overload-vehicles.csv?scope=FIGAPI&to=2023-12-31&asOf=2024-02-20")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("2023-12-31_2024-02-20")))
                .andExpect(content().string(containsString("豫E12345,2023-12-05,")));
    }

    @Test
    @DisplayName("页面与上年同期比：没有记录就说无记录，有就能点开")
    void lastYear() throws Exception {
        ask("/figures/overload-vehicles?scope=FIGAPI&from=2023-09-01&to=2023-12-31&asOf=2024-02-20")
                .andExpect(content().string(containsString("2022年9月1日至2022年12月31日")))
                .andExpect(content().string(containsString("无记录")));
        ask("/figures/overload-vehicles?scope=FIGAPI&from=2024-09-01&to=2024-12-31&asOf=2024-02-20")
                .andExpect(content().string(containsString("2023年9月1日至2023年12月31日")))
                .andExpect(content().string(containsString("−100.0%")))
                .andExpect(
                        content().string(containsString("from=2023-09-01&amp;to=2023-12-31&amp;asOf=2024-02-20#rows")));
        ask("/figures/bridge-length?scope=FIGAPI&object=接口桥")
                .andExpect(content().string(not(containsString("与上年同期比"))));
    }

    @Test
    @DisplayName("数字页上能放进正在起草的通报，问法原样带过去；别县和只看不办的人没有这一项")
    void intoABulletin() throws Exception {
        String address = "/figures/overload-vehicles?scope=EAST&from=2023-09-01&to=2023-12-31";
        String draft = web.perform(post("/bulletins")
                        .with(user("east.clerk"))
                        .with(csrf())
                        .param("title", "放进数字的通报")
                        .param("day", "2023-12-31"))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        String id = String.valueOf(draft).replaceAll("\\D+", "");
        assertThat(html("west.engineer", address.replace("EAST", "WEST"))).doesNotContain("放进数字的通报");
        assertThat(html("city.auditor", address)).doesNotContain("放进通报");
        assertThat(html("east.clerk", address))
                .contains("放进通报", "<option value=\"" + id + "\">放进数字的通报</option>")
                .contains("name=\"from\" value=\"2023-09-01\"");
        web.perform(post("/bulletins/fields")
                        .with(user("east.clerk"))
                        .with(csrf())
                        .param("bulletin", id)
                        .param("figure", "overload-vehicles")
                        .param("scope", "EAST")
                        .param("from", "2023-09-01")
                        .param("to", "2023-12-31"))
                .andExpect(redirectedUrlPattern("/bulletins/" + id + "/edit#field*"));
        assertThat(html("east.clerk", "/bulletins/" + id + "/edit")).contains("查处超限超载车辆");
        web.perform(post("/bulletins/fields")
                        .with(user("west.clerk"))
                        .with(csrf())
                        .param("bulletin", id)
                        .param("figure", "overload-vehicles"))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/figures/overload-vehicles",
                "/api/figures/overload-vehicles/rows",
                "/figures/overload-vehicles",
                "/figures/overload-vehicles.csv",
                "/figures/overload-vehicles.xlsx"
            })
    @DisplayName("别县的数字、明细和导出都问不到，拒绝的话里也没有它的内容；自己范围的合计不含别县")
    void anotherCounty(String address) throws Exception {
        String refused = web.perform(get(address).param("scope", "FIGAPI").with(user("west.clerk")))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(refused).doesNotContain("豫E12345", "FIGAPI县交通运输局", ">14<");
        web.perform(get(address).param("to", "2023-12-31").with(user("west.clerk")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("FIGAPI"))));
    }

    private String html(String account, String address) throws Exception {
        return web.perform(get(address).with(user(account)))
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private ResultActions ask(String address) throws Exception {
        URI uri = UriComponentsBuilder.fromUriString(address).build().encode().toUri();
        return web.perform(get(uri).header("Authorization", "Bearer " + city.token("safe.clerk")));
    }
}
