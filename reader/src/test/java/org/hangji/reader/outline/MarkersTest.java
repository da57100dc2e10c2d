package org.hangji.reader.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.reader.text.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("序号：各种写法都认得，像序号而不是的不认")
class MarkersTest {

    private static List<Marker> scan(String text) {
        return new MarkerScanner(Source.of(text)).scan(0, text.length());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            一、总体情况           | CHINESE_COMMA   | 1  | 一
            十二、其他             | CHINESE_COMMA   | 12 | 十二
            二十一、其他           | CHINESE_COMMA   | 21 | 二十一
            一.总体情况            | CHINESE_COMMA   | 1  | 一
            一，总体情况           | CHINESE_COMMA   | 1  | 一
            一 、总体情况          | CHINESE_COMMA   | 1  | 一
            （一）责任             | CHINESE_BRACKET | 1  | 一
            (十)责任               | CHINESE_BRACKET | 10 | 十
            （ 二 ）责任           | CHINESE_BRACKET | 2  | 二
            ㈢责任                 | CHINESE_BRACKET | 3  | ㈢
            1.台账                 | ARABIC_DOT      | 1  | 1
            12．台账               | ARABIC_DOT      | 12 | 12
            3．3个单位             | ARABIC_DOT      | 3  | 3
            4、台账                | ARABIC_DOT      | 4  | 4
            １．台账               | ARABIC_DOT      | 1  | 1
            5.、台账               | ARABIC_DOT      | 5  | 5
            6.2021年以来           | ARABIC_DOT      | 6  | 6
            7.12345热线            | ARABIC_DOT      | 7  | 7
            ⒏台账                  | ARABIC_DOT      | 8  | ⒏
            （1）补齐              | ARABIC_BRACKET  | 1  | 1
            (12)补齐               | ARABIC_BRACKET  | 12 | 12
            3）补齐                | ARABIC_BRACKET  | 3  | 3
            ⑷补齐                  | ARABIC_BRACKET  | 4  | ⑷
            ①补齐                  | CIRCLED         | 1  | ①
            ⑳补齐                  | CIRCLED         | 20 | ⑳
            问题1：台账            | LABEL           | 1  | 1
            问题二：台账           | LABEL           | 2  | 二
            问题（3）台账          | LABEL           | 3  | 3
            反馈问题四：台账       | LABEL           | 4  | 四
            具体问题（5）：台账    | LABEL           | 5  | 5
            【问题6】台账          | LABEL           | 6  | 6
            【问题7】：台账        | LABEL           | 7  | 7
            反馈问题：台账         | UNNUMBERED      | 0  | ''
            关于“台账”的问题       | UNNUMBERED      | 0  | ''
            • 1.台账               | ARABIC_DOT      | 1  | 1
            """)
    void atTheStartOfALine(String line, HeadingStyle style, int value, String number) {
        Marker marker = scan(line + "\n后文").getFirst();
        assertThat(marker.style()).isEqualTo(style);
        assertThat(marker.value()).isEqualTo(value);
        assertThat(marker.number()).isEqualTo(number);
        assertThat(Source.of(line).at(marker.content())).matches(Character::isLetterOrDigit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5万元",
                "3.15",
                "2023.5.6",
                "192.168.1.1",
                "一、二级公路",
                "三、四季度",
                "0.5公里",
                "见第（1",
                "（一",
                "一 ",
                "《一、总体》",
                "百",
                "（0）",
                "1234.台账",
                "一是补齐",
                "a1.b"
            })
    @DisplayName("不是序号")
    void none(String text) {
        assertThat(scan(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            情况。一、总体       | STOP
            情况 （一）总体      | SPACE
            情况：1.总体是       | COLON
            情况；（2）总体      | SEMICOLON
            情况，（2）总体      | COMMA
            【情况】1.总体       | COLON
            """)
    @DisplayName("序号前面是什么")
    void behind(String text, Boundary boundary) {
        assertThat(scan(text)).first().extracting(Marker::boundary).isEqualTo(boundary);
    }
}
