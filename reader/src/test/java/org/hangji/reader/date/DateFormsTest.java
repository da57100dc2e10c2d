package org.hangji.reader.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading;
import org.hangji.reader.Reading.DateMention;
import org.hangji.reader.Reading.Precision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("日期的写法：起、止、精度、位置")
class DateFormsTest {
    private static final String END = "\n青石县交通运输局\n2023年11月20日";

    private static DateMention first(String text) {
        List<DateMention> dates = BulletinReader.read(text).dates();
        assertThat(dates).as(text).isNotEmpty();
        return dates.getFirst();
    }

    private static String days(String text) {
        return BulletinReader.read(text).dates().stream()
                .map(DateFormsTest::print)
                .collect(Collectors.joining(" "));
    }

    private static String print(DateMention date) {
        if (date.from() == null) {
            return "?";
        }
        return date.from().equals(date.to()) ? date.from().toString() : date.from() + "/" + date.to();
    }

    @ParameterizedTest(name = "{0} → {1} 至 {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2023年1月上旬        | 2023-01-01 | 2023-01-10 | PART_OF_MONTH
            2023年1月中旬        | 2023-01-11 | 2023-01-20 | PART_OF_MONTH
            2023年1月下旬        | 2023-01-21 | 2023-01-31 | PART_OF_MONTH
            2024年2月下旬        | 2024-02-21 | 2024-02-29 | PART_OF_MONTH
            2023年4月下旬        | 2023-04-21 | 2023-04-30 | PART_OF_MONTH
            2023年6月上中旬      | 2023-06-01 | 2023-06-20 | PART_OF_MONTH
            2023年2月中下旬      | 2023-02-11 | 2023-02-28 | PART_OF_MONTH
            2023年2月底          | 2023-02-28 | 2023-02-28 | PART_OF_MONTH
            2024年2月底          | 2024-02-29 | 2024-02-29 | PART_OF_MONTH
            2023年11月末         | 2023-11-30 | 2023-11-30 | PART_OF_MONTH
            2023年12月底前       | 2023-12-31 | 2023-12-31 | PART_OF_MONTH
            2023年年底           | 2023-12-31 | 2023-12-31 | PART_OF_MONTH
            2023年年末           | 2023-12-31 | 2023-12-31 | PART_OF_MONTH
            2023年末             | 2023-12-31 | 2023-12-31 | PART_OF_MONTH
            """)
    @DisplayName("旬和月底")
    void partsOfMonths(String text, String from, String to, Precision precision) {
        same(text, from, to, precision);
    }

    @ParameterizedTest(name = "{0} → {1} 至 {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2023年上半年         | 2023-01-01 | 2023-06-30 | RANGE
            2023年下半年         | 2023-07-01 | 2023-12-31 | RANGE
            2023年一季度         | 2023-01-01 | 2023-03-31 | RANGE
            2023年第一季度       | 2023-01-01 | 2023-03-31 | RANGE
            2023年二季度         | 2023-04-01 | 2023-06-30 | RANGE
            2023年第2季度        | 2023-04-01 | 2023-06-30 | RANGE
            2023年三季度         | 2023-07-01 | 2023-09-30 | RANGE
            2023年第四季度       | 2023-10-01 | 2023-12-31 | RANGE
            2023年4季度          | 2023-10-01 | 2023-12-31 | RANGE
            2023年前三季度       | 2023-01-01 | 2023-09-30 | RANGE
            2023年               | 2023-01-01 | 2023-12-31 | YEAR
            2023年度             | 2023-01-01 | 2023-12-31 | YEAR
            2023年7月            | 2023-07-01 | 2023-07-31 | MONTH
            2023年7月份          | 2023-07-01 | 2023-07-31 | MONTH
            2023年02月           | 2023-02-01 | 2023-02-28 | MONTH
            二〇二三年七月       | 2023-07-01 | 2023-07-31 | MONTH
            """)
    @DisplayName("年、半年、季度、月")
    void partsOfYears(String text, String from, String to, Precision precision) {
        same(text, from, to, precision);
    }

    @ParameterizedTest(name = "{0} → {1} 至 {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2023年7月9日         | 2023-07-09 | 2023-07-09 | DAY
            2023年07月09日       | 2023-07-09 | 2023-07-09 | DAY
            2023年7月9号         | 2023-07-09 | 2023-07-09 | DAY
            2024年2月29日        | 2024-02-29 | 2024-02-29 | DAY
            23年7月9日           | 2023-07-09 | 2023-07-09 | DAY
            2023-07-09           | 2023-07-09 | 2023-07-09 | DAY
            2023/07/09           | 2023-07-09 | 2023-07-09 | DAY
            2023.07.09           | 2023-07-09 | 2023-07-09 | DAY
            2023.7.9             | 2023-07-09 | 2023-07-09 | DAY
            二〇二三年七月九日   | 2023-07-09 | 2023-07-09 | DAY
            二零二三年七月九日   | 2023-07-09 | 2023-07-09 | DAY
            二〇二三年十月二十日 | 2023-10-20 | 2023-10-20 | DAY
            """)
    @DisplayName("一天")
    void singleDays(String text, String from, String to, Precision precision) {
        same(text, from, to, precision);
    }

    @ParameterizedTest(name = "{0} → {1} 至 {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2023年3月1日至4月20日             | 2023-03-01 | 2023-04-20 | RANGE
            2023年3月1日到4月20日             | 2023-03-01 | 2023-04-20 | RANGE
            2023年3月1日起至4月20日           | 2023-03-01 | 2023-04-20 | RANGE
            2023年3月1日-4月20日              | 2023-03-01 | 2023-04-20 | RANGE
            2023年3月1日—4月20日              | 2023-03-01 | 2023-04-20 | RANGE
            2023年3月1日——4月20日             | 2023-03-01 | 2023-04-20 | RANGE
            2023年3月1日～4月20日             | 2023-03-01 | 2023-04-20 | RANGE
            2023年3月1日 至 4月20日           | 2023-03-01 | 2023-04-20 | RANGE
            2023年3月1日至20日                | 2023-03-01 | 2023-03-20 | RANGE
            2023年12月1日至2024年1月20日      | 2023-12-01 | 2024-01-20 | RANGE
            2023年12月1日至次年1月20日        | 2023-12-01 | 2024-01-20 | RANGE
            2023年12月1日至1月20日            | 2023-12-01 | 2024-01-20 | RANGE
            2023年3月至5月                    | 2023-03-01 | 2023-05-31 | RANGE
            2023年3-5月                       | 2023-03-01 | 2023-05-31 | RANGE
            2023年3月上旬至5月中旬            | 2023-03-01 | 2023-05-20 | RANGE
            2023年3月下旬至5月底              | 2023-03-21 | 2023-05-31 | RANGE
            2023年3月1日至5月底               | 2023-03-01 | 2023-05-31 | RANGE
            2021年至2023年                    | 2021-01-01 | 2023-12-31 | RANGE
            2021-2023年                       | 2021-01-01 | 2023-12-31 | RANGE
            2021年5月至2023年2月              | 2021-05-01 | 2023-02-28 | RANGE
            2023.3.1-2023.4.20                | 2023-03-01 | 2023-04-20 | RANGE
            2023-03-01至2023-04-20            | 2023-03-01 | 2023-04-20 | RANGE
            """)
    @DisplayName("起止两头，年份印一次就管两头")
    void ranges(String text, String from, String to, Precision precision) {
        same(text, from, to, precision);
    }

    private static void same(String printed, String from, String to, Precision precision) {
        String text = "工作于" + printed + "，按要求开展。";
        DateMention date = first(text);
        assertThat(date.from()).hasToString(from);
        assertThat(date.to()).hasToString(to);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.yearPrinted()).isTrue();
        assertThat(BulletinReader.read(text).dates()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            今年3月开会。                    | 2023-03-01/2023-03-31
            本年3月5日开会。                 | 2023-03-05
            去年8月开会。                    | 2022-08-01/2022-08-31
            上年12月31日结账。               | 2022-12-31
            今年上半年检查。                 | 2023-01-01/2023-06-30
            去年底启动。                     | 2022-12-31
            明年6月底前完成。                | 2024-06-30
            10月9日开会。                    | 2023-10-09
            12月9日开会。                    | 2022-12-09
            2021年10月巡察，次年3月反馈。    | 2021-10-01/2021-10-31 2022-03-01/2022-03-31
            2021年10月巡察，同年12月反馈。   | 2021-10-01/2021-10-31 2021-12-01/2021-12-31
            2021年10月巡察，当年12月5日反馈。| 2021-10-01/2021-10-31 2021-12-05
            2021年10月巡察，翌年1月反馈。    | 2021-10-01/2021-10-31 2022-01-01/2022-01-31
            """)
    @DisplayName("今年、去年、次年：按落款日或前一个日期算")
    void yearWords(String text, String days) {
        assertThat(days(text + END)).isEqualTo(days + " 2023-11-20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10月9日开会。", "今年3月开会。", "去年8月开会。"})
    @DisplayName("年份是推出来的，要注明")
    void saysThatTheYearIsConcluded(String text) {
        assertThat(first(text + END).yearPrinted()).isFalse();
    }

    @ParameterizedTest(name = "{0} → “{1}”")
    @CsvSource(delimiter = '|', textBlock = """
            我局于2023年7月9日召开会议。            | 2023年7月9日
            我局于2023年3月1日至4月20日自查。       | 2023年3月1日至4月20日
            我局于2023年7月底前完成。               | 2023年7月底
            我局于２０２３年７月９日召开会议。      | ２０２３年７月９日
            我局于2023 年 7 月 9 日召开会议。       | 2023 年 7 月 9 日
            \ud83d\ude00我局于2023年7月9日开会。    | 2023年7月9日
            我局2023年上半年自查。                  | 2023年上半年
            """)
    @DisplayName("位置圈住的正是印出的字，按码点数")
    void places(String text, String printed) {
        Reading reading = BulletinReader.read(text);
        DateMention date = reading.dates().getFirst();
        int[] points = reading.text().codePoints().toArray();
        assertThat(new String(
                        points,
                        date.span().start(),
                        date.span().end() - date.span().start()))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "每年5月开展安全月活动",
                "每月5日前报送",
                "历时3个月完成",
                "工期120日",
                "《2023年安全生产工作要点》",
                "第3季度以外",
                "编号：2023-46395",
                "安交〔2023〕15号",
                "3.15晚会",
                "一月一调度",
                "版本2.10.3",
                "电话0000-0000000",
                "全长2023米",
                "百日行动"
            })
    @DisplayName("不是日期")
    void none(String text) {
        assertThat(BulletinReader.read(text).dates()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年2月29日", "2023年4月31日", "2023年14月1日", "2023年6月32日"})
    @DisplayName("历上没有的日子：不编")
    void impossibleDays(String text) {
        assertThat(BulletinReader.read("于" + text + "，检查。").dates())
                .allSatisfy(date -> assertThat(date.from()).isNull());
    }
}
