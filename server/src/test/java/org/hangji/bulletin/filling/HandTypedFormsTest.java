package org.hangji.bulletin.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("手写的数的各种写法")
class HandTypedFormsTest {

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "共印发手册2000份。, 2000",
        "共印发手册2000余份。, 2000",
        "共印发手册约2000份。, 2000",
        "共印发手册近2000份。, 2000",
        "卸载货物66364吨。, 66364",
        "卸载货物6.6万吨。, 6.6",
        "隐患整改率98.5%。, 98.5",
        "培训驾驶员126人。, 126",
        "召开会议三次。, 3"
    })
    @DisplayName("余、约、近、万、百分数、汉字数都认得出，值按印出的单位，整句一字不变")
    void values(String words, BigDecimal value) {
        Filled filled = mark(words);
        assertThat(filled.lines().getFirst().words()).isEqualTo(words);
        assertThat(filled.values()).singleElement().satisfies(one -> {
            assertThat(one.typed()).isTrue();
            assertThat(words).contains(one.shown());
            assertThat(one.rows()).isZero();
            assertThat(one.value()).isEqualByComparingTo(value);
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "2024年2月29日召开会议。",
                "继续做好下一步工作。",
                "一是加强领导。二是压实责任。",
                "根据东交〔2024〕15号文件要求。",
                "联系方式：0990-5550100。",
                "开展“回头看”。"
            })
    @DisplayName("日期、顺序、文号、电话都不是数")
    void none(String words) {
        Filled filled = mark(words);
        assertThat(filled.values()).isEmpty();
        assertThat(filled.lines()).containsExactly(Filled.Line.of(Filled.Kind.PARAGRAPH, words));
    }

    @Test
    @DisplayName("几段几个数，记号依次不重复，已有的数字项不动")
    void keys() {
        Filled filled = HandTyped.mark(
                new Filled(
                        List.of(
                                Filled.Line.of(Filled.Kind.HEADING_1, "一、整改情况"),
                                Filled.Line.of(Filled.Kind.PARAGRAPH, "印发手册2000份，培训驾驶员126人。"),
                                Filled.Line.of(Filled.Kind.PARAGRAPH, "召开会议5次。")),
                        List.of(),
                        List.of()),
                "关于培训的通报",
                "东风市交通运输局");
        assertThat(filled.values()).extracting(Filled.Value::key).containsExactly("H1", "H2", "H3");
        for (Filled.Value value : filled.values()) {
            assertThat(filled.lines().stream()
                            .flatMap(line -> line.runs().stream())
                            .filter(run -> value.key().equals(run.field())))
                    .singleElement()
                    .satisfies(run -> assertThat(run.words()).isEqualTo(value.shown()));
        }
    }

    @Test
    @DisplayName("生僻字在前面，数的位置也不错")
    void rareSigns() {
        Filled filled = mark("𠮷祥路、𠮷安路印发手册2000份。");
        assertThat(filled.values())
                .singleElement()
                .satisfies(value -> assertThat(value.shown()).isEqualTo("2000份"));
    }

    private static Filled mark(String words) {
        return HandTyped.mark(
                new Filled(List.of(Filled.Line.of(Filled.Kind.PARAGRAPH, words)), List.of(), List.of()),
                "关于培训的通报",
                "东风市交通运输局");
    }
}
