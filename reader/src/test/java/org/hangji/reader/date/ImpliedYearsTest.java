package org.hangji.reader.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading.DateMention;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("没印年份的日期，从前文和报告的日子推")
class ImpliedYearsTest {

    private static String days(String text) {
        return String.join(
                " ",
                BulletinReader.read(text).dates().stream()
                        .map(ImpliedYearsTest::print)
                        .toList());
    }

    private static String print(DateMention date) {
        return date.from() == null
                ? "?"
                : date.from().equals(date.to()) ? String.valueOf(date.from()) : date.from() + "/" + date.to();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2022年12月20日开会，1月10日再开。 | 2022-12-20 2023-01-10
            2023年2月13日、2月23日两次开会。 | 2023-02-13 2023-02-23
            2023年2月13日、23日两次开会。 | 2023-02-13 2023-02-23
            2023年1月10日、11日和12日。 | 2023-01-10 2023-01-11 2023-01-12
            2023年前三季度检查30次。2月上旬开会。 | 2023-01-01/2023-09-30 2023-02-01/2023-02-10
            2023年1—9月检查30次，7月1日起加密。 | 2023-01-01/2023-09-30 2023-07-01
            2021年以来，6月查处30次。 | 2021-01-01/2021-12-31 2021-06-01/2021-06-30
            2022年至2023年，次年3月复查。 | 2022-01-01/2023-12-31 2024-03-01/2024-03-31
            发布日期：2023-01-06\\n今年8月听取报告。 | 2023-01-06 2022-08-01/2022-08-31
            发布日期：2023-11-06\\n今年8月听取报告。 | 2023-11-06 2023-08-01/2023-08-31
            发布日期：2023-11-06\\n去年底启动。 | 2023-11-06 2022-12-31
            2024717日至830日巡察，914日反馈。 | 2024-07-17/2024-08-30 2024-09-14
            20241115日开会，开展120日攻坚。 | 2024-11-15
            2024111日开会。 | ''
            3月5日开会。 | ?
            """)
    void concluded(String text, String days) {
        assertThat(days(text.replace("\\n", "\n"))).isEqualTo(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"每月15日前报送", "每年6月开展", "《2023年工作方案》", "第5日", "3.15活动", "5个月", "百日攻坚", "365日"})
    @DisplayName("不是日期")
    void none(String text) {
        assertThat(days(text)).isEmpty();
    }
}
