package org.hangji.reader.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hangji.reader.source.DocxBuilder.level;
import static org.hangji.reader.source.DocxBuilder.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Word 文档：按页面所见的顺序和编号读出")
class WordDocumentTest {
    private static final String OFFICIAL = "<w:abstractNum w:abstractNumId=\"5\">" + level(0, "chineseCounting", "%1、")
            + level(1, "chineseCountingThousand", "（%2）") + level(2, "decimal", "%3.")
            + level(3, "decimalEnclosedCircle", "%4")
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num>";

    private static String read(DocxBuilder document) throws UnreadableFile {
        return SourceText.read(document.build(), "通报.docx");
    }

    @Test
    @DisplayName("自动编号按印出的样子还原：一、（一）1. ①，上级变了下级重新起")
    void numberedHeadings() throws UnreadableFile {
        DocxBuilder document = new DocxBuilder().numbering(OFFICIAL);
        document.point(1, 0, "总体情况")
                .point(1, 1, "责任不实")
                .point(1, 2, "会议不够")
                .point(1, 3, "补会")
                .point(1, 3, "补记");
        document.point(1, 2, "台账不全")
                .point(1, 1, "排查不细")
                .point(1, 2, "漏项")
                .paragraph("正文")
                .point(1, 0, "下一步");
        assertThat(read(document)).isEqualTo("一、总体情况\n（一）责任不实\n1. 会议不够\n①补会\n②补记\n2. 台账不全\n（二）排查不细\n1. 漏项\n正文\n二、下一步");
    }

    @Test
    @DisplayName("另起编号的列表从起始号重新数，同一定义的列表接着数")
    void restarts() throws UnreadableFile {
        DocxBuilder document = new DocxBuilder()
                .numbering(OFFICIAL
                        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"5\"/>"
                        + "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
        document.point(1, 0, "甲").point(2, 0, "乙").point(3, 0, "丙").point(3, 0, "丁");
        assertThat(read(document)).isEqualTo("一、甲\n二、乙\n一、丙\n二、丁");
    }

    @Test
    @DisplayName("编号可来自样式和它所依据的样式，直接写 0 则不编号")
    void stylesNumber() throws UnreadableFile {
        DocxBuilder document = new DocxBuilder()
                .styles(
                        "<w:style w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                                + "<w:style w:styleId=\"H2\"><w:basedOn w:val=\"H1\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                                + "<w:style w:styleId=\"Mine\"><w:basedOn w:val=\"H2\"/></w:style>")
                .numbering(OFFICIAL);
        document.styled("H1", "总体").styled("H2", "责任").styled("Mine", "排查");
        document.xml("<w:p><w:pPr><w:pStyle w:val=\"H1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>" + run("无号")
                + "</w:p>");
        assertThat(read(document)).isEqualTo("一、总体\n（一）责任\n（二）排查\n无号");
    }

    @Test
    @DisplayName("多级数字、法定数字、项目符号")
    void otherPatterns() throws UnreadableFile {
        DocxBuilder document = new DocxBuilder()
                .numbering("<w:abstractNum w:abstractNumId=\"1\">" + level(0, "chineseCounting", "第%1章")
                        + level(1, "decimal", "%1.%2", "<w:isLgl/>") + level(2, "bullet", "l")
                        + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"1\"/></w:num>");
        document.point(7, 0, "总则").point(7, 0, "细则").point(7, 1, "范围").point(7, 2, "要点");
        assertThat(read(document)).isEqualTo("第一章总则\n第二章细则\n2.1 范围\n要点");
    }

    @Test
    @DisplayName("表格逐行读出，嵌套的表格在它的单元格里")
    void tables() throws UnreadableFile {
        String inner = "<w:tbl><w:tr><w:tc><w:p>" + run("内一") + "</w:p></w:tc><w:tc><w:p>" + run("内二")
                + "</w:p></w:tc></w:tr></w:tbl><w:p/>";
        DocxBuilder document = new DocxBuilder().paragraph("前");
        document.xml("<w:tbl><w:tblPr/><w:tr><w:tc><w:p>" + run("问题") + "</w:p></w:tc><w:tc><w:p>" + run("状态")
                + "</w:p></w:tc></w:tr><w:tr><w:tc>" + inner + "</w:tc><w:tc><w:p>" + run("已完成")
                + "</w:p></w:tc></w:tr></w:tbl>");
        assertThat(read(document.paragraph("后"))).isEqualTo("前\n问题\t状态\n内一\t内二\t已完成\n后");
    }

    @Test
    @DisplayName("有表头的表格一行一行，多段的单元格接着写")
    void namedColumns() throws UnreadableFile {
        String[] rows = {"序号|问题|整改措施", "1|台账不全|一是补。</w:t></w:r></w:p><w:p><w:r><w:t>二是查。"};
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (String row : rows) {
            table.append("<w:tr>");
            for (String cell : row.split("\\|")) {
                table.append("<w:tc><w:p>").append(run(cell)).append("</w:p></w:tc>");
            }
            table.append("</w:tr>");
        }
        assertThat(read(new DocxBuilder().xml(table + "</w:tbl>").paragraph("后")))
                .isEqualTo("序号\t问题\t整改措施\n1\t台账不全\t一是补。 二是查。\n后");
    }

    @Test
    @DisplayName("修订：删去的不读，插入的读；隐藏文字、域代码、目录不读；文本框读一次")
    void revisionsAndFields() throws UnreadableFile {
        String field = "<w:r><w:instrText>PAGE 5</w:instrText></w:r>";
        String box = "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>" + run("框内")
                + "</w:p></w:txbxContent></mc:Choice>" + "<mc:Fallback><w:txbxContent><w:p>" + run("框内")
                + "</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>";
        DocxBuilder document = new DocxBuilder();
        document.xml(
                "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p>"
                        + run("目录项") + "</w:p></w:sdtContent></w:sdt>");
        document.xml("<w:p>" + run("已整改") + "<w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins>" + run("13")
                + "</w:ins>" + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>" + field + run("个") + box + "</w:p>");
        document.xml("<w:sdt><w:sdtContent><w:p>" + run("控件里") + "<w:r><w:br/></w:r>" + run("的字")
                + "</w:p></w:sdtContent></w:sdt>");
        assertThat(read(document)).isEqualTo("已整改13个\n框内\n控件里\n的字");
    }

    @Test
    @DisplayName("办公软件库写出的文档也能读")
    void writtenByLibrary() throws IOException, UnreadableFile {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("整改通报");
            document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("页眉");
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("措施");
            table.getRow(0).getCell(1).setText("71条");
            document.write(bytes);
        }
        assertThat(SourceText.read(bytes.toByteArray(), "x").strip()).isEqualTo("整改通报\n措施\t71条");
    }

    @Test
    @DisplayName("长文档读得完整")
    void longDocument() throws UnreadableFile {
        DocxBuilder document = new DocxBuilder().numbering(OFFICIAL);
        for (int i = 0; i < 5000; i++) {
            document.point(1, 2, "第" + i + "条");
        }
        assertThat(read(document).lines()).hasSize(5000).last().isEqualTo("5000. 第4999条");
    }
}
