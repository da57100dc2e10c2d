package org.hangji.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal.FieldError;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("页面的组件")
class ComponentsTest {

    private static final String HOSTILE = "<b onclick=\"x()\">&'";
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ComponentsTest.class.getClassLoader(), "org.hangji");

    @Test
    @DisplayName("文字里的标签和引号不成为页面的标签")
    void escapes() {
        String state = render("state", "tone", Tone.LATE, "word", HOSTILE);
        assertThat(state).contains("&lt;b onclick").doesNotContain("<b onclick").contains("class=\"state late\"");
        String number = render("number", "number", new Numeral(HOSTILE, "/x?a=\"b", HOSTILE));
        assertThat(number).doesNotContain("<b ").contains("href=\"/x?a=&#34;b\"");
        assertThat(render("facts", "facts", List.of(new Fact(HOSTILE, HOSTILE))))
                .doesNotContain("<b ");
        assertThat(render("empty", "why", HOSTILE)).doesNotContain("<b ");
        Form form = new Form(Map.of("place", List.of(HOSTILE)), List.of(new FieldError("place", "x", HOSTILE)));
        for (String component : List.of("field", "area")) {
            assertThat(render(component, "form", form, "name", "place", "label", HOSTILE, "hint", HOSTILE))
                    .as(component)
                    .doesNotContain("<b ");
        }
        assertThat(render(
                        "select",
                        "form",
                        form,
                        "name",
                        "place",
                        "label",
                        "地点",
                        "choices",
                        List.of(new Choice(HOSTILE, HOSTILE))))
                .doesNotContain("<b ");
    }

    @ParameterizedTest
    @EnumSource(Tone.class)
    @DisplayName("每种状态有自己的样子，字总在旁边")
    void states(Tone tone) {
        assertThat(render("state", "tone", tone, "word", "待核查"))
                .contains("class=\"state " + tone.css() + "\"")
                .contains(">待核查<");
    }

    @Test
    @DisplayName("数字有明细就是链接，没有就是字；口径在提示里，没有口径就没有提示")
    void numbers() {
        assertThat(render("number", "number", Numeral.of(801, "/figures/x#rows", "一车次计1台"), "unit", "台"))
                .isEqualTo("<a href=\"/figures/x#rows\" title=\"一车次计1台\">801</a>台");
        assertThat(render("number", "number", Numeral.of(0))).isEqualTo("<span>0</span>");
    }

    @Test
    @DisplayName("填错的字段：错在字段旁边，填的内容还在，读屏也知道；密码不回填")
    void fields() {
        Form form = new Form(
                Map.of("mass", List.of("很重"), "password", List.of("secret")),
                List.of(new FieldError("mass", "number", "“质量”应是数字。")));
        assertThat(render("field", "form", form, "name", "mass", "label", "质量", "unit", "吨"))
                .contains("class=\"field bad\"", "“质量”应是数字。", "value=\"很重\"", "aria-invalid=\"true\"", "吨</span>")
                .contains("<label for=\"mass\">", "id=\"mass\"");
        assertThat(render("field", "form", form, "name", "password", "label", "密码", "type", "password"))
                .doesNotContain("secret", "aria-invalid");
        assertThat(render("field", "form", Form.empty(), "name", "note", "label", "备注"))
                .doesNotContain("required", "hint", "err");
        assertThat(render("field", "form", Form.empty(), "name", "note", "label", "备注", "required", true))
                .contains(" required");
    }

    @Test
    @DisplayName("错误汇总：每条连到字段，说不清是哪个字段的不连；没有错误就没有汇总")
    void errors() {
        Frame frame = FrameFixture.of("/x", "");
        Form form =
                new Form(Map.of(), List.of(new FieldError("day", "date", "日期不对。"), new FieldError("", "", "刚被别人改过。")));
        assertThat(render("errors", "frame", frame, "form", form))
                .contains("role=\"alert\"", "<a href=\"#day\">日期不对。</a>", "<li>刚被别人改过。</li>", "2");
        assertThat(render("errors", "frame", frame, "form", Form.empty()).strip())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            0, 50,   0, -,    -
            0, 50,  50, -,    -
            0, 50,  51, -,    page=1
            1, 50, 120, page=0, page=2
            2, 50, 120, page=1, -
            9, 50, 120, page=8, -
            """)
    @DisplayName("分页：有前页才有前页的链接，有后页才有后页的，筛选条件跟着走")
    void pager(int page, int size, long total, @Nullable String previous, @Nullable String next) {
        String shown = render(
                "pager",
                "frame",
                FrameFixture.of("/ledgers/hazard", "level=MAJOR&page=" + page),
                "paging",
                new Paging(page, size),
                "total",
                total);
        assertThat(shown.contains("rel=\"prev\"")).isEqualTo(previous != null);
        assertThat(shown.contains("rel=\"next\"")).isEqualTo(next != null);
        for (String link : Arrays.asList(previous, next)) {
            if (link != null) {
                assertThat(shown).contains("level=MAJOR&amp;" + link);
            }
        }
    }

    @Test
    @DisplayName("按哪天的记录：给了日子就说日子并能回到今天；样例没给日子就能去那一天；平常什么也不说")
    void known() {
        Demonstration example = new Demonstration(LocalDate.of(2023, 11, 17));
        Frame sample = FrameFixture.of(example, "/ledgers", "");
        assertThat(known(sample, LocalDate.of(2023, 11, 17)))
                .contains("按2023年11月17日的记录", "href=\"/today\"")
                .doesNotContain("/then");
        assertThat(known(sample, null)).contains("样例记录到2023年11月17日为止", "href=\"/then\"");
        assertThat(known(FrameFixture.of("/ledgers", ""), null).strip()).isEmpty();
    }

    private static String known(Frame frame, @Nullable LocalDate asOf) {
        return render("known", "frame", frame, "asOf", asOf, "today", "/today", "then", "/then");
    }

    @Test
    @DisplayName("别处提供的办理是一张带令牌的小表单，隐藏的内容原样带去")
    void acts() {
        ContributedAct act = new ContributedAct(
                "page.filter",
                "/bulletins/fields",
                "bulletin",
                "page.all",
                List.of(new Choice("7", "甲通报")),
                List.of(new Fact("from", "2023-01-01"), new Fact("object", HOSTILE)));
        assertThat(render("acts", "frame", FrameFixture.of("/x", ""), "acts", List.of(act)))
                .contains("action=\"/bulletins/fields\"", "name=\"_csrf\" value=\"token\"")
                .contains("name=\"from\" value=\"2023-01-01\"", "<option value=\"7\">甲通报</option>")
                .doesNotContain("<b ");
    }

    private static String render(String component, @Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        StringOutput output = new StringOutput();
        TEMPLATES.render("page/" + component + ".jte", values, output);
        return output.toString();
    }
}
