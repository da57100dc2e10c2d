package org.hangji.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.hangji.document.OfficialDocument.Heading;
import org.hangji.document.OfficialDocument.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("公文的要素")
class OfficialDocumentTest {

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({"2023-11-07, 2023年11月7日", "2024-01-31, 2024年1月31日", ", ''"})
    @DisplayName("成文日期用阿拉伯数字，月日不编虚位")
    void date(@Nullable LocalDate day, String words) {
        assertThat(document(List.of(), day).signedOn()).isEqualTo(words);
    }

    @Test
    @DisplayName("附件说明：一个不编号，几个编号对齐，名称后不加标点")
    void attachments() {
        assertThat(document(List.of(), null).attachmentLines()).isEmpty();
        assertThat(document(List.of("隐患清单"), null).attachmentLines()).containsExactly("附件：隐患清单");
        assertThat(document(List.of("隐患清单", "整改台账", "桥梁名单"), null).attachmentLines())
                .containsExactly("附件：1.隐患清单", "　　　2.整改台账", "　　　3.桥梁名单");
    }

    @ParameterizedTest(name = "{0}级")
    @ValueSource(ints = {0, 5, -1})
    @DisplayName("标题只有四级")
    void levels(int level) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Heading(level, "一、情况"));
    }

    @Test
    @DisplayName("没有标题的公文、行列不齐的表，都做不出来")
    void malformed() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new OfficialDocument("", "", List.of(), List.of(), List.of(), List.of(), "", null, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Table(List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Table(List.of("县区", "隐患"), List.of(List.of("东县"))));
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({"东风市, 3", "2023年, 3", "G341, 2", "'', 0", "（一）, 3"})
    @DisplayName("字宽：全角算一个字，半角算半个")
    void width(String text, double characters) {
        assertThat(Measures.width(text)).isCloseTo(characters, within(0.01));
    }

    @Test
    @DisplayName("版心：22行正好225毫米，28字正好156毫米")
    void typeArea() {
        assertThat(297 - Measures.TOP - Measures.BOTTOM).isEqualTo(225);
        assertThat(210 - Measures.LEFT - Measures.RIGHT).isEqualTo(156);
        assertThat(22 * Measures.LINE * 25.4 / 72).isCloseTo(225, within(1.0));
        assertThat(28 * (Measures.BODY_SIZE - Measures.TIGHTER) * 25.4 / 72).isCloseTo(156, within(1.0));
    }

    @Test
    @DisplayName("表的栏宽按内容分，合起来约百分之百，最窄的也写得下")
    void columns() {
        List<Integer> shares = Measures.columns(
                new Table(List.of("序号", "问题", "结果"), List.of(List.of("1", "超限超载安全隐患较为突出的问题还没有解决", "已整改"))));
        assertThat(shares).hasSize(3).allMatch(share -> share >= 10);
        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isBetween(98, 102);
        assertThat(shares.get(1)).isGreaterThan(shares.get(0));
    }

    private static OfficialDocument document(List<String> attachments, @Nullable LocalDate day) {
        return new OfficialDocument("", "", List.of("关于情况的通报"), List.of(), List.of(), attachments, "东风市交通运输局", day, "");
    }
}
