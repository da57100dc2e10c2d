package org.hangji.reader.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PDF：有文字层的，把折行接回段落")
class PdfDocumentTest {
    private static final String LONG =
            "局党组坚持把反馈问题整改作为重大任务抓紧抓实，先后召开会议12次专题研究，" + "逐条制定整改措施，建立工作台账，明确责任领导和整改时限，确保整改工作有序推进、落到实处。";

    private static String read(PdfBuilder pdf) throws UnreadableFile {
        return SourceText.read(pdf.build(), "通报.pdf");
    }

    @Test
    @DisplayName("居中的标题各占一行，段落接回一行")
    void paragraphs() throws UnreadableFile {
        PdfBuilder pdf = new PdfBuilder().page();
        pdf.next(180, "关于专项巡察").next(200, "整改情况的通报").paragraph(LONG).next(PdfBuilder.LEFT + 32, "一、组织领导");
        pdf.paragraph(LONG);
        assertThat(read(pdf)).isEqualTo("关于专项巡察\n整改情况的通报\n" + LONG + "\n一、组织领导\n" + LONG);
    }

    @Test
    @DisplayName("跨页的段落接上，页码和页眉去掉")
    void pages() throws UnreadableFile {
        PdfBuilder pdf = new PdfBuilder();
        String[] halves = {LONG.substring(0, 52), LONG.substring(52)};
        for (int page = 0; page < 2; page++) {
            pdf.page().line(200, 800, 9, "青禾县交通运输局文件");
            if (page == 0) {
                pdf.paragraph(halves[0]);
            } else {
                for (int i = 0; i < halves[1].length(); i += 27) {
                    pdf.next(PdfBuilder.LEFT, halves[1].substring(i, Math.min(halves[1].length(), i + 27)));
                }
            }
            pdf.line(280, 40, 12, "— " + (page + 1) + " —");
        }
        assertThat(read(pdf)).isEqualTo(LONG);
    }

    @Test
    @DisplayName("满行之后的编号标题另起一行")
    void headingAfterFullLine() throws UnreadableFile {
        PdfBuilder pdf = new PdfBuilder().page();
        String full = "已组织排查并完成整改共计二十六处隐患问题全部销号完毕。";
        pdf.next(PdfBuilder.LEFT, full).next(PdfBuilder.LEFT, "（一）责任落实").next(PdfBuilder.LEFT, full);
        assertThat(read(pdf)).isEqualTo(full + "\n（一）责任落实\n" + full);
    }

    @Test
    @DisplayName("同一行里隔得远的字用制表符分开，挨着的不加空格")
    void columns() throws UnreadableFile {
        PdfBuilder pdf = new PdfBuilder().page();
        pdf.line(80, 600, 16, "问题").line(300, 600, 16, "状态").line(332, 600, 16, "说明");
        assertThat(read(pdf)).isEqualTo("问题\t状态说明");
    }

    @Test
    @DisplayName("只设了权限口令、不用口令就能打开的，照读")
    void permissionsOnly() throws UnreadableFile {
        assertThat(read(new PdfBuilder().page().next(80, "整改通报").password(""))).isEqualTo("整改通报");
    }

    @Test
    @DisplayName("部首码换回通常的汉字")
    void radicals() {
        assertThat(PdfCharacters.plain("⼀是⼈员到位")).isEqualTo("一是人员到位");
    }
}
