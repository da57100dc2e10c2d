package org.hangji.reader.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.hangji.reader.BulletinReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("数的是什么：用文中的字，不带副词、动作和数字")
class SubjectFormsTest {

    private static String subject(String text) {
        return String.valueOf(BulletinReader.read(text).figures().getFirst().subject());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            约谈12名驾驶员。              | 驾驶员
            检查36家运输企业。            | 运输企业
            新建5座公交站。               | 公交站
            完善16项制度。                | 制度
            查处54起违章行为。            | 违章行为
            发放3000份宣传手册。          | 宣传手册
            投入2860万元资金。            | 资金
            整治27处隐患。                | 隐患
            """)
    @DisplayName("数字后面的名词")
    void behind(String text, String subject) {
        assertThat(subject(text)).isEqualTo(subject);
    }

    @ParameterizedTest(name = "{0} 含 {1}")
    @CsvSource(delimiter = '|', textBlock = """
            累计检查运输企业36家。        | 运输企业
            共检查运输企业36家。          | 运输企业
            先后约谈负责人12名。          | 负责人
            其中无证经营54起。            | 无证经营
            查扣违规车辆约54辆。          | 违规车辆
            查扣违规车辆近54辆。          | 违规车辆
            查扣违规车辆达54辆。          | 违规车辆
            一是新建公交站5座。           | 公交站
            （一）新建公交站5座。         | 公交站
            截至10月底，新建公交站5座。   | 公交站
            """)
    @DisplayName("数字前面的名词，副词和记号不算")
    void before(String text, String noun) {
        assertThat(subject(text))
                .contains(noun)
                .doesNotStartWith("累计")
                .doesNotStartWith("共")
                .doesNotStartWith("先后")
                .doesNotStartWith("一是")
                .doesNotContain("（一）", "月底")
                .doesNotContainPattern("[约近达]$")
                .doesNotContainPattern("\\d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"共12次。", "12家。", "约30人。"})
    @DisplayName("文中没说的，没有")
    void none(String text) {
        assertThat(BulletinReader.read(text).figures().getFirst().subject()).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            检查企业36家，约谈负责人12名。        | 企业 | 负责人
            新建公交站5座、维修候车亭8处。        | 公交站 | 候车亭
            查处违章122起，罚款7.2万元。          | 违章 | 罚款
            """)
    @DisplayName("两个数字各数各的")
    void each(String text, String first, String second) {
        var figures = BulletinReader.read(text).figures();
        assertThat(figures).hasSize(2);
        assertThat(figures.get(0).subject()).contains(first).doesNotContain(second);
        assertThat(figures.get(1).subject()).contains(second).doesNotContain(first);
    }
}
