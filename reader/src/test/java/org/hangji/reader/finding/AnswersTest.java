package org.hangji.reader.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading;
import org.hangji.reader.Reading.Finding;
import org.hangji.reader.Reading.Item;
import org.hangji.reader.Reading.Measure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("问题的答复：字段、状态、时限、措施的写法")
class AnswersTest {

    private static List<Finding> findings(String text) {
        return BulletinReader.read(text).findings();
    }

    private static Finding only(String body) {
        List<Finding> findings =
                findings("一、反馈问题整改落实情况\n1.巡查不到位的问题\n" + body.replace("\\n", "\n") + "\n二、下一步工作打算\n持续巩固。\n");
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "已完成",
                "已完成整改",
                "已整改",
                "已全部整改到位",
                "已基本完成",
                "已销号",
                "已办结",
                "已落实",
                "已解决",
                "整改完成",
                "整改到位",
                "全部完成",
                "基本完成",
                "阶段性完成",
                "部分完成",
                "正在推进",
                "正在整改",
                "持续推进",
                "长期坚持",
                "未完成",
                "未启动",
                "尚未完成",
                "推进中",
                "整改中",
                "立行立改",
                "即知即改",
                "序时推进",
                "已完成，长期坚持",
                "已完成并长期坚持",
                "取得阶段性成效"
            })
    @DisplayName("完成情况一栏印什么，状态就是什么")
    void printedStates(String state) {
        assertThat(only("整改情况：一是补齐。\n完成情况：" + state + "。").status()).isEqualTo(state);
        assertThat(only("整改情况：一是补齐。\n完成情况：" + state).status()).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"完成情况：", "整改状态：", "整改结果：", "整改进度：", "销号情况：", "【整改状态】", "【完成情况】：", "完成情况:"})
    @DisplayName("状态栏的各种叫法")
    void statusLabels(String label) {
        assertThat(only("整改措施：一是补齐。\n" + label + "已完成").status()).isEqualTo("已完成");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"整改情况：一是补齐台账。二是检查。", "整改情况：组织培训12期。", "一是补齐台账。二是完成培训。", "整改措施：一是补齐台账。\n责任单位：综合科", "补齐台账12册，组织检查。"
            })
    @DisplayName("没写状态的就是没有，不从做了什么去猜")
    void noState(String body) {
        assertThat(only(body).status()).isNull();
    }

    @ParameterizedTest(name = "{0}：{1} → {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            整改时限     | 2024年6月30日              | 2024-06-30
            整改时限     | 2024年6月30日前            | 2024-06-30
            整改时限     | 2024年6月底前              | 2024-06-30
            整改时限     | 2024年6月                  | 2024-06-30
            整改时限     | 2024年2月                  | 2024-02-29
            整改时限     | 2024年6月上旬              | 2024-06-10
            整改时限     | 2024年6月中旬              | 2024-06-20
            整改时限     | 2024年底                   | 2024-12-31
            整改时限     | 2024年上半年               | 2024-06-30
            整改时限     | 2024年第三季度             | 2024-09-30
            整改时限     | 2024年1月至2024年3月       | 2024-03-31
            整改时限     | 2024年1月1日-3月15日       | 2024-03-15
            整改时限     | 2024.06.30                 | 2024-06-30
            整改时限     | 2024-06-30                 | 2024-06-30
            完成时间     | 2024年5月20日              | 2024-05-20
            完成时限     | 2024年5月20日              | 2024-05-20
            整改期限     | 2024年5月20日              | 2024-05-20
            整改时限     | 长期坚持                   | -
            整改时限     | 立行立改                   | -
            整改时限     | 持续整改                   | -
            """)
    @DisplayName("时限：取最后一天，没有日子的不编")
    void deadlines(String label, String printed, String day) {
        Finding finding = only("整改措施：一是补齐。\n" + label + "：" + printed + "\n完成情况：已完成");
        assertThat(finding.deadline() == null ? null : finding.deadline().toString())
                .isEqualTo(day);
        assertThat(finding.status()).isEqualTo("已完成");
        assertThat(finding.measures()).hasSize(1);
    }

    @Test
    @DisplayName("措施里说的日子不是时限")
    void noDeadlineFromMeasures() {
        assertThat(only("整改情况：一是于2023年6月30日前补齐。二是检查。").deadline()).isNull();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            一是补齐。二是检查。三是通报。                        | 一是 二是 三是
            一是补齐；二是检查；三是通报。                        | 一是 二是 三是
            一是补齐。\\n二是检查。\\n三是通报。                  | 一是 二是 三是
            （1）补齐。（2）检查。                                | （1） （2）
            (1)补齐。(2)检查。                                    | (1) (2)
            （1）补齐。\\n（2）检查。                             | （1） （2）
            ①补齐。②检查。③通报。                               | ① ② ③
            ①补齐；②检查；③通报。                               | ① ② ③
            一方面，补齐台账。另一方面，开展检查。                | 一方面 另一方面
            首先，补齐台账。其次，开展检查。最后，通报。          | 首先 其次 最后
            第一，补齐台账。第二，开展检查。                      | 第一 第二
            一要补齐台账。二要开展检查。                          | 一要 二要
            """)
    @DisplayName("措施的记号照印，文字连记号一起")
    void markers(String told, String markers) {
        Finding finding = only("整改情况：" + told);
        assertThat(finding.measures()).extracting(Measure::marker).containsExactly(markers.split(" "));
        assertThat(finding.measures())
                .allSatisfy(measure -> assertThat(measure.text()).startsWith(String.valueOf(measure.marker())));
    }

    @ParameterizedTest(name = "{0} → {1} 段")
    @CsvSource(delimiter = '|', textBlock = """
            补齐台账。                                | 1
            补齐台账。开展检查。                      | 1
            补齐台账。\\n开展检查。                   | 2
            补齐台账。\\n\\n开展检查。                | 2
            补齐台账。\\n开展检查。\\n通报情况。      | 3
            """)
    @DisplayName("没有记号的，一段一条")
    void paragraphs(String told, int count) {
        Finding finding = only("整改措施：" + told + "\\n完成情况：已完成");
        assertThat(finding.measures()).hasSize(count);
        assertThat(finding.measures()).extracting(Measure::marker).containsOnlyNulls();
    }

    @Test
    @DisplayName("措施里的①②是清单，不是措施")
    void nested() {
        Finding finding = only("整改情况：一是处置桥梁3座：①东桥。②西桥。③南桥。二是建档：（1）收集。（2）归档。三是检查。");
        assertThat(finding.measures()).extracting(Measure::marker).containsExactly("一是", "二是", "三是");
        assertThat(finding.measures().get(0).items()).extracting(Item::marker).containsExactly("①", "②", "③");
        assertThat(finding.measures().get(0).items()).extracting(Item::text).containsExactly("①东桥。", "②西桥。", "③南桥。");
        assertThat(finding.measures().get(1).items()).extracting(Item::marker).containsExactly("（1）", "（2）");
        assertThat(finding.measures().get(2).items()).isEmpty();
    }

    @Test
    @DisplayName("问题、措施、清单的位置圈住的正是它们的文字")
    void places() {
        String text = "\ud83d\ude00一、问题整改情况\n1.养护不到位\n整改情况：一是处置桥梁2座：①东桥。②西桥。二是建档。\n2.台账不全\n整改情况：一是补齐。\n";
        Reading reading = BulletinReader.read(text);
        int[] points = text.codePoints().toArray();
        assertThat(reading.findings()).hasSize(2);
        for (Finding finding : reading.findings()) {
            int start = finding.span().start();
            assertThat(new String(points, start, finding.span().end() - start))
                    .startsWith(finding.number() + "." + finding.title())
                    .endsWith("。");
            for (Measure measure : finding.measures()) {
                int from = measure.span().start();
                assertThat(new String(points, from, measure.span().end() - from))
                        .isEqualTo(measure.text());
                for (Item item : measure.items()) {
                    int at = item.span().start();
                    assertThat(new String(points, at, item.span().end() - at)).isEqualTo(item.text());
                }
            }
        }
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            一、问题整改情况\\n1.台账不全\\n整改情况：补齐。                                   | 一
            一、问题整改情况\\n（一）队伍建设方面\\n1.台账不全\\n整改情况：补齐。              | 一 一
            二、问题整改情况\\n（三）队伍建设方面\\n2.管理方面\\n（1）台账不全\\n整改情况：补齐。 | 二 三 2
            1.台账不全\\n整改情况：补齐。                                                      | ''
            """)
    @DisplayName("路径：上面各级标题的编号，由外到内")
    void paths(String text, String path) {
        List<Finding> findings = findings(text.replace("\\n", "\n"));
        assertThat(findings).hasSize(1);
        assertThat(String.join(" ", findings.getFirst().path())).isEqualTo(path);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "一、整改组织领导情况\n一是成立专班。二是召开会议。三是压实责任。\n",
                "一、加强组织领导\n（一）提高政治站位。一是学习。二是讨论。\n（二）压实主体责任。一是分工。\n",
                "三、下一步工作打算\n（一）持续抓好整改。一是督办。二是回访。\n（二）健全长效机制。一是修订。\n",
                "一是成立专班。二是召开会议。",
                "2023年检查企业36家，发现隐患12处，整改9处。"
            })
    @DisplayName("不是反馈问题的部分：没有问题，一是二是也不是措施")
    void noFindings(String text) {
        assertThat(findings(text)).isEmpty();
    }
}
