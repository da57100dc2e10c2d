package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.Reading.DateMention;
import org.hangji.reader.Reading.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("日期：印了年份的照读，没印的从上下文推，推不出的不猜")
class DatesTest {

    @ParameterizedTest(name = "{0} → {1} 至 {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2023年5月6日                | 2023-05-06 | 2023-05-06 | DAY
            2023 年 5 月 6 日           | 2023-05-06 | 2023-05-06 | DAY
            ２０２３年５月６日          | 2023-05-06 | 2023-05-06 | DAY
            2023-05-06                  | 2023-05-06 | 2023-05-06 | DAY
            2023/5/6                    | 2023-05-06 | 2023-05-06 | DAY
            2023.5.6                    | 2023-05-06 | 2023-05-06 | DAY
            二〇二三年五月六日          | 2023-05-06 | 2023-05-06 | DAY
            二○二三年十二月三十一日     | 2023-12-31 | 2023-12-31 | DAY
            2024年2月                   | 2024-02-01 | 2024-02-29 | MONTH
            2023年9月上旬               | 2023-09-01 | 2023-09-10 | PART_OF_MONTH
            2023年9月中旬               | 2023-09-11 | 2023-09-20 | PART_OF_MONTH
            2023年2月下旬               | 2023-02-21 | 2023-02-28 | PART_OF_MONTH
            2023年7月底前               | 2023-07-31 | 2023-07-31 | PART_OF_MONTH
            2023年底                    | 2023-12-31 | 2023-12-31 | PART_OF_MONTH
            2022年度                    | 2022-01-01 | 2022-12-31 | YEAR
            2022年至今                  | 2022-01-01 | 2022-12-31 | YEAR
            2023年上半年                | 2023-01-01 | 2023-06-30 | RANGE
            2023年第三季度              | 2023-07-01 | 2023-09-30 | RANGE
            2023年前三季度              | 2023-01-01 | 2023-09-30 | RANGE
            2023年1-8月                 | 2023-01-01 | 2023-08-31 | RANGE
            2020-2022年                 | 2020-01-01 | 2022-12-31 | RANGE
            2019年至2021年              | 2019-01-01 | 2021-12-31 | RANGE
            2023年5月6日至2023年6月9日  | 2023-05-06 | 2023-06-09 | RANGE
            2023年5月6日-6月9日         | 2023-05-06 | 2023-06-09 | RANGE
            2023年9月19日至22日         | 2023-09-19 | 2023-09-22 | RANGE
            2023年9月19-22日            | 2023-09-19 | 2023-09-22 | RANGE
            2022年11月20日至1月12日     | 2022-11-20 | 2023-01-12 | RANGE
            """)
    void readsDatesWithAPrintedYear(String text, String from, String to, Precision precision) {
        DateMention date = only("于" + text + "，");
        assertThat(date.from()).hasToString(from);
        assertThat(date.to()).hasToString(to);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.yearPrinted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年2月30日", "2023年13月6日", "2023年9月31日"})
    @DisplayName("没有的日子：读到位置，不编日子")
    void damagedDatesHaveAPlaceButNoDay(String text) {
        DateMention date = only("于" + text + "召开");
        assertThat(date.from()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"每年3月15日", "3个月", "第12月", "一月一调度", "编号2023-46395", "版本1.2.3", "G30.5", "1310平台", "《2023年度工作要点》"})
    void readsNone(String text) {
        assertThat(BulletinReader.read(text).dates()).isEmpty();
    }

    @Test
    @DisplayName("没印年份：同句前一个日期的年份，过了年的加一")
    void goesOnFromTheDateBefore() {
        assertThat(days("2022年12月20日学习反馈意见，1月10日召开民主生活会。")).containsExactly("2022-12-20", "2023-01-10");
        assertThat(days("于2023年2月13日、23日两次开会。")).containsExactly("2023-02-13", "2023-02-23");
    }

    @Test
    @DisplayName("没印年份：落在反馈日与发布日之间的那一年")
    void liesBetweenFeedbackAndIssue() {
        String text = """
                2023年3月1日至4月20日，县委巡察组对县水利局党组进行了巡察，5月8日反馈意见。
                一、问题整改情况
                1.学习不到位。一是2019年以来的资料9月上旬补齐。二是10月底复查。
                某县水利局党组
                2023年11月2日
                """;
        assertThat(days(text))
                .containsExactly("2023-03-01", "2023-05-08", "2019-01-01", "2023-09-01", "2023-10-31", "2023-11-02");
    }

    @Test
    void countsYearWordsFromTheDayOfIssue() {
        assertThat(days("去年12月以来，今年3月已办。\n某某局\n2024年8月20日")).containsExactly("2023-12-01", "2024-03-01", "2024-08-20");
    }

    @Test
    @DisplayName("将来的日子可以晚于发布日")
    void mayLieBehindTheIssueWhereItIsStillToCome() {
        assertThat(days("截至2024年4月底已支出，其余将于9月底前支出。\n某某局\n2024年5月28日")).contains("2024-09-30");
    }

    @Test
    void doesNotGuessWithoutAnyYear() {
        assertThat(only("截至11月12日，检查完毕。").from()).isNull();
    }

    private static List<String> days(String text) {
        return BulletinReader.read(text).dates().stream()
                .map(date -> String.valueOf(date.from()))
                .toList();
    }

    private static DateMention only(String text) {
        List<DateMention> dates = BulletinReader.read(text).dates();
        assertThat(dates).hasSize(1);
        return dates.getFirst();
    }
}
