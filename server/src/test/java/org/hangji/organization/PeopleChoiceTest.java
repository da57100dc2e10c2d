package org.hangji.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PlatformTest
@DisplayName("按姓名选人")
class PeopleChoiceTest {

    private static final List<Person> ALIKE = new java.util.ArrayList<>();

    @Autowired
    private PeopleChoice choice;

    @Autowired
    private Organizations organizations;

    @Autowired
    private SmallCity city;

    @Autowired
    private MockMvc web;

    /** Four of one name: two counties, two posts, and two with everything alike. */
    @BeforeEach
    void alike() {
        if (ALIKE.isEmpty()) {
            Acting.as(Acting.system("test"), () -> {
                ALIKE.add(organizations.addPerson("辛重名", "EAST", "桥梁科员"));
                ALIKE.add(organizations.addPerson("辛重名", "WEST", "桥梁科员"));
                ALIKE.add(organizations.addPerson("辛重名", "SAFE", "检查员"));
                ALIKE.add(organizations.addPerson("辛重名", "SAFE", "检查员"));
                ALIKE.add(organizations.addPerson("辛独一", "SAFE", "检查员"));
                return true;
            });
        }
    }

    private String resolved(String account, String typed) {
        Map<String, String> values = new HashMap<>(Map.of("verifier", typed));
        Acting.as(city.acting(account), () -> {
            choice.resolve(values, List.of("verifier", "leader"));
            return true;
        });
        return values.get("verifier");
    }

    private List<String> suggested(String account, String typed) {
        return Acting.as(city.acting(account), () -> choice.suggestions(typed));
    }

    private static String id(int index) {
        return Long.toString(ALIKE.get(index).id());
    }

    @Test
    @DisplayName("按拼音、首字母和编号也找得到；管辖范围外的找不到")
    void sounds() {
        for (String typed : List.of("xinduyi", "XINDU", "xdy", "xin du", id(4))) {
            assertThat(suggested("safe.clerk", typed)).as(typed).contains("辛独一（安全监督科 检查员）");
            assertThat(suggested("west.clerk", typed)).as(typed).isEmpty();
        }
        assertThat(suggested("safe.clerk", "duyi")).isEmpty();
        assertThatThrownBy(() -> resolved("safe.clerk", "xdy")).hasMessageContaining("相近的有：辛独一");
    }

    @Test
    @DisplayName("同名的用单位和职务分开，连这些都相同的再写编号")
    void told() {
        assertThat(suggested("safe.clerk", "辛重名"))
                .containsExactlyInAnyOrder(
                        "辛重名（东县交通运输局 桥梁科员）",
                        "辛重名（西县交通运输局 桥梁科员）",
                        "辛重名（安全监督科 检查员 编号" + id(2) + "）",
                        "辛重名（安全监督科 检查员 编号" + id(3) + "）");
    }

    @Test
    @DisplayName("只提示看得见的人")
    void scope() {
        assertThat(suggested("east.clerk", "辛重名")).containsExactly("辛重名（东县交通运输局 桥梁科员）");
        assertThat(resolved("east.clerk", "辛重名")).isEqualTo(id(0));
        assertThatThrownBy(() -> resolved("east.clerk", "辛独一")).hasMessageContaining("没有叫“辛独一”的在岗人员");
    }

    @Test
    @DisplayName("没有脚本，只打姓名：独一个就是他；有几个就说是哪几个")
    void byName() {
        assertThat(resolved("safe.clerk", "辛独一")).isEqualTo(id(4));
        assertThat(resolved("safe.clerk", " 辛独一 ")).isEqualTo(id(4));
        assertThatThrownBy(() -> resolved("safe.clerk", "辛重名")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.errors()).singleElement().satisfies(error -> {
                assertThat(error.field()).isEqualTo("verifier");
                assertThat(error.message()).contains("有 4 人叫“辛重名”", "东县交通运输局 桥梁科员");
            });
        });
    }

    @Test
    @DisplayName("提示里的每一条，原样送回就是那个人；编号也认；空着就是不指定")
    void roundTrip() {
        for (int index = 0; index < ALIKE.size(); index++) {
            long person = ALIKE.get(index).id();
            String label = Acting.as(city.acting("safe.clerk"), () -> choice.label(person, "辛重名"));
            assertThat(resolved("safe.clerk", label)).as(label).isEqualTo(id(index));
            assertThat(resolved("safe.clerk", Long.toString(person))).isEqualTo(id(index));
        }
        assertThat(resolved("safe.clerk", "")).isEmpty();
        String outOfSight = Acting.as(
                city.acting("east.clerk"), () -> choice.label(ALIKE.get(4).id(), "辛独一"));
        assertThat(outOfSight).isEqualTo("辛独一（编号" + id(4) + "）");
        assertThat(resolved("east.clerk", outOfSight)).isEqualTo(id(4));
        assertThatThrownBy(() -> resolved("east.clerk", "别人（编号" + id(4) + "）")).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("边打边提示：按打的字找，最多二十个")
    void fragment() throws Exception {
        web.perform(get("/people/suggestions?field=verifier&verifier=辛独")
                        .header("Authorization", "Bearer " + city.token("safe.clerk")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<option value=\"辛独一（安全监督科 检查员）\">")))
                .andExpect(content().string(not(containsString("<html"))));
        web.perform(get("/people/suggestions?field=verifier&verifier=辛独")).andExpect(status().is3xxRedirection());
        assertThat(suggested("city.leader", "")).hasSizeLessThanOrEqualTo(20);
    }
}
