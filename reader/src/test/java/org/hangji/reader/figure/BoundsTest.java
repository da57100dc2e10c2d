package org.hangji.reader.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading.Bound;
import org.hangji.reader.Reading.Figure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("约数：约、余、近、以上，各是哪一种")
class BoundsTest {

    private static Figure only(String text) {
        List<Figure> figures = BulletinReader.read(text).figures();
        assertThat(figures).hasSize(1);
        return figures.getFirst();
    }

    @ParameterizedTest(name = "{0}36家 → {1}")
    @CsvSource(textBlock = """
            约, ABOUT
            大约, ABOUT
            大概, ABOUT
            约为, ABOUT
            约计, ABOUT
            近, NEAR_BELOW
            将近, NEAR_BELOW
            接近, NEAR_BELOW
            不足, NEAR_BELOW
            不到, NEAR_BELOW
            未满, NEAR_BELOW
            少于, NEAR_BELOW
            低于, NEAR_BELOW
            小于, NEAR_BELOW
            至多, NEAR_BELOW
            最多, NEAR_BELOW
            不超过, NEAR_BELOW
            超, AT_LEAST
            超过, AT_LEAST
            超出, AT_LEAST
            逾, AT_LEAST
            至少, AT_LEAST
            高于, AT_LEAST
            大于, AT_LEAST
            突破, AT_LEAST
            不下, AT_LEAST
            不少于, AT_LEAST
            不低于, AT_LEAST
            共, EXACT
            共计, EXACT
            累计, EXACT
            达, EXACT
            """)
    @DisplayName("数字前面的词")
    void before(String word, Bound bound) {
        Figure figure = only("全市检查企业" + word + "36家。");
        assertThat(figure.bound()).isEqualTo(bound);
        assertThat(figure.value()).isEqualByComparingTo("36");
    }

    @ParameterizedTest(name = "36家{0} → {1}")
    @CsvSource(textBlock = """
            以上, AT_LEAST
            及以上, AT_LEAST
            有余, AT_LEAST
            左右, ABOUT
            上下, ABOUT
            以下, NEAR_BELOW
            以内, NEAR_BELOW
            多, AT_LEAST
            余, AT_LEAST
            """)
    @DisplayName("单位后面的词")
    void behind(String word, Bound bound) {
        assertThat(only("全市检查企业36家" + word + "。").bound()).isEqualTo(bound);
    }

    @ParameterizedTest(name = "{0} → {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            清理堆物40余处。        | 40     | 处     | AT_LEAST
            清理堆物40多处。        | 40     | 处     | AT_LEAST
            清理堆物40来处。        | 40     | 处     | ABOUT
            收回资金8600余万元。    | 8600   | 万元   | AT_LEAST
            收回资金3万余元。       | 3      | 万元   | AT_LEAST
            收回资金3万多元。       | 3      | 万元   | AT_LEAST
            受益群众2千余人。       | 2      | 千人   | AT_LEAST
            约谈三十余人。          | 30     | 人     | AT_LEAST
            约谈三十多人。          | 30     | 人     | AT_LEAST
            约谈两百余人。          | 200    | 人     | AT_LEAST
            查处案件上百起。        | 100    | 起     | AT_LEAST
            查处案件上千起。        | 1000   | 起     | AT_LEAST
            百余家企业参加。        | 100    | 家     | AT_LEAST
            """)
    @DisplayName("夹在数字和单位中间的余、多、来，不算进单位")
    void between(String text, String value, String unit, Bound bound) {
        Figure figure = only(text);
        assertThat(figure.value()).isEqualByComparingTo(value);
        assertThat(figure.unit()).isEqualTo(unit);
        assertThat(figure.bound()).isEqualTo(bound);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "节约36万元。",
                "治超36次。",
                "附近36家企业。",
                "最近36家企业。",
                "签约36个项目。",
                "预约36人。",
                "违约36起。",
                "赶超36家。",
                "解约36户。",
                "失约36人。"
            })
    @DisplayName("别的词里的约、近、超不是约数")
    void otherWords(String text) {
        assertThat(only(text).bound()).isEqualTo(Bound.EXACT);
    }
}
