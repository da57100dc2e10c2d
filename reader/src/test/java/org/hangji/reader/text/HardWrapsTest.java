package org.hangji.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.hangji.reader.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("硬换行：按版心折断的行接回去，位置仍是原文的位置")
class HardWrapsTest {
    private static final String BROKEN = """
            局党组召开专题会议九次，研究制定整改措施四十七条，反馈的十六个问
            题已整改完成十三个，长期推进三个，制定完善制度十一项，查处违法用
            地三十一宗，收缴罚款，拆除违建，恢复耕地，移送公安机关线索四条，
            并组织培训一期，参训一百八十人，调整村级田长，开展巡田，发现疑似
            图斑。
            二、主要问题整改情况
            （一）耕地保护责任压得不实，日常巡查发现问题不够及时，整改不够彻
            底到位
            整改情况：一是立案查处。
            """;

    private static String joined(String text) {
        return HardWraps.of(text).joined(text);
    }

    @Test
    @DisplayName("满行接下一行，标题、栏目和短行之后不接")
    void joins() {
        assertThat(joined(BROKEN).lines().toList())
                .hasSize(4)
                .contains("二、主要问题整改情况", "（一）耕地保护责任压得不实，日常巡查发现问题不够及时，整改不够彻底到位", "整改情况：一是立案查处。")
                .first()
                .asString()
                .contains("问题已整改", "疑似图斑。");
    }

    @Test
    @DisplayName("Windows 的行尾同样接回")
    void carriageReturns() {
        assertThat(joined(BROKEN.replace("\n", "\r\n"))).contains("反馈的十六个问题已整改");
    }

    @Test
    @DisplayName("不是硬换行的文字，CR LF 也只算一个行尾，位置不错")
    void pairs() {
        String text = "一、情况\r\n（一）不够\r\n整改";
        assertThat(joined(text)).isEqualTo("一、情况\n（一）不够\n整改");
        Source source = Source.of(text);
        int at = source.find("整改", 0, source.length());
        assertThat(source.span(at, at + 2)).isEqualTo(new Span(13, 15));
    }

    @Test
    @DisplayName("接回之后的位置指向原文")
    void places() {
        Source source = Source.of(BROKEN);
        int at = source.find("问题已整改", 0, source.length());
        Span span = source.span(at, at + 5);
        assertThat(BROKEN.substring(span.start(), span.end())).isEqualTo("问\n题已整改");
        int last = source.find("一是立案", 0, source.length());
        Span later = source.span(last, last + 4);
        assertThat(BROKEN.substring(later.start(), later.end())).isEqualTo("一是立案");
    }

    @Test
    @DisplayName("平常的文字一行也不接")
    void ordinaryText() {
        String list = "一、整改情况\n（一）责任不实\n1.会议不够\n整改情况：一是补会。\n2.台账不全\n整改情况：一是补账。\n落款单位\n";
        assertThat(joined(list)).isEqualTo(list);
        String longLines = ("整改".repeat(80) + "\n").repeat(6);
        assertThat(joined(longLines)).isEqualTo(longLines);
        assertThat(joined("")).isEmpty();
    }
}
