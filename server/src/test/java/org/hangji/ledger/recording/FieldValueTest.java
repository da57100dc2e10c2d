package org.hangji.ledger.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("字段的值：每种类型怎样写是对的，怎样写错在哪里")
class FieldValueTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT         | 路面坑槽          | 路面坑槽
            TEXT         | ' 两头空格 '      | 两头空格
            TEXT         | 一二三四五六七八九十 | 一二三四五六七八九十
            INTEGER      | 7                 | 7
            INTEGER      | ７                | 7
            INTEGER      | 1,0               | 10
            INTEGER      | 7.0               | 7
            INTEGER      | 0                 | 0
            INTEGER      | 100               | 100
            DECIMAL      | 3.25              | 3.25
            DECIMAL      | ３．２５          | 3.25
            DECIMAL      | -0                | 0
            DATE         | 2023-11-05        | 2023-11-05
            DATE         | 2023/11/5         | 2023-11-05
            DATE         | 2023年11月5日     | 2023-11-05
            DATE         | 2023.11.05        | 2023-11-05
            DATE         | ２０２３－１１－０５ | 2023-11-05
            DATE         | 2024-02-29        | 2024-02-29
            DATE         | 1949-10-01        | 1949-10-01
            YES_NO       | 是                | true
            YES_NO       | 否                | false
            YES_NO       | true              | true
            YES_NO       | on                | true
            CHOICE       | ROAD              | ROAD
            CHOICE       | 路面查处          | ROAD
            DIVISION     | 410581            | 410581
            DIVISION     | ４１０５８１      | 410581
            ORGANIZATION | EAST              | EAST
            PLATE        | 豫E12345          | 豫E12345
            PLATE        | 豫ED12345         | 豫ED12345
            COLOURED_PLATE | 豫E·12345 黄色   | 豫E12345 黄
            COLOURED_PLATE | 豫E12345（2）    | 豫E12345 黄
            CREDIT_CODE  | 91410502ma00ab124d | 91410502MA00AB124D
            STAKE        | g341k52+300       | G341 K52+300
            STAKE        | K12＋300          | K12+300
            POINT        | 114.352482，36.103442 | 114.352482,36.103442
            POINT        | 114.35 36.1       | 114.35,36.1
            TIME         | 8:05              | 08:05
            TIME         | 08：05：30        | 08:05
            TIME         | 23时59分          | 23:59
            PERSON       | 12 某人           | 12 某人
            REFERENCE    | 3051              | 3051
            INTEGER      | 7吨               | 7
            INTEGER      | 7 吨              | 7
            """)
    @DisplayName("对的")
    void good(FieldType type, String written, String typed) {
        assertThat(FieldValue.read(field(type), written))
                .isInstanceOfSatisfying(
                        FieldValue.Typed.class,
                        value -> assertThat(RecordDigest.written(value.value())).isEqualTo(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT      | 一二三四五六七八九十一 | length     | “字段”最多 10 个字，现在有 11 个，请缩短。
            TEXT      | a\\tb               | characters | “字段”里有换行或不能保存的字符，请删去。
            TEXT      | a\\nb               | characters | “字段”里有换行或不能保存的字符，请删去。
            LONG_TEXT | a\\u0007b           | characters | “字段”里有不能保存的字符，请删去。
            INTEGER   | 七                 | number     | “字段”应是数字（照单填）；您填的是“七”。
            INTEGER   | 1.5                | decimals   | “字段”应是整数。
            INTEGER   | -1                 | min        | “字段”不能小于 0吨，请核对。
            INTEGER   | 101                | max        | “字段”不能大于 100吨，请核对单位和小数点。
            INTEGER   | 1e3                | number     | “字段”应是数字（照单填）；您填的是“1e3”。
            INTEGER   | 9999999999999999   | number     | “字段”应是数字（照单填）；您填的是“9999999999999999”。
            DECIMAL   | 3.255              | decimals   | “字段”最多 2 位小数。
            DECIMAL   | 0x10               | number     | “字段”应是数字（照单填）；您填的是“0x10”。
            DECIMAL   | 1..2               | number     | “字段”应是数字（照单填）；您填的是“1..2”。
            DECIMAL   | 100.01             | max        | “字段”不能大于 100吨，请核对单位和小数点。
            DATE      | 2023-02-30         | date       | “字段”：2023年2月没有30日，请核对日期。
            DATE      | 2023-02-29         | date       | “字段”：2023年2月没有29日，请核对日期。
            DATE      | 2023-13-01         | date       | “字段”：2023年13月没有1日，请核对日期。
            DATE      | 昨天               | date       | “字段”应是日期，写成 2023-11-05；您填的是“昨天”。
            DATE      | 23-11-05           | date       | “字段”应是日期，写成 2023-11-05；您填的是“23-11-05”。
            DATE      | 1948-12-31         | date       | “字段”的年份 1948 不对，请核对。
            DATE      | 2101-01-01         | date       | “字段”的年份 2101 不对，请核对。
            YES_NO    | 也许               | yes-no     | “字段”请填 是 或 否。
            CHOICE    | 空中               | choice     | “字段”里没有“空中”，请从这些里选：路面查处、站点检测。
            CHOICE    | road               | choice     | “字段”里没有“road”，请从这些里选：路面查处、站点检测。
            DIVISION  | 41058              | division   | “字段”应是六位行政区划代码，例如 410581。
            DIVISION  | 010581             | division   | “字段”应是六位行政区划代码，例如 410581。
            PLATE     | 豫EI2345           | plate      | “豫EI2345”不是号牌：请写成 豫E12345 的样子，字母没有 I 和 O。
            COLOURED_PLATE | 豫E12345      | colour     | “字段”还要写颜色，例如 豫E12345 黄；颜色有：蓝、黄、黑、白、其他、农黄、农绿、黄绿、渐变绿。
            COLOURED_PLATE | 豫E12345 紫   | colour     | “字段”的颜色“紫”没有，可写：蓝、黄、黑、白、其他、农黄、农绿、黄绿、渐变绿。
            COLOURED_PLATE | 豫EI2345 黄   | plate      | “豫EI2345”不是号牌：请写成 豫E12345 的样子，字母没有 I 和 O。
            CREDIT_CODE | 91410502MA00AB124E | credit-code | “字段”的校验位不对，有一位抄错了：请对照营业执照逐位核对。
            CREDIT_CODE | 9141             | credit-code | “字段”应是18位统一社会信用代码，没有 I、O、S、V、Z，请对照营业执照。
            STAKE     | 52公里             | stake      | “字段”应写成 路线 桩号，例如 G341 K52+300；您填的是“52公里”。
            POINT     | 36.1,114.3         | point      | “字段”的经纬度写反了：经度在前，纬度在后。
            POINT     | 0,0                | point      | “字段”不在中国境内，请核对经度、纬度（WGS-84）。
            POINT     | 安阳市             | point      | “字段”应写成 经度,纬度，例如 114.352482,36.103442。
            TIME      | 24:00              | time       | “字段”应是时刻，写成 08:30；您填的是“24:00”。
            FILE      | 照片.jpg           | file       | “字段”应是已上传文件的编号：请在网页上选文件上传。
            INTEGER   | 7辆                | unit       | “字段”的单位是吨，“辆”不能换算：请换算后只填数字，可写的单位有：g、kg、t、万吨、克、公斤、千克、吨。
            DECIMAL   | 66364kg            | decimals   | “字段”最多 2 位小数（“字段”填的 66364kg 按 66.364 吨 记下）。
            DECIMAL   | 200000 公斤        | max        | “字段”不能大于 100吨（“字段”填的 200000 公斤 按 200 吨 记下），请核对单位和小数点。
            PLATE     | 12345              | plate      | “12345”不是号牌：请写成 豫E12345 的样子，字母没有 I 和 O。
            """)
    @DisplayName("错的：规则的短名给程序，句子给人")
    void bad(FieldType type, String written, String rule, String sentence) {
        String raw = written.replace("\\t", "\t").replace("\\n", "\n").replace("\\u0007", "\u0007");
        assertThat(FieldValue.read(field(type), raw)).isEqualTo(new FieldValue.Fault(rule, sentence));
    }

    @Test
    @DisplayName("写了别的单位就准确换算，并说出来")
    void converted() {
        assertThat(FieldValue.read(field(FieldType.DECIMAL), "66,360 kg"))
                .isEqualTo(new FieldValue.Converted(new BigDecimal("66.36"), "“字段”填的 66,360 kg 按 66.36 吨 记下。"));
        assertThat(Measure.convert(new BigDecimal("12.5"), "延米", "米")).contains(new BigDecimal("12.5"));
        assertThat(Measure.convert(new BigDecimal("35000"), "元", "万元")).contains(new BigDecimal("3.5"));
        assertThat(Measure.convert(new BigDecimal("3"), "万元", "元")).contains(new BigDecimal("30000"));
        assertThat(Measure.convert(BigDecimal.ONE, "吨", "米")).isEmpty();
        assertThat(Measure.convert(BigDecimal.ONE, "辆", "吨")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7", "7.25", "1e1", "12345678901234567890"})
    @DisplayName("接口里的数字和写成文字的一样读")
    void numbersOfPrograms(BigDecimal number) {
        FieldValue asNumber = FieldValue.read(field(FieldType.DECIMAL), number);
        FieldValue asText = FieldValue.read(field(FieldType.DECIMAL), number.toPlainString());
        assertThat(asNumber).isEqualTo(asText);
    }

    @Test
    @DisplayName("长文字可以分行，写法有规定的按规定")
    void longTextAndPattern() {
        assertThat(FieldValue.read(field(FieldType.LONG_TEXT), "一\r\n二")).isEqualTo(new FieldValue.Typed("一\n二"));
        LedgerField stake = with(FieldType.TEXT, "K\\d+\\+\\d{3}");
        assertThat(FieldValue.read(stake, "K52+300")).isEqualTo(new FieldValue.Typed("K52+300"));
        assertThat(FieldValue.read(stake, "52公里")).isEqualTo(new FieldValue.Fault("pattern", "“字段”的写法不对（照单填）。"));
        assertThat(FieldValue.day("日期", "2023-11-05")).isEqualTo(new FieldValue.Typed(LocalDate.of(2023, 11, 5)));
    }

    @Test
    @DisplayName("错得很长的内容在句子里截短")
    void shortened() {
        assertThat(FieldValue.read(field(FieldType.DATE), "很".repeat(500)))
                .isInstanceOfSatisfying(
                        FieldValue.Fault.class,
                        fault -> assertThat(fault.message()).hasSizeLessThan(80).contains("…"));
    }

    private static LedgerField field(FieldType type) {
        return with(type, null);
    }

    private static LedgerField with(FieldType type, @org.jspecify.annotations.Nullable String pattern) {
        return new LedgerField(
                "field",
                "字段",
                type,
                false,
                "吨",
                2,
                BigDecimal.ZERO,
                new BigDecimal(100),
                pattern,
                10,
                type == FieldType.CHOICE
                        ? List.of(new LedgerField.Choice("ROAD", "路面查处"), new LedgerField.Choice("STATION", "站点检测"))
                        : List.of(),
                null,
                null,
                false,
                false,
                "照单填");
    }
}
