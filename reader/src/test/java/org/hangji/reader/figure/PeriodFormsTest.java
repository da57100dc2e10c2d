package org.hangji.reader.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading.Figure;
import org.hangji.reader.Reading.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("时段：标签照印，起止按文意，敞开的一头不编")
class PeriodFormsTest {
    private static final String LEAD = "2023年3月1日至4月20日，县委巡察组对县交通运输局党组进行了巡察，2023年5月8日反馈意见。\n一、整改情况\n（一）总体推进。\n";
    private static final String END = "\n青石县交通运输局党组\n2023年11月2日";

    private static Figure last(String sentence) {
        return BulletinReader.read(LEAD + sentence + END).figures().getLast();
    }

    @ParameterizedTest(name = "{0} → {1} {2} {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            今年以来，检查企业31家。              | 今年以来            | 2023-01-01 | -
            今年以来共检查企业31家。              | 今年以来            | 2023-01-01 | -
            巡察反馈以来，检查企业31家。          | 巡察反馈以来        | 2023-05-08 | -
            2023年6月以来，检查企业31家。         | 2023年6月以来       | 2023-06-01 | -
            6月份以来，检查企业31家。             | 6月份以来           | 2023-06-01 | -
            2021年以来，检查企业31家。            | 2021年以来          | 2021-01-01 | -
            截至2023年10月31日，检查企业31家。    | 截至2023年10月31日  | -          | 2023-10-31
            截止2023年10月31日，检查企业31家。    | 截止2023年10月31日  | -          | 2023-10-31
            截至10月底，检查企业31家。            | 截至10月底          | -          | 2023-10-31
            截至2023年9月底，检查企业31家。       | 截至2023年9月底     | -          | 2023-09-30
            截至目前，检查企业31家。              | 截至目前            | -          | -
            整改期间，检查企业31家。              | 整改期间            | -          | -
            2023年上半年，检查企业31家。          | 2023年上半年        | 2023-01-01 | 2023-06-30
            2022年，检查企业31家。                | 2022年              | 2022-01-01 | 2022-12-31
            2022年度检查企业31家。                | 2022年度            | 2022-01-01 | 2022-12-31
            2023年1-9月，检查企业31家。           | 2023年1-9月         | 2023-01-01 | 2023-09-30
            2023年第三季度检查企业31家。          | 2023年第三季度      | 2023-07-01 | 2023-09-30
            2020-2022年，检查企业31家。           | 2020-2022年         | 2020-01-01 | 2022-12-31
            2023年7月，检查企业31家。             | 2023年7月           | 2023-07-01 | 2023-07-31
            2023年6月5日至7月8日，检查企业31家。  | 2023年6月5日至7月8日 | 2023-06-05 | 2023-07-08
            """)
    @DisplayName("标签和起止")
    void periods(String sentence, String label, String from, String to) {
        Period period = Objects.requireNonNull(last(sentence).period(), sentence);
        assertThat(period.label()).isEqualTo(label);
        assertThat(period.from()).isEqualTo(from == null ? null : java.time.LocalDate.parse(from));
        assertThat(period.to()).isEqualTo(to == null ? null : java.time.LocalDate.parse(to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "检查企业31家。",
                "今年以来力度加大。检查企业31家。",
                "2023年6月5日检查企业31家。",
                "2023年12月底前检查企业31家。",
                "按照《2023年度工作要点》，检查企业31家。"
            })
    @DisplayName("没有时段的：没说、上一句说的、只是一天、期限、文件名里的年份")
    void none(String sentence) {
        assertThat(last(sentence).period()).isNull();
    }
}
