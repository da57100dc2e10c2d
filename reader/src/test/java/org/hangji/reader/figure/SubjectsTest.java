package org.hangji.reader.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading.Figure;
import org.hangji.reader.Reading.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("数字数的是什么、算的是哪一段时间，什么不是数字")
class SubjectsTest {

    private static List<Figure> figures(String text) {
        return BulletinReader.read(text).figures();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            检查企业31家。           | 检查企业
            检查31家企业。           | 企业
            罚款7.2万元。            | 罚款
            新增纯电动公交车50辆。   | 新增纯电动公交车
            投入约1.35亿元建设园区。 | 建设园区
            3起瞒报事件。            | 瞒报事件
            共12次。                 | null
            """)
    void subjects(String text, String subject) {
        assertThat(figures(text).getFirst().subject()).isEqualTo(subject);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            2023年1—9月，检查31家。      | 2023年1—9月
            2023年上半年检查31家。       | 2023年上半年
            今年以来，检查31家。         | 今年以来
            截至2023年10月底，检查31家。 | 截至2023年10月底
            8月份以来，检查31家。        | 8月份以来
            截至目前，检查31家。         | 截至目前
            检查31家。                   | null
            2023年5月6日检查31家。       | null
            """)
    @DisplayName("哪一段时间")
    void periods(String text, String label) {
        Period period = figures(text).getFirst().period();
        assertThat(period == null ? null : period.label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G107国道K1302+450处",
                "K567至K570段",
                "X003县道",
                "JT/T 1178.2-2019",
                "GB 7258-2017",
                "豫A12345号车",
                "4G视频终端",
                "环督办〔2023〕12号",
                "临高教党发[2017]11号、12号",
                "《安全生产法》第二十一条、第九十四条第一款",
                "0371-66668888",
                "邮编450000",
                "5楼502室",
                "公路-Ⅱ级荷载",
                "4、5类桥",
                "“1+3+N”机制",
                "“四不两直”",
                "“一企一档、一患一策”",
                "第57次会议",
                "十二届市委第四轮",
                "十四五期间",
                "三公经费",
                "一批难题",
                "数十名专家",
                "多次指导",
                "师生比1∶345",
                "每人每月看",
                "点击数：1,024",
                "总第18号",
                "A04版"
            })
    @DisplayName("不是数字")
    void none(String text) {
        assertThat(figures(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            检查车辆1,230台次            | 1230台次
            检查企业562家（次）          | 562家（次）
            设备26台（套）               | 26台（套）
            组织3轮次督导                | 3轮次
            示范课52门次                 | 52门次
            讲座1百余场                  | 1百场
            共800立方米                  | 800立方米
            修补120㎡                    | 120㎡
            上升11个百分点               | 11个百分点
            罚款三千余万元               | 3000万元
            发出通知书三十七份           | 37份
            查扣黑车两百余台             | 200台
            培训八十余名                 | 80名
            整改率９９.25％              | 99.25%
            合格率98．3%                 | 98.3%
            """)
    @DisplayName("各种写法的数字")
    void values(String text, String figure) {
        assertThat(figures(text + "。"))
                .extracting(one -> one.value().toPlainString() + one.unit())
                .containsExactly(figure);
    }
}
