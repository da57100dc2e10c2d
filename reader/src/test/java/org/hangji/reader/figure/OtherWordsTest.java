package org.hangji.reader.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("像量词的字、并排的数字、数字的位置")
class OtherWordsTest {

    private static String figures(String text) {
        return BulletinReader.read(text).figures().stream()
                .map(figure -> figure.value().toPlainString() + figure.unit())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一个别样的春天",
                "两次生灾害",
                "三条例学习",
                "二起诉讼",
                "五项目推进",
                "四本级预算",
                "共12",
                "编号36",
                "得分九十",
                "1234567890123456789012345个"
            })
    @DisplayName("没有单位，或单位是别的词的一部分")
    void none(String text) {
        assertThat(figures(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            检查企业315次/246家。                       | 315次 246家
            组织7批297名驾驶员受训。                    | 7批 297名
            由61.2%提高到78.5%。                        | 61.2% 78.5%
            由32.4%下降至28.1%，下降4.3个百分点。       | 32.4% 28.1% 4.3个百分点
            下发通报3份、督办单12张、提醒函5份。        | 3份 12张 5份
            查处违章122起（其中无证经营54起）。         | 122起 54起
            反馈4个方面37个问题，制定71条措施。         | 4个 37个 71条
            立案6宗，处理9人，罚款7.2万元。             | 6宗 9人 7.2万元
            新建12公里，拓宽3.5米。                     | 12公里 3.5米
            检查36家;整改12处;罚款3万元。               | 36家 12处 3万元
            """)
    @DisplayName("一句里的几个数字，个个读出，次序照文")
    void several(String text, String expected) {
        assertThat(figures(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} → “{1}”")
    @CsvSource(delimiter = '|', textBlock = """
            检查企业36家。               | 36家
            检查企业 36 家。             | 36 家
            检查企业３６家。             | ３６家
            检查企业三十六家。           | 三十六家
            投入资金1,285.6万元。        | 1,285.6万元
            收回资金8600余万元。         | 8600余万元
            检查门店315家（次）。        | 315家（次）
            整改率百分之九十五。         | 百分之九十五
            整改率99.6%。                | 99.6%
            \ud83d\ude00检查企业36家。   | 36家
            约36家。                     | 36家
            """)
    @DisplayName("位置圈住数字和单位，按码点数")
    void places(String text, String printed) {
        var reading = BulletinReader.read(text);
        int[] points = text.codePoints().toArray();
        Span span = reading.figures().getFirst().span();
        assertThat(new String(points, span.start(), span.end() - span.start())).isEqualTo(printed);
    }
}
