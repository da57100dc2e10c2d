package org.hangji.ledger.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.ledger.Edition;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.LedgerText;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.UniqueRule;
import org.hangji.ledger.Visit;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PlatformTest
@DisplayName("网页上定义的，导出再导入还是它")
class DesignedTest {

    @Autowired
    MockMvc web;

    @Autowired
    SmallCity city;

    @Autowired
    Ledgers ledgers;

    @Test
    @DisplayName("每一种字段、不重复、开出问题都在网页上设；导出的 YAML 读回来一样，再导入说没有变")
    void everyType() throws Exception {
        Visit clerk = new Visit(web, city, "safe.clerk");
        String draft = clerk.address(post("/designing")).replace("/head", "");
        clerk.address(post(draft + "/head")
                .param("name", "各种字段都有")
                .param("row", "一次检查")
                .param("day", "检查日期")
                .param("group", "试")
                .param("period", "month")
                .param("entryBy", "CLERK", "BUREAU_LEADER")
                .param("review", "BUREAU_LEADER"));
        for (FieldType type : FieldPage.OFFERED) {
            add(clerk, draft, type);
        }
        String wrong = clerk.text(
                422,
                post(draft + "/fields/new")
                        .param("type", "decimal")
                        .param("name", "得数")
                        .param("formula", "[小数] + [没有的]"));
        assertThat(wrong).contains("没有名为“没有的”的字段", "[小数] + [没有的]");
        clerk.address(post(draft + "/fields/new")
                .param("type", "decimal")
                .param("name", "得数")
                .param("decimals", "1")
                .param("formula", "[小数] * 2 + orZero([整数])"));
        String computed = "f" + (FieldPage.OFFERED.size() + 1);
        assertThat(clerk.text(200, get(draft + "/fields/" + computed))).contains("[小数] * 2 + orZero([整数])");

        rules(clerk, draft);
        String page = clerk.text(200, get(draft));
        assertThat(page).contains("同一单位同一年内名称不重复", "专项检查", "公式", "每月约");

        String address = clerk.address(post(draft + "/publish").param("reason", "试"));
        LedgerDefinition made = definition(address.replace("/ledgers/", ""));
        assertThat(made.fields().stream().map(LedgerField::type).collect(Collectors.toSet()))
                .containsAll(EnumSet.complementOf(EnumSet.of(FieldType.PLATE)));
        assertThat(made.unique()).contains(new UniqueRule(java.util.List.of("f1"), true, UniqueRule.Span.YEAR));
        assertThat(made.opens())
                .containsEntry("source", "专项检查")
                .containsEntry("days", "15")
                .containsEntry("major", "f8=C1");
        assertThat(made.field(computed).orElseThrow().formula()).isEqualTo("f4 * 2 + orZero(f3)");

        String yaml = clerk.text(200, get(address + "/definition.yaml"));
        assertThat(LedgerText.read(yaml)).isEqualTo(made.as(Edition.BUILT_IN));
        String again = clerk.address(multipart("/designing/import")
                .file(new MockMultipartFile(
                        "file", "x.yaml", "application/yaml", yaml.getBytes(StandardCharsets.UTF_8))));
        assertThat(clerk.text(422, post(again + "/publish").param("reason", "再试")))
                .contains("内容和第1版一样");
    }

    private void rules(Visit clerk, String draft) throws Exception {
        assertThat(clerk.text(422, post(draft + "/rules/unique"))).contains("请勾选至少一个字段");
        clerk.address(post(draft + "/rules/unique")
                .param("fields", "f1")
                .param("unit", "true")
                .param("span", "year"));
        clerk.address(post(draft + "/rules/unique").param("fields", "f3", "f4"));
        assertThat(clerk.text(200, get(draft + "/rules"))).contains("同一单位同一年内文字不重复".replace("文字", "名称"), "整数、小数不重复");
        clerk.address(post(draft + "/rules/unique/1"));
        assertThat(clerk.text(200, get(draft + "/rules"))).doesNotContain("整数、小数不重复");

        assertThat(clerk.text(
                        422,
                        post(draft + "/rules/opens")
                                .param("source", "两 词")
                                .param("title", "f99")
                                .param("days", "0")))
                .contains("请写问题的来源", "请从名单里选一个字段", "1 到 999", "value=\"两 词\"");
        MockHttpServletRequestBuilder sound = post(draft + "/rules/opens")
                .param("source", "专项检查")
                .param("title", "f1")
                .param("text", "f2")
                .param("deadline", "f5")
                .param("days", "15")
                .param("major", "f8=C1");
        clerk.address(sound);
        assertThat(clerk.text(200, get(draft + "/rules"))).contains("登记一条，开出一个问题", "value=\"15\"", "selected");
        clerk.address(post(draft + "/rules/opens").param("none", "1"));
        assertThat(clerk.text(200, get(draft + "/rules"))).contains("现在不开");
        clerk.address(post(draft + "/rules/opens")
                .param("source", "专项检查")
                .param("title", "f1")
                .param("days", "15")
                .param("major", "f8=C1"));
        assertThat(new Visit(web, city, "east.clerk")
                        .send(get(draft + "/rules"))
                        .getStatus())
                .isEqualTo(403);
    }

    private static void add(Visit clerk, String draft, FieldType type) throws Exception {
        String name = switch (type) {
            case TEXT -> "名称";
            case INTEGER -> "整数";
            case DECIMAL -> "小数";
            default -> "字段" + type.word();
        };
        MockHttpServletRequestBuilder field = post(draft + "/fields/new")
                .param("type", type.word())
                .param("name", name)
                .param("help", "怎么填");
        if (Set.of(FieldType.TEXT, FieldType.CHOICE).contains(type)) {
            field.param("required", "true");
        }
        switch (type) {
            case TEXT, LONG_TEXT -> field.param("maxLength", "60");
            case INTEGER, DECIMAL ->
                field.param("unit", "吨").param("min", "0").param("max", "9.5").param("summed", "true");
            case DATE -> field.param("past", "true").param("notBefore", "occurredOn");
            case CHOICE -> field.param("choices", "重大\n一般");
            case REFERENCE -> field.param("reference", "training");
            case PERSON -> field.param("personal", "true").param("visibleTo", "VERIFIER", "AUDITOR");
            default -> {}
        }
        clerk.address(field);
    }

    private LedgerDefinition definition(String id) {
        return Acting.as(city.acting("safe.clerk"), () -> ledgers.definition(id));
    }
}
