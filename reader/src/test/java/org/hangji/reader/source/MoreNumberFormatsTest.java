package org.hangji.reader.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("编号格式的两端：零、上限之外、进位")
class MoreNumberFormatsTest {

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource(textBlock = """
            chineseCounting, 0, 〇
            chineseCounting, 9, 九
            chineseCounting, 15, 十五
            chineseCounting, 30, 三十
            chineseCounting, 100, 一百
            chineseCounting, 101, 一百零一
            chineseCounting, 115, 一百一十五
            chineseCounting, 1000, 一千
            chineseCounting, 1005, 一千零五
            chineseCounting, 2023, 二千零二十三
            chineseCounting, 9999, 九千九百九十九
            chineseCounting, 10000, 10000
            chineseLegalSimplified, 1, 壹
            chineseLegalSimplified, 10, 壹拾
            chineseLegalSimplified, 105, 壹佰零伍
            ideographDigital, 105, 一〇五
            ideographTraditional, 1, 甲
            ideographTraditional, 10, 癸
            ideographTraditional, 0, 0
            ideographZodiac, 1, 子
            ideographZodiac, 13, 13
            decimalEnclosedCircle, 10, ⑩
            decimalEnclosedCircle, 0, 0
            decimalEnclosedParen, 20, ⒇
            decimalEnclosedParen, 21, 21
            decimalEnclosedFullstop, 1, ⒈
            ideographEnclosedCircle, 10, ㊉
            ideographEnclosedCircle, 11, 11
            decimalFullWidth, 0, ０
            decimalZero, 10, 10
            upperLetter, 1, A
            upperLetter, 26, Z
            upperLetter, 28, BB
            lowerLetter, 2, b
            lowerLetter, 0, 0
            upperRoman, 9, IX
            upperRoman, 40, XL
            upperRoman, 1994, MCMXCIV
            upperRoman, 3999, MMMCMXCIX
            upperRoman, 4000, 4000
            lowerRoman, 3, iii
            decimal, 12, 12
            bullet, 3, ''
            """)
    @DisplayName("印出的号")
    void prints(String format, int number, String printed) {
        assertThat(NumberFormat.print(format, number)).isEqualTo(printed);
    }
}
