package org.hangji.bulletin.composing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("正文的段落")
class BlockTest {

    @Test
    @DisplayName("一、和（一）开头的短行是标题，其余是段落")
    void headings() {
        assertThat(Block.of("一、整改情况\n（一）排查\n一般隐患【数字1】。\n\n（一）加强领导。局党组研究部署。"))
                .containsExactly(
                        new Block.Heading(1, "一、整改情况"),
                        new Block.Heading(2, "（一）排查"),
                        new Block.Paragraph("一般隐患【数字1】。"),
                        new Block.Paragraph("（一）加强领导。局党组研究部署。"));
    }

    @Test
    @DisplayName("问题清单单独成行，联系方式单独成段")
    void listsAndContact() {
        assertThat(Block.of("【问题清单：未完成】\n联系方式：0990-5550100"))
                .containsExactly(new Block.Findings(Block.Selection.OPEN), new Block.Contact("联系方式：0990-5550100"));
        assertThat(Block.of("见【问题清单：未完成】")).containsExactly(new Block.Paragraph("见【问题清单：未完成】"));
    }
}
