package org.hangji.reader.total;

import static org.assertj.core.api.Assertions.assertThat;

import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading.Declared;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("自报的总数：问题、措施、已完成、正在整改、整改率")
class TotalsTest {

    private static String declared(String text) {
        return String.join(
                " ",
                BulletinReader.read(text).declared().stream()
                        .map(TotalsTest::print)
                        .toList());
    }

    private static String print(Declared total) {
        return total.what() + "=" + total.value().toPlainString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            巡察反馈的4个方面37个问题，已整改完成34个，阶段性完成3个。 | ASPECTS=4 PROBLEMS=37 DONE=34 STAGE_DONE=3
            巡察反馈25个问题，已完成整改19个、正在整改6个，整改完成率76%。 | PROBLEMS=25 DONE=19 ONGOING=6 RATE_PERCENT=76
            反馈的12个问题已全部整改完成。 | PROBLEMS=12 DONE=12
            巡察指出5大类18个具体问题，制定整改措施56条。 | PROBLEMS=18 MEASURES=56
            围绕反馈的18个突出问题，制定164项整改措施。 | PROBLEMS=18 MEASURES=164
            审计查出问题57个，已整改到位49个，持续整改2个，整改率为85.96%。 | PROBLEMS=57 DONE=49 ONGOING=2 RATE_PERCENT=85.96
            反馈问题隐患23项，已整改22项，1项正在推进。 | PROBLEMS=23 DONE=22 ONGOING=1
            审计报告反映的问题涉及4个方面、29个单位，共计50项，已整改40项。 | ASPECTS=4 PROBLEMS=50 DONE=40
            巡察反馈问题共27项，已完成整改26项，1项需长期整改。 | PROBLEMS=27 DONE=26 ONGOING=1
            巡察反馈的697个问题，完成整改688个，未完成5个。 | PROBLEMS=697 DONE=688 NOT_DONE=5
            反馈问题15个，其中立行立改3个。 | PROBLEMS=15 IMMEDIATE=3
            巡察反馈以来，建立3项工作机制。 | MECHANISMS=3
            反馈的9个问题，尚未整改2个。 | PROBLEMS=9 NOT_DONE=2
            """)
    void read(String text, String totals) {
        assertThat(declared(text)).isEqualTo(totals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "排查餐饮场所1086家，发现隐患320处。",
                "召开会议12次，培训36人。",
                "查处超限车辆801台，卸载1.92万吨。",
                "完成投资3.5亿元，完成率62%。",
                "改造危桥9座，已完工7座。",
                "全市共有9个县（市、区）。"
            })
    @DisplayName("不是报告的总数")
    void none(String text) {
        assertThat(declared(text)).isEmpty();
    }
}
