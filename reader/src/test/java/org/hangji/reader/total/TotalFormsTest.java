package org.hangji.reader.total;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading;
import org.hangji.reader.Reading.Declared;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("自报总数的写法：每一种总数，每一种说法")
class TotalFormsTest {

    private static String declared(String text) {
        return BulletinReader.read(text).declared().stream()
                .map(total -> total.what() + "=" + total.value().toPlainString() + total.unit())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            已完成整改19个      | DONE=19个
            已整改19个          | DONE=19个
            已整改完成19个      | DONE=19个
            整改完成19个        | DONE=19个
            完成整改19个        | DONE=19个
            整改到位19个        | DONE=19个
            已销号19个          | DONE=19个
            已办结19个          | DONE=19个
            正在整改6个         | ONGOING=6个
            正在推进6个         | ONGOING=6个
            持续推进6个         | ONGOING=6个
            持续整改6个         | ONGOING=6个
            长期坚持6个         | ONGOING=6个
            6个正在推进         | ONGOING=6个
            6个正在整改         | ONGOING=6个
            阶段性完成3个       | STAGE_DONE=3个
            基本完成3个         | STAGE_DONE=3个
            取得阶段性成效3个   | STAGE_DONE=3个
            未完成5个           | NOT_DONE=5个
            未整改5个           | NOT_DONE=5个
            尚未整改5个         | NOT_DONE=5个
            尚未完成5个         | NOT_DONE=5个
            立行立改2个         | IMMEDIATE=2个
            立行立改问题2个     | IMMEDIATE=2个
            即知即改2个         | IMMEDIATE=2个
            整改完成率76%       | RATE_PERCENT=76%
            整改率76%           | RATE_PERCENT=76%
            完成率76%           | RATE_PERCENT=76%
            办结率76%           | RATE_PERCENT=76%
            """)
    @DisplayName("状态的各种说法")
    void states(String words, String total) {
        assertThat(declared("巡察反馈问题25个，" + words + "。")).isEqualTo("PROBLEMS=25个 " + total);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            巡察反馈的25个问题，正在抓紧整改。           | PROBLEMS=25个
            巡察反馈问题25个。                           | PROBLEMS=25个
            巡察反馈问题共25个。                         | PROBLEMS=25个
            巡察反馈25个具体问题。                       | PROBLEMS=25个
            巡视指出的25个突出问题。                     | PROBLEMS=25个
            审计查出问题25项。                           | PROBLEMS=25项
            审计反映的25个问题。                         | PROBLEMS=25个
            巡察反馈4个方面25个问题。                    | ASPECTS=4个 PROBLEMS=25个
            巡察反馈问题25个，制定整改措施71条。         | PROBLEMS=25个 MEASURES=71条
            巡察反馈问题25个，制定71条整改措施。         | PROBLEMS=25个 MEASURES=71条
            巡察反馈问题25个，细化措施71项。             | PROBLEMS=25个 MEASURES=71项
            巡察反馈问题25个，建立长效机制12项。         | PROBLEMS=25个 MECHANISMS=12项
            巡察反馈问题25个，建立12项长效机制。         | PROBLEMS=25个 MECHANISMS=12项
            巡察反馈的25个问题已全部完成整改。           | PROBLEMS=25个 DONE=25个
            """)
    @DisplayName("问题、方面、措施、机制的各种说法")
    void wholes(String text, String totals) {
        assertThat(declared(text)).isEqualTo(totals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "检查企业36家，培训480人次。",
                "新建泵站3座，投入资金2860万元。",
                "召开会议12次，研究问题25个。",
                "全县有25个行政村。",
                "覆盖率76%。",
                "处罚企业25家，罚款7.2万元。",
                "投诉25件，办结率76%。"
            })
    @DisplayName("工作量不是整改总数")
    void none(String text) {
        assertThat(declared(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"巡察反馈的4个方面37个问题，已整改完成34个，阶段性完成3个，整改完成率91.89%。", "\ud83d\ude00巡察反馈问题25个，制定整改措施71条，建立长效机制12项。"})
    @DisplayName("总数也在数字之列，位置相同")
    void amongTheFigures(String text) {
        Reading reading = BulletinReader.read(text);
        assertThat(reading.declared()).isNotEmpty();
        assertThat(reading.figures())
                .extracting(Reading.Figure::span)
                .containsAll(reading.declared().stream().map(Declared::span).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"整改情况：一是处理问题25个。二是完成整改19个。", "整改措施：制定整改措施71条。"})
    @DisplayName("问题答复里的数字不是报告的总数")
    void insideFindings(String body) {
        assertThat(declared("一、问题整改情况\n1.巡查不到位\n" + body + "\n")).isEmpty();
    }
}
