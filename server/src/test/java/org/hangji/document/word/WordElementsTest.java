package org.hangji.document.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.hangji.document.OfficialDocument;
import org.hangji.document.OfficialDocument.Block;
import org.hangji.document.OfficialDocument.Heading;
import org.hangji.document.OfficialDocument.Paragraph;
import org.hangji.document.OfficialDocument.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Word 的各要素")
class WordElementsTest {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 1);

    @ParameterizedTest(name = "{0}级：{1}")
    @CsvSource({"1, 黑体", "2, 楷体_GB2312", "3, 仿宋_GB2312", "4, 仿宋_GB2312"})
    @DisplayName("一级黑体、二级楷体、三四级仿宋，都是三号，首行空二字，不与下文分页，进导航")
    void headings(int level, String face) {
        XWPFParagraph heading = find(word(List.of(new Heading(level, "标题"))), "标题");
        assertThat(face(heading)).isEqualTo(face);
        assertThat(heading.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(16);
        assertThat(heading.getCTP().getPPr().getInd().getFirstLineChars()).hasToString("200");
        assertThat(heading.isKeepNext()).isTrue();
        assertThat(heading.getCTP().getPPr().getOutlineLvl().getVal()).hasToString(Integer.toString(level - 1));
    }

    @Test
    @DisplayName("正文仿宋三号，首行空二字，固定行距")
    void text() {
        XWPFParagraph paragraph = find(word(List.of(new Paragraph("正文。"), new Paragraph("末段。"))), "正文。");
        assertThat(face(paragraph)).isEqualTo("仿宋_GB2312");
        assertThat(paragraph.getCTP().getPPr().getInd().getFirstLineChars()).hasToString("200");
        assertThat(paragraph.getSpacingBetween()).isBetween(28.9, 29.0);
        assertThat(paragraph.getAlignment()).isEqualTo(ParagraphAlignment.BOTH);
        assertThat(paragraph.isKeepNext()).isFalse();
    }

    @Test
    @DisplayName("发文机关标志红色居中，文号在下面，红线在文号下")
    void head() {
        XWPFDocument word = word("东风市交通运输局文件", "东交〔2023〕15号", "", null, List.of(), "");
        XWPFParagraph mark = find(word, "东风市交通运输局文件");
        assertThat(mark.getRuns().getFirst().getColor()).isEqualTo("C00000");
        assertThat(mark.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        assertThat(face(mark)).isEqualTo("方正小标宋简体");
        XWPFParagraph number = find(word, "东交〔2023〕15号");
        assertThat(number.getCTP().getPPr().getPBdr().getBottom().xgetColor().getStringValue())
                .isEqualTo("C00000");
        assertThat(texts(word)).containsSubsequence("东风市交通运输局文件", "东交〔2023〕15号", "关于情况的通报");
    }

    @Test
    @DisplayName("没有版头的：文号在标题下面，没有红线")
    void withoutHead() {
        XWPFDocument word = word("", "东交〔2023〕15号", "", null, List.of(), "");
        assertThat(texts(word)).containsSubsequence("关于情况的通报", "东交〔2023〕15号");
        assertThat(find(word, "东交〔2023〕15号").getCTP().getPPr().isSetPBdr()).isFalse();
        assertThat(texts(word("", "", "", null, List.of(), ""))).containsExactly("关于情况的通报", "");
    }

    @Test
    @DisplayName("主送机关顶格，最后是全角冒号")
    void recipients() {
        OfficialDocument document =
                new OfficialDocument("", "", List.of("题"), List.of("各县局", "局属各单位"), List.of(), List.of(), "", null, "");
        XWPFParagraph line = find(open(WordWriter.write(document)), "各县局，局属各单位：");
        assertThat(line.getFirstLineIndent()).isLessThanOrEqualTo(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"东风市交通运输局, 1040, 1280", "东风局, 1840, 1280", "中国共产党东风市交通运输局党组委员会办公室, 0, 2320"})
    @DisplayName("成文日期右空四字（署名长的除外），署名在它上面居中；靠右对齐")
    void signature(String signer, int signerTwips, int dateTwips) {
        XWPFDocument word = word("", "", signer, DAY, List.of(), "");
        assertThat(find(word, signer).getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
        assertThat(find(word, signer).getIndentationRight()).isEqualTo(signerTwips);
        assertThat(find(word, "2023年12月1日").getIndentationRight()).isEqualTo(dateTwips);
    }

    @Test
    @DisplayName("附件说明前空一行，附注在日期下一行的圆括号里")
    void end() {
        XWPFDocument word = word("", "", "东风市交通运输局", DAY, List.of("隐患清单", "整改台账"), "此件公开发布");
        assertThat(texts(word)).endsWith("", "附件：1.隐患清单", "　　　2.整改台账", "", "东风市交通运输局", "2023年12月1日", "（此件公开发布）");
    }

    @ParameterizedTest(name = "署名“{0}”、日期 {1}：最后是“{2}”")
    @CsvSource({"东风市交通运输局, , 东风市交通运输局", ", 2023-12-01, 2023年12月1日"})
    @DisplayName("只有署名或只有日期，也隔开一行")
    void half(@Nullable String signer, @Nullable LocalDate day, String last) {
        assertThat(texts(word("", "", signer == null ? "" : signer, day, List.of(), "")))
                .endsWith("", last);
    }

    @Test
    @DisplayName("表：和版心一样宽，表头黑体居中每页重复，一行不分两页")
    void table() {
        XWPFTable table = word(List.of(
                        new Table(List.of("县区", "隐患（处）"), List.of(List.of("东县", "15"), List.of("西县", "27")))))
                .getTables()
                .getFirst();
        assertThat(table.getNumberOfRows()).isEqualTo(3);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(1).isRepeatHeader()).isFalse();
        assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
        XWPFParagraph head = table.getRow(0).getCell(0).getParagraphs().getFirst();
        assertThat(head.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        assertThat(face(head)).isEqualTo("黑体");
        assertThat(table.getRow(2).getCell(1).getText()).isEqualTo("27");
        assertThat(face(table.getRow(2).getCell(1).getParagraphs().getFirst())).isEqualTo("仿宋_GB2312");
    }

    @Test
    @DisplayName("文件属性：题名是整句标题，作者是署名机关")
    void properties() {
        OfficialDocument document = new OfficialDocument(
                "", "", List.of("东风市交通运输局", "关于情况的通报"), List.of(), List.of(), List.of(), "东风市交通运输局", null, "");
        var properties = open(WordWriter.write(document)).getProperties().getCoreProperties();
        assertThat(properties.getTitle()).isEqualTo("东风市交通运输局关于情况的通报");
        assertThat(properties.getCreator()).isEqualTo("东风市交通运输局");
    }

    @ParameterizedTest(name = "{0} 毫米：{1}")
    @CsvSource({"25.4, 1440", "37, 2098", "28, 1587", "0, 0", "210, 11906", "297, 16838"})
    @DisplayName("毫米换成 Word 的长度（二十分之一磅）")
    void twips(double millimetres, int twips) {
        assertThat(WordText.twipsOfMillimetres(millimetres)).isEqualTo(twips);
    }

    private static XWPFDocument word(List<Block> blocks) {
        return open(WordWriter.write(
                new OfficialDocument("", "", List.of("题"), List.of(), blocks, List.of(), "", null, "")));
    }

    private static XWPFDocument word(
            String mark, String number, String signer, @Nullable LocalDate day, List<String> attachments, String note) {
        return open(WordWriter.write(new OfficialDocument(
                mark, number, List.of("关于情况的通报"), List.of(), List.of(), attachments, signer, day, note)));
    }

    private static XWPFDocument open(byte[] bytes) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(bytes));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static XWPFParagraph find(XWPFDocument word, String text) {
        return word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(XWPFDocument word) {
        return word.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static String face(XWPFParagraph paragraph) {
        return paragraph
                .getRuns()
                .getFirst()
                .getCTR()
                .getRPr()
                .getRFontsArray(0)
                .getEastAsia();
    }
}
