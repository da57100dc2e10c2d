package org.hangji.bulletin.composing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("正文一行算什么")
class BlockLinesTest {

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({"一、整改情况, 1", "十二、下一步工作, 1", "二十一、其他, 1", "（一）加强领导, 2", "（十二）道路运输, 2"})
    @DisplayName("带汉字编号的短行是标题")
    void headings(String line, int level) {
        assertThat(only(line)).isEqualTo(new Block.Heading(level, line));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "一、局党组高度重视。",
                "一是加强领导",
                "1.台账不全",
                "1、台账不全",
                "（1）台账不全",
                "(一)加强领导",
                "（一）加强领导。局党组研究部署。",
                "（一）加强领导；压实责任",
                "（一）",
                "整改情况一、",
                "【数字3】"
            })
    @DisplayName("别的是段落：带句号的、顺序词、阿拉伯数字的")
    void paragraphs(String line) {
        assertThat(only(line)).isEqualTo(new Block.Paragraph(line));
    }

    @Test
    @DisplayName("很长的一行不是标题")
    void longLines() {
        String chapter = "一、" + "长".repeat(38);
        assertThat(only(chapter)).isInstanceOf(Block.Heading.class);
        assertThat(only(chapter + "长")).isInstanceOf(Block.Paragraph.class);
        String section = "（一）" + "长".repeat(40);
        assertThat(only(section)).isInstanceOf(Block.Heading.class);
        assertThat(only(section + "长")).isInstanceOf(Block.Paragraph.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"联系方式：0990-5550100", "联系电话 0990-5550100", "监督电话：12328", "欢迎广大干部群众对整改落实情况进行监督。"})
    @DisplayName("对外的联系方式自成一段")
    void contacts(String line) {
        assertThat(only(line)).isEqualTo(new Block.Contact(line));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"请拨打监督电话：12328", "已公布联系方式", "欢迎来电"})
    @DisplayName("话中间提到电话的不算联系方式")
    void noContacts(String line) {
        assertThat(only(line)).isEqualTo(new Block.Paragraph(line));
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({"【问题清单：全部】, ALL", "【问题清单：已整改】, RECTIFIED", "【问题清单：未完成】, OPEN"})
    @DisplayName("三种问题清单，前后的空白不要紧")
    void lists(String line, Block.Selection selection) {
        assertThat(only("  " + line + "　")).isEqualTo(new Block.Findings(selection));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"【问题清单】", "【问题清单：其他】", "【问题清单:全部】", "【问题清单：全部】。"})
    @DisplayName("写得不对的清单记号是一段话，看得见")
    void wrongLists(String line) {
        assertThat(only(line)).isEqualTo(new Block.Paragraph(line));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "\n\n", "  \n　\n"})
    @DisplayName("空行不留")
    void blank(String body) {
        assertThat(Block.of(body)).isEmpty();
    }

    @Test
    @DisplayName("各种换行都一样")
    void lineEnds() {
        assertThat(Block.of("甲\r\n乙\n\r\n丙"))
                .containsExactly(new Block.Paragraph("甲"), new Block.Paragraph("乙"), new Block.Paragraph("丙"));
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "印发【数字1】份, 1",
        "【数字12】和【数字3】, 12 3",
        "【数字9999】, 9999",
        "【数字12345】, ''",
        "【数字】, ''",
        "【数字一】, ''",
        "数字1, ''",
        "[数字1], ''"
    })
    @DisplayName("数字项的记号是【数字n】，最多四位")
    void fields(String words, String keys) {
        List<String> found =
                Block.FIELD.matcher(words).results().map(mark -> mark.group(1)).toList();
        assertThat(String.join(" ", found)).isEqualTo(keys);
    }

    private static Block only(String line) {
        List<Block> blocks = Block.of(line);
        assertThat(blocks).hasSize(1);
        return blocks.getFirst();
    }
}
