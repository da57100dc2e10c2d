package org.hangji.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.hangji.document.OfficialDocument.Heading;
import org.hangji.document.OfficialDocument.Paragraph;
import org.hangji.document.OfficialDocument.Table;
import org.hangji.document.pdf.PdfWriterFactory;
import org.hangji.reader.BulletinReader;
import org.hangji.reader.Reading;
import org.hangji.reader.source.SourceText;
import org.hangji.reader.source.UnreadableFile;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("公文排版")
class DocumentsTest {

    private static final OfficialDocument NOTICE = notice();

    private final Documents documents = new Documents(PdfWriterFactory.with("/usr/share/fonts"));

    @Test
    @DisplayName("Word：A4，天头37、订口28、版心156×225毫米，22行28字")
    void page() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(documents.docx(NOTICE)))) {
            var section = word.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).hasToString("11906");
            assertThat(section.getPgSz().getH()).hasToString("16838");
            assertThat(section.getPgMar().getTop()).hasToString("2098");
            assertThat(section.getPgMar().getLeft()).hasToString("1587");
            assertThat(section.getDocGrid().getLinePitch()).hasToString("579");
            int lines = (16838 - 2098 - 1984) / 579;
            assertThat(lines).isEqualTo(22);
            assertThat(word.getFooterList())
                    .hasSize(2)
                    .allSatisfy(footer -> assertThat(footer.getText().strip()).isEqualTo("— 1 —"));
        }
    }

    @Test
    @DisplayName("Word：一级标题黑体，二级楷体，正文仿宋三号，字体都写明替代")
    void faces() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(documents.docx(NOTICE)))) {
            assertThat(face(word, "一、整改情况")).isEqualTo("黑体 16.0");
            assertThat(face(word, "（一）安全隐患排查")).isEqualTo("楷体_GB2312 16.0");
            assertThat(face(word, "关于整改进展情况的通报")).isEqualTo("方正小标宋简体 22.0");
            assertThat(face(word, "2023年12月1日")).isEqualTo("仿宋_GB2312 16.0");
            assertThat(word.getPackage()
                            .getPartsByContentType(
                                    "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"))
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("Word 读回来：数字、问题、日期、落款都在")
    void wordReadsBack() throws UnreadableFile {
        readsBack(SourceText.read(documents.docx(NOTICE), "通报.docx"));
    }

    @Test
    @DisplayName("PDF 读回来：数字、问题、日期、落款都在")
    void pdfReadsBack() throws UnreadableFile {
        readsBack(SourceText.read(documents.pdf(NOTICE), "通报.pdf"));
    }

    @Test
    @DisplayName("PDF：A4，字体都嵌入且只嵌用到的字")
    void pdf() throws IOException {
        byte[] bytes = documents.pdf(NOTICE);
        assertThat(bytes.length).isLessThan(400_000);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            PDPage first = pdf.getPage(0);
            assertThat(first.getMediaBox().getWidth()).isBetween(595f, 596f);
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (var name : first.getResources().getFontNames()) {
                var font = first.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
            }
        }
    }

    @ParameterizedTest(name = "正文再加{0}段")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21})
    @DisplayName("PDF：附件说明、署名、日期和正文最后一行同页，不单独成页")
    void endStaysWithTheText(int more) throws IOException {
        List<OfficialDocument.Block> body = new ArrayList<>();
        for (int i = 0; i < more; i++) {
            body.add(new Paragraph("一行。"));
        }
        body.add(new Paragraph("正文最后一行。"));
        OfficialDocument document = new OfficialDocument(
                "东风市交通运输局文件",
                "东交〔2023〕15号",
                List.of("关于整改进展情况的通报"),
                List.of(),
                body,
                List.of("隐患清单", "整改台账"),
                "东风市交通运输局",
                LocalDate.of(2023, 12, 1),
                "");
        try (PDDocument pdf = Loader.loadPDF(documents.pdf(document))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(pdf.getNumberOfPages());
            assertThat(stripper.getText(pdf)).contains("正文最后一行", "附件：1.隐患清单", "2.整改台账", "2023年12月1日");
        }
    }

    @Test
    @DisplayName("Word：附件说明、署名、日期跟着正文最后一段走")
    void wordEndStaysWithTheText() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(documents.docx(NOTICE)))) {
            List<XWPFParagraph> paragraphs = word.getParagraphs();
            int last = 0;
            while (!paragraphs.get(last).getText().equals("举办安全培训7批。")) {
                last++;
            }
            assertThat(paragraphs.subList(last, last + 6)).allMatch(XWPFParagraph::isKeepNext);
            assertThat(paragraphs.get(last + 6).getText()).isEqualTo("2023年12月1日");
        }
    }

    @Test
    @DisplayName("没有中文字体：说清装哪几个软件包")
    void noFonts(@TempDir Path empty) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Documents(PdfWriterFactory.with(empty.toString())).pdf(NOTICE))
                .withMessageContaining("fonts-arphic-gbsn00lp");
    }

    @Test
    @DisplayName("尖括号、&、半个代理对不弄坏文件")
    void strangeSigns() throws IOException {
        OfficialDocument strange = new OfficialDocument(
                "",
                "",
                List.of("<标题>&\u0001\ufffe"),
                List.of(),
                List.of(new Paragraph("a<b>&\"\u0000\ud83d x")),
                List.of(),
                "署\u000b名",
                null,
                "");
        assertThat(strange.title()).containsExactly("<标题>&");
        assertThat(documents.pdf(strange)).startsWith('%', 'P', 'D', 'F');
        assertThat(documents.docx(strange)).startsWith('P', 'K');
    }

    @Test
    @DisplayName("成文日期右空四字，署名在日期上方居中；署名长的靠边，日期居中")
    void signature() {
        assertThat(Measures.signature("东风市交通运输局", "2023年12月1日")).containsExactly(3.25, 4);
        double[] long1 = Measures.signature("中国共产党东风市交通运输局党组委员会办公室", "2023年12月1日");
        assertThat(long1[0]).isZero();
        assertThat(long1[1]).isGreaterThan(4);
    }

    private static void readsBack(String text) {
        Reading reading = BulletinReader.read(text);
        assertThat(reading.title()).isEqualTo("东风市交通运输局关于整改进展情况的通报");
        assertThat(reading.issuedOn()).isEqualTo("2023-12-01");
        assertThat(reading.figures())
                .extracting(figure -> figure.value().toPlainString() + figure.unit())
                .contains("12个", "36条", "1234辆", "66364吨", "98.5%", "7批");
        assertThat(reading.outline()).extracting(Reading.Heading::title).contains("整改情况", "下一步打算");
    }

    private static String face(XWPFDocument word, String text) {
        return word.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().equals(text))
                .map(paragraph -> paragraph.getRuns().getFirst())
                .map(run -> run.getCTR().getRPr().getRFontsArray(0).getEastAsia() + " " + run.getFontSizeAsDouble())
                .findFirst()
                .orElseThrow();
    }

    private static OfficialDocument notice() {
        Paragraph filler = new Paragraph("各单位按照分工抓好落实，建立台账，明确责任人和完成时限，定期报告进展，经核查后逐项销号。".repeat(12));
        return new OfficialDocument(
                "东风市交通运输局文件",
                "东交〔2023〕15号",
                List.of("东风市交通运输局", "关于整改进展情况的通报"),
                List.of("各县（市、区）交通运输局", "局属各单位"),
                List.of(
                        new Paragraph("2023年6月1日至6月30日，市委巡察组对我局进行了巡察，反馈问题12个，我局制定整改措施36条。"),
                        new Heading(1, "一、整改情况"),
                        new Heading(2, "（一）安全隐患排查"),
                        new Paragraph("共查处超限超载车辆1234辆，卸载货物66364吨，隐患整改率98.5%。"),
                        filler,
                        new Table(
                                List.of("县区", "隐患（处）", "已整改（处）"),
                                List.of(List.of("东县", "15", "12"), List.of("西县", "27", "20"))),
                        filler,
                        new Heading(1, "二、下一步打算"),
                        new Paragraph("举办安全培训7批。")),
                List.of("隐患清单", "整改台账"),
                "东风市交通运输局",
                LocalDate.of(2023, 12, 1),
                "此件公开发布");
    }

    /** Writes the documents to the given folder, for looking at. */
    public static void main(String... folder) throws IOException {
        Documents documents = new Documents(PdfWriterFactory.with("/usr/share/fonts"));
        Files.write(Path.of(folder[0], "notice.docx"), documents.docx(NOTICE));
        Files.write(Path.of(folder[0], "notice.pdf"), documents.pdf(NOTICE));
    }
}
