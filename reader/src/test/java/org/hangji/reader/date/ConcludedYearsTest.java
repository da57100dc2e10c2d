package org.hangji.reader.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading.DateMention;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("没印年份的日期：反馈日之后、发布日之前的那一个；列出的、掉了字的、没有日子的时令")
class ConcludedYearsTest {

    private static String days(String text) {
        return BulletinReader.read(text.replace("\\n", "\n")).dates().stream()
                .map(ConcludedYearsTest::print)
                .collect(Collectors.joining(" "));
    }

    private static String print(DateMention date) {
        if (date.from() == null) {
            return "?";
        }
        return date.from().equals(date.to()) ? date.from().toString() : date.from() + "/" + date.to();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            5月20日          | 2023-05-20
            8月              | 2023-08-01/2023-08-31
            9月上旬          | 2023-09-01/2023-09-10
            10月底           | 2023-10-31
            12月20日         | 2023-12-20
            1月15日          | 2024-01-15
            2月下旬          | 2024-02-21/2024-02-29
            6月3日至7月4日   | 2023-06-03/2023-07-04
            12月5日至1月9日  | 2023-12-05/2024-01-09
            7—9月            | 2023-07-01/2023-09-30
            """)
    @DisplayName("反馈在2023年5月、发布在2024年3月之间")
    void betweenFeedbackAndIssue(String printed, String day) {
        String text = "2023年3月1日至4月20日，县委巡察组对县水利局党组进行了巡察，2023年5月8日反馈意见。\\n一、问题整改情况\\n1.学习不到位\\n整改情况：一是于" + printed
                + "复查。\\n青石县水利局党组\\n2024年3月12日";
        assertThat(days(text)).isEqualTo("2023-03-01/2023-04-20 2023-05-08 " + day + " 2024-03-12");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2023年2月13日、15日、17日开会。        | 2023-02-13 2023-02-15 2023-02-17
            2023年2月13日至15日、20日开会。        | 2023-02-13/2023-02-15 2023-02-20
            2023年2月13日和15日开会。              | 2023-02-13 2023-02-15
            2023年2月13日、3月15日开会。           | 2023-02-13 2023-03-15
            2023年12月28日、1月5日开会。           | 2023-12-28 2024-01-05
            """)
    @DisplayName("并列的日子，月份年份跟前一个")
    void listed(String text, String days) {
        assertThat(days(text)).isEqualTo(days);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2024717日开会。            | 2024-07-17
            20240717日开会。           | 2024-07-17
            20241231日开会。           | 2024-12-31
            2024717日至830日巡察。     | 2024-07-17/2024-08-30
            2024111日开会。            | ''
            20241345日开会。           | ''
            830日开会。                | ''
            2024717号文件。            | ''
            """)
    @DisplayName("网页上掉了“年”“月”的日子，只有一种读法才读")
    void damaged(String text, String days) {
        assertThat(days(text)).isEqualTo(days);
    }

    @ParameterizedTest(name = "{0} → {1} 处")
    @CsvSource(delimiter = '|', textBlock = """
            正值春运，客流增加。              | 1
            正处汛期，降雨增多。              | 1
            在“中秋”“国庆”双节前检查。        | 1
            在元旦、春节期间检查。            | 1
            吸取“1.9”事故教训。               | 1
            吸取“7·20”事故教训。              | 1
            在春节前检查。                    | 0
            春运组织有序。                    | 0
            落实“1310”机制。                  | 0
            """)
    @DisplayName("说了时候、没说日子的：有位置，没有日子")
    void withoutADay(String text, int count) {
        assertThat(BulletinReader.read(text).dates())
                .hasSize(count)
                .allSatisfy(date -> assertThat(date.from()).isNull())
                .allSatisfy(date -> assertThat(date.yearPrinted()).isFalse());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            其余将于9月底前完成。          | 2024-09-30
            其余预计9月底完成。            | 2024-09-30
            其余计划于9月底完成。          | 2024-09-30
            其余力争9月底完成。            | 2024-09-30
            已于9月底完成。                | 2023-09-30
            """)
    @DisplayName("发布在5月：将来的9月是今年，做完的9月是去年")
    void toCome(String text, String day) {
        assertThat(days("截至2024年4月底已完成一半，" + text + "\\n青石县水利局\\n2024年5月28日"))
                .isEqualTo("2024-04-30 " + day + " 2024-05-28");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            其余将于9月底前完成 | 2023-09-30
            已于9月底完成       | 2022-09-30
            已于3月底完成       | 2023-03-31
            """)
    @DisplayName("没有别的日子可依、发布在2023年6月：将要办的在发布以后，已经办的在发布以前")
    void onlyTheDayOfIssue(String printed, String day) {
        String text = "一、问题整改情况\\n1.学习不到位\\n整改情况：一是" + printed + "。\\n青石县水利局党组\\n2023年6月12日";
        assertThat(days(text)).isEqualTo(day + " 2023-06-12");
    }
}
