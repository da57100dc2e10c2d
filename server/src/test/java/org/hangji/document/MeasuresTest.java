package org.hangji.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.document.OfficialDocument.Table;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("版面尺寸")
class MeasuresTest {

    @ParameterizedTest(name = "{0} / {1}：署名右空 {2}，日期右空 {3}")
    @CsvSource({
        "东风市交通运输局, 2023年12月1日, 3.25, 4",
        "东风局, 2023年12月1日, 5.75, 4",
        "东风局, 2023年1月1日, 5.5, 4",
        "东风市交通运输综合行政执法, 2023年12月1日, 0.75, 4"
    })
    @DisplayName("署名短的居日期之中，日期右空四字")
    void shortOrgan(String organ, String date, double organRight, double dateRight) {
        assertThat(Measures.signature(organ, date)).containsExactly(organRight, dateRight);
    }

    @ParameterizedTest(name = "署名 {0} 个字")
    @CsvSource({"8", "14", "15", "20", "28"})
    @DisplayName("署名和日期总是同一条中线，署名不出版心")
    void oneAxis(int length) {
        String organ = "局".repeat(length);
        String date = "2023年12月1日";
        double[] right = Measures.signature(organ, date);
        assertThat(right[0]).isNotNegative();
        assertThat(right[0] + Measures.width(organ) / 2).isEqualTo(right[1] + Measures.width(date) / 2);
        assertThat(right[1]).isGreaterThanOrEqualTo(4);
    }

    @ParameterizedTest(name = "{0}、{1}")
    @CsvSource({"甲, 乙", "序号, 问题表现和整改措施落实的具体情况", "县（市、区）, 1", "1, 2"})
    @DisplayName("栏宽合起来差不多百分之百；字多的不比字少的窄；再窄也占得下三个字")
    void shares(String one, String other) {
        List<Integer> shares = Measures.columns(new Table(List.of(one, other), List.of()));
        assertThat(shares.stream().mapToInt(Integer::intValue).sum()).isBetween(99, 101);
        assertThat(shares.get(0) > shares.get(1))
                .isEqualTo(Math.max(3, Measures.width(one)) > Math.max(3, Measures.width(other)));
        assertThat(shares).allMatch(share -> share >= 13);
    }

    @Test
    @DisplayName("栏宽看最长的一格，不只看表头；一格再长也不独占")
    void longest() {
        Table table = new Table(List.of("序号", "问题"), List.of(List.of("1", "短"), List.of("2", "很长的一段话".repeat(50))));
        assertThat(Measures.columns(table)).containsExactly(13, 87);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({"K52+300, 3.5", "98.5%, 2.5", "１２, 2", "—, 1", "𠮷, 1"})
    @DisplayName("字宽：全角一个字，半角半个，生僻字也是一个")
    void width(String text, double characters) {
        assertThat(Measures.width(text)).isEqualTo(characters);
    }
}
