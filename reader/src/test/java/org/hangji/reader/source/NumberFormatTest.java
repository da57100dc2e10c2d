package org.hangji.reader.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("编号格式")
class NumberFormatTest {
    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "chineseCounting,1,一",
        "chineseCounting,10,十",
        "chineseCounting,11,十一",
        "chineseCounting,20,二十",
        "chineseCountingThousand,99,九十九",
        "chineseCountingThousand,105,一百零五",
        "chineseCountingThousand,110,一百一十",
        "chineseLegalSimplified,12,壹拾贰",
        "ideographDigital,20,二〇",
        "ideographTraditional,3,丙",
        "ideographTraditional,11,11",
        "ideographZodiac,12,亥",
        "decimalEnclosedCircle,1,①",
        "decimalEnclosedCircleChinese,20,⑳",
        "decimalEnclosedCircle,21,21",
        "decimalEnclosedParen,2,⑵",
        "decimalEnclosedFullstop,3,⒊",
        "ideographEnclosedCircle,2,㊁",
        "decimalFullWidth,12,１２",
        "decimalZero,7,07",
        "upperLetter,27,AA",
        "lowerRoman,14,xiv",
        "upperRoman,4,IV",
        "unheardOf,5,5",
        "none,5,''"
    })
    @DisplayName("各种格式印出的号")
    void prints(String format, int number, String printed) {
        assertThat(NumberFormat.print(format, number)).isEqualTo(printed);
    }
}
