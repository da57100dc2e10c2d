package org.hangji.figure.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.hangji.figure.definition.Phrase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("数字周围的话")
class PlacesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            今年以来，查处车辆{35台}，处罚企业{9家}。明年再查。 | 0 | 查处车辆35台 | 今年以来，查处车辆35台，处罚企业9家 | 今年以来，查处车辆
            今年以来，查处车辆{35台}，处罚企业{9家}。明年再查。 | 1 | 处罚企业9家  | 今年以来，查处车辆35台，处罚企业9家 | 今年以来，查处车辆35台，处罚企业
            开会。查处车辆{35台}；处罚企业{9家}                 | 0 | 查处车辆35台 | 查处车辆35台 | 查处车辆
            开会。查处车辆{35台}；处罚企业{9家}                 | 1 | 处罚企业9家  | 处罚企业9家  | 处罚企业
            第一行\\n修桥{3座}\\n第三行                         | 0 | 修桥3座      | 修桥3座      | 修桥
            ①东县修桥{3座}②西县修桥{2座}                       | 0 | 东县修桥3座  | 东县修桥3座 | 东县修桥
            """)
    @DisplayName("小句到逗号，句子到句号、分号、换行、列举的序号")
    void clauseAndSentence(String marked, int index, String clause, String sentence, String before) {
        Phrase.Place place = place(marked.replace("\\n", "\n"), index);
        assertThat(place.clause().strip()).isEqualTo(clause.strip());
        assertThat(place.sentence()).isEqualTo(sentence.strip());
        assertThat(place.sentenceBefore()).isEqualTo(before.strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            出动人员{40人}车辆{12台}检查       | 0 | 出动人员40人车辆 | 车辆
            出动人员{40人}车辆{12台}检查       | 1 | 车辆12台检查     | 检查
            清理广告牌{20块}、拆除标志{7处}完毕 | 0 | 清理广告牌20块   | ``
            清理广告牌{20块}、拆除标志{7处}完毕 | 1 | 拆除标志7处完毕  | 完毕
            """)
    @DisplayName("一个小句里几个数：各有各的近处，到顿号或下一个数为止")
    void near(String marked, int index, String near, String behind) {
        assertThat(place(marked, index).near()).isEqualTo(near.strip());
        assertThat(place(marked, index).behind()).isEqualTo(behind.strip());
    }

    @Test
    @DisplayName("括号里的逗号不断外面的小句；括号里的数只看括号里")
    void brackets() {
        assertThat(place("查处车辆（含挂车，不含农用车）{35台}，结案", 0).clause().strip()).isEqualTo("查处车辆（含挂车，不含农用车）35台");
        assertThat(place("查处车辆（其中百吨王{4辆}）若干", 0).clause().strip()).isEqualTo("其中百吨王4辆");
    }

    @Test
    @DisplayName("整篇没有标点也只看前后一段")
    void endless() {
        String far = "字".repeat(1000);
        Phrase.Place place = place(far + "修桥{3座}" + far, 0);
        assertThat(place.sentence()).hasSizeLessThanOrEqualTo(802 + 2).contains("修桥3座");
    }

    private static Phrase.Place place(String marked, int index) {
        return new Places(MarkedText.of(marked)).of(index);
    }
}
