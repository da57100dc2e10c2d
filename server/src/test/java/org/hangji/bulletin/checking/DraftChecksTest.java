package org.hangji.bulletin.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hangji.bulletin.checking.DraftCheck.Kind;
import org.hangji.bulletin.checking.DraftCheck.Weight;
import org.hangji.bulletin.composing.Content;
import org.hangji.bulletin.filling.Filled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("发布前核对")
class DraftChecksTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"反馈的12个问题，已完成整改9个，正在推进4个。, 12", "截至目前，反馈的10个问题，已整改9个，整改率95%。, 95", "共查处超限车辆152台，其中严重超限198台。, 198"})
    @DisplayName("前后矛盾：要改或写明为什么，句子里有那个数")
    void contradictions(String words, String number) {
        List<DraftCheck> open = DraftCheck.of(checks(words), Weight.EXPLAIN);
        assertThat(open).isNotEmpty().allMatch(check -> check.kind() == Kind.CONTRADICTION);
        assertThat(open)
                .anySatisfy(
                        check -> assertThat(check.sentence()).contains(number).endsWith("。"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "反馈的12个问题，已完成整改9个，正在推进3个。",
                "排查一般隐患618处，已整改590处，20余处正在整改。",
                "制定71条措施，处罚企业71家。",
                "查处车辆801台，卸货801吨。",
                "37个问题已整改34个（含立行立改2个）。",
                "继续做好下一步工作。"
            })
    @DisplayName("不是矛盾的不说成矛盾")
    void noContradictions(String words) {
        assertThat(DraftCheck.of(checks(words), Weight.EXPLAIN)).isEmpty();
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "'手机13912345678', 手机号",
        "'身份证号410502198001011234', 身份证号",
        "'电话0990-5550100', 电话",
        "'邮箱jiandu@example.invalid', 电子邮箱"
    })
    @DisplayName("个人信息：挡住，说出是什么、在哪一段，不照抄全文")
    void personalData(String words, String what) {
        List<DraftCheck> blocks = DraftCheck.of(checks("群众来信反映，" + words + "，已办理。"), Weight.BLOCKS);
        assertThat(blocks).singleElement().satisfies(check -> {
            assertThat(check.kind()).isEqualTo(Kind.PERSONAL_DATA);
            assertThat(check.sentence()).contains(what, "群众来信反映").doesNotContain(words);
        });
    }

    @Test
    @DisplayName("标题里的个人信息也挡住；联系方式一段里的电话不算")
    void places() {
        assertThat(kinds(content("关于13912345678来电的通报"), filled(Filled.Kind.PARAGRAPH, "已办理。")))
                .contains(Kind.PERSONAL_DATA);
        assertThat(kinds(content("关于来电的通报"), filled(Filled.Kind.CONTACT, "联系方式：0990-5550100。")))
                .doesNotContain(Kind.PERSONAL_DATA);
    }

    @ParameterizedTest(name = "数字{0}、手填{1}、{2}行、错误{3}：{4}")
    @CsvSource({
        "warning-letters, 27, 27, , HOLDS, FINE",
        "warning-letters, 0, 0, , WITHOUT_ROWS, MARK",
        ", 27, 0, , TYPED, MARK",
        "bridge-length, '', 0, 要说明是哪一座桥, UNFILLED, BLOCKS"
    })
    @DisplayName("数字项：有记录、没有一行记录、手填、没填上")
    void fields(@Nullable String figure, String shown, long rows, @Nullable String fault, Kind kind, Weight weight) {
        Filled.Value value = new Filled.Value(
                "1",
                figure,
                "名",
                "口径",
                "PERIOD",
                "CITY",
                "市局",
                null,
                null,
                null,
                BigDecimal.ONE,
                shown,
                "份",
                rows,
                fault);
        Filled.Line line = new Filled.Line(Filled.Kind.PARAGRAPH, List.of(new Filled.Run(shown + "份", "1")), false);
        assertThat(DraftChecks.of(content("关于函件的通报"), new Filled(List.of(line), List.of(value), List.of())))
                .anySatisfy(check -> {
                    assertThat(check.field()).isEqualTo("1");
                    assertThat(check.kind()).isEqualTo(kind);
                    assertThat(check.weight()).isEqualTo(weight);
                });
    }

    @Test
    @DisplayName("正文里用了、数字表里没有的记号，要补上或删去")
    void unknownField() {
        Filled.Line line = new Filled.Line(Filled.Kind.PARAGRAPH, List.of(new Filled.Run("【数字9】", "9")), false);
        assertThat(DraftChecks.of(content("关于记号的通报"), new Filled(List.of(line), List.of(), List.of())))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.kind()).isEqualTo(Kind.UNFILLED);
                    assertThat(check.weight()).isEqualTo(Weight.BLOCKS);
                    assertThat(check.sentence()).contains("【数字9】", "数字表");
                });
    }

    @ParameterizedTest(name = "{0}：没有状态 {1}")
    @CsvSource({
        "'', true",
        "已登记，尚未交办, true",
        "已整改, false",
        "持续推进，下一节点：2024年6月30日, false",
        "正在整改，期限2024年4月30日, false",
        "暂缓, false"
    })
    @DisplayName("问题没有状态的标给签发人看")
    void states(String state, boolean without) {
        Filled filled = new Filled(
                List.of(),
                List.of(),
                List.of(new Filled.FindingList("L1", List.of(new Filled.Item(1, 1, "台账不全", state)))));
        assertThat(kinds(content("关于状态的通报"), filled).contains(Kind.WITHOUT_STATE))
                .isEqualTo(without);
    }

    @Test
    @DisplayName("重的排在前面")
    void heaviestFirst() {
        List<DraftCheck> checks = checks("手机13912345678。反馈的12个问题，已完成整改9个，正在推进4个。");
        assertThat(checks).extracting(DraftCheck::weight).isSorted();
        assertThat(checks.getFirst().weight()).isEqualTo(Weight.BLOCKS);
    }

    private static List<DraftCheck> checks(String words) {
        return DraftChecks.of(content("关于整改情况的通报"), filled(Filled.Kind.PARAGRAPH, words));
    }

    private static List<Kind> kinds(Content content, Filled filled) {
        return DraftChecks.of(content, filled).stream().map(DraftCheck::kind).toList();
    }

    private static Filled filled(Filled.Kind kind, String words) {
        return new Filled(List.of(Filled.Line.of(kind, words)), List.of(), List.of());
    }

    private static Content content(String title) {
        return new Content(title, "东风市交通运输局", "东交", LocalDate.of(2024, 2, 29), null, "", List.of());
    }
}
