package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.Reading.Bound;
import org.hangji.reader.Reading.Figure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("数字：读出数值、单位和约数，不把编号、名称、频次当数字")
class FiguresTest {

    @ParameterizedTest(name = "{0} → {1}{2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            检查工地36处。            | 36      | 处       | EXACT
            追缴租金18.63万元。       | 18.63   | 万元     | EXACT
            投入1,285.6万元           | 1285.6  | 万元     | EXACT
            清运渣土1.92万吨          | 1.92    | 万吨     | EXACT
            化债15.8亿元              | 15.8    | 亿元     | EXACT
            盘活厂房1.2万平方米       | 1.2     | 万平方米 | EXACT
            培训480人次               | 480     | 人次     | EXACT
            检查门店2315家（次）      | 2315    | 家（次） | EXACT
            设备45台（套）未登记      | 45      | 台（套）   | EXACT
            派车15车/次               | 15      | 车/次    | EXACT
            收费每辆20元/吨           | 20      | 元/吨    | EXACT
            办结率达96.5%             | 96.5    | %        | EXACT
            办结率百分之九十五        | 95      | %        | EXACT
            占比下降2.3个百分点       | 2.3     | 个百分点 | EXACT
            共 12 家企业              | 12      | 家       | EXACT
            共１２家企业              | 12      | 家       | EXACT
            全区七家医院              | 7       | 家       | EXACT
            约谈两名负责人            | 2       | 名       | EXACT
            受理一百一十二件          | 112     | 件       | EXACT
            罚款二十三万五千元        | 235000  | 元       | EXACT
            募集三十万元              | 30      | 万元     | EXACT
            发生一起事故              | 1       | 起       | EXACT
            整修道路25.59km，         | 25.59   | km       | EXACT
            新设护栏4180m、           | 4180    | m        | EXACT
            给予处分0人               | 0       | 人       | EXACT
            联合8部门检查             | 8       | 部门     | EXACT
            反馈4方面问题             | 4       | 方面     | EXACT
            处理责任人9人次           | 9       | 人次     | EXACT
            硕士以上12人              | 12      | 人       | EXACT
            节约5万元                 | 5       | 万元     | EXACT
            治超12次                  | 12      | 次       | EXACT
            检查单位1 852家           | 1852    | 家       | EXACT
            补充材料一百零三份        | 103     | 份       | EXACT
            清理堆物40余处            | 40      | 处       | AT_LEAST
            收回8600余万元            | 8600    | 万元     | AT_LEAST
            受益3万多人               | 3       | 万人     | AT_LEAST
            减少人员30多人            | 30      | 人       | AT_LEAST
            劝返二十余件              | 20      | 件       | AT_LEAST
            覆盖面95%以上             | 95      | %        | AT_LEAST
            超过100家                 | 100     | 家       | AT_LEAST
            不少于8学时               | 8       | 学时     | AT_LEAST
            上百家商户                | 100     | 家       | AT_LEAST
            百余人到场                | 100     | 人       | AT_LEAST
            估算约650万元             | 650     | 万元     | ABOUT
            每天客流3000人左右        | 3000    | 人       | ABOUT
            近3000万元                | 3000    | 万元     | NEAR_BELOW
            不足10人                  | 10      | 人       | NEAR_BELOW
            """)
    void readsOneFigure(String text, String value, String unit, Bound bound) {
        List<Figure> figures = BulletinReader.read(text).figures();
        assertThat(figures).hasSize(1);
        Figure figure = figures.getFirst();
        assertThat(figure.value().toPlainString()).isEqualTo(value);
        assertThat(figure.unit()).isEqualTo(unit);
        assertThat(figure.bound()).isEqualTo(bound);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "拨打12345热线",
                "沿G341向东",
                "县道205县道养护",
                "第三巡察组进驻",
                "第五十二条、五十三条规定",
                "每月一次",
                "每季度至少召开2次",
                "一企一策、一户一档",
                "改完一项、销号一项",
                "一次性补助",
                "与群众一起劳动",
                "二类以上维修业户",
                "四类桥梁",
                "违反中央八项规定精神",
                "运用“四种形态”",
                "“百吨王”整治",
                "树牢四个意识",
                "一件一件落实",
                "集中治理了一批隐患",
                "数十家企业",
                "近三年",
                "六个月以来",
                "五个带头",
                "浏览次数：1,024次",
                "已被阅读 56 次",
                "邮编：455000",
                "电话：0372-2519889",
                "文昌大道31号",
                "豫政〔2023〕15号",
                "08:15:24",
                "2023-46395",
                "“1310”平台",
                "24小时值班",
                "一岗双责",
                "三分之二",
                "7×24小时值守",
                "第一批资金",
                "一季度一次",
                "调度会1次/月"
            })
    void readsNone(String text) {
        assertThat(BulletinReader.read(text).figures()).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            巡查企业315次/246家、货车1650台 | 315次 246家 1650台
            组织7批297名司机受训            | 7批 297名
            将19个问题分解为20个具体问题    | 19个 20个
            反馈4个方面37个问题             | 4个 37个
            签约率由61.2%提高到78.5%        | 61.2% 78.5%
            """)
    void readsSeveralSideBySide(String text, String expected) {
        String read = String.join(
                " ",
                BulletinReader.read(text).figures().stream()
                        .map(figure -> figure.value().toPlainString() + figure.unit())
                        .toList());
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} 数的是 {1}")
    @CsvSource(delimiter = '|', textBlock = """
            共排查餐饮场所1086家，             | 排查餐饮场所
            建立3项工作机制，                  | 工作机制
            一是投入资金2860万元               | 投入资金
            药占比由32.4%下降                  | 药占比
            剩余2400万元将于6月底前支出        | 剩余
            """)
    void tellsWhatIsCounted(String text, String subject) {
        assertThat(BulletinReader.read(text).figures().getFirst().subject()).isEqualTo(subject);
    }

    @org.junit.jupiter.api.Test
    @DisplayName("只说整改状态的数字，数的是前面所说的隐患")
    void carriesTheThingOverToAState() {
        List<Figure> figures =
                BulletinReader.read("截至10月底，排查一般隐患618处，已经整改590处，20余处正在整改。").figures();
        assertThat(figures.get(1).subject()).isEqualTo("一般隐患已经整改");
        assertThat(figures.get(2).subject()).isEqualTo("一般隐患正在整改");
    }
}
