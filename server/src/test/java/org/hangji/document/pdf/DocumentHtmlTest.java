package org.hangji.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hangji.document.OfficialDocument;
import org.hangji.document.OfficialDocument.Heading;
import org.hangji.document.OfficialDocument.Paragraph;
import org.hangji.document.OfficialDocument.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PDF 的各要素")
class DocumentHtmlTest {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 1);

    @Test
    @DisplayName("有版头的：机关标志、文号、红线，然后才是标题")
    void head() {
        String html = html("东风市交通运输局文件", "东交〔2023〕15号", "东风市交通运输局", DAY, "");
        assertThat(body(html))
                .containsSubsequence(
                        "<p class=\"mark\">东风市交通运输局文件</p>",
                        "<p class=\"number\">东交〔2023〕15号</p>",
                        "<div class=\"rule\"></div>",
                        "<h1 class=\"title\">关于情况的通报</h1>");
    }

    @Test
    @DisplayName("没有版头的：没有红线，文号在标题下面；没有文号的不留空行")
    void withoutHead() {
        assertThat(body(html("", "东交〔2023〕15号", "", null, "")))
                .doesNotContain("class=\"rule\"", "class=\"mark\"")
                .containsSubsequence("关于情况的通报</h1>", "<p class=\"number\">东交〔2023〕15号</p>");
        assertThat(body(html("", "", "", null, ""))).doesNotContain("class=\"number\"");
    }

    @ParameterizedTest(name = "{0}级：{1}")
    @CsvSource({"1, h2", "2, h3", "3, h4", "4, h5"})
    @DisplayName("标题按级各用各的元素")
    void headings(int level, String element) {
        String html = body(with(List.of(new Heading(level, "一、情况"))));
        assertThat(html).contains("<" + element + ">一、情况</" + element + ">");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a<b, a&lt;b",
        "a>b, a&gt;b",
        "甲&乙, 甲&amp;乙",
        "\"甲\", &quot;甲&quot;",
        "&lt;, &amp;lt;",
        "<script>alert(1)</script>, &lt;script&gt;alert(1)&lt;/script&gt;"
    })
    @DisplayName("正文里的尖括号、引号、& 都是字，不是标签")
    void escaped(String words, String shown) {
        assertThat(body(with(List.of(new Paragraph(words))))).contains("<p>" + shown + "</p>");
        assertThat(body(with(List.of(new Table(List.of(words), List.of(List.of(words)))))))
                .contains("<th>" + shown + "</th>", "<td>" + shown + "</td>");
    }

    @Test
    @DisplayName("生僻字占两个代码单元，不拆开")
    void rareSigns() {
        assertThat(body(with(List.of(new Paragraph("𠮷祥路"))))).contains("<p>𠮷祥路</p>");
    }

    @Test
    @DisplayName("表：表头一次，一行一行按次序，每栏都有宽度")
    void table() {
        Table table = new Table(List.of("县区", "隐患"), List.of(List.of("东县", "15"), List.of("西县", "27")));
        assertThat(body(with(List.of(table))))
                .containsSubsequence(
                        "<col style=\"width:",
                        "<col style=\"width:",
                        "<thead><tr><th>县区</th><th>隐患</th></tr></thead>",
                        "<tr><td>东县</td><td>15</td></tr>",
                        "<tr><td>西县</td><td>27</td></tr>",
                        "</tbody></table>");
    }

    @Test
    @DisplayName("主送机关顶格，全角冒号；没有的不留这一行")
    void recipients() {
        OfficialDocument sent = new OfficialDocument(
                "", "", List.of("题"), List.of("各县（市、区）交通运输局", "局属各单位"), List.of(), List.of(), "", null, "");
        assertThat(body(DocumentHtml.of(sent))).contains("<p class=\"flush\">各县（市、区）交通运输局，局属各单位：</p>");
        assertThat(body(with(List.of()))).doesNotContain("class=\"flush\"", "：</p>");
    }

    @Test
    @DisplayName("落款次序：附件说明、署名、日期、附注；日期右空四字")
    void end() {
        OfficialDocument document = new OfficialDocument(
                "", "", List.of("题"), List.of(), List.of(), List.of("隐患清单", "整改台账"), "东风市交通运输局", DAY, "此件公开发布");
        assertThat(body(DocumentHtml.of(document)))
                .containsSubsequence(
                        "<p class=\"keep after\">附件：1.隐患清单</p>",
                        "<p class=\"keep\">　　　2.整改台账</p>",
                        "东风市交通运输局</p>",
                        "padding-right:63.0pt\">2023年12月1日</p>",
                        "<p>（此件公开发布）</p>");
    }

    @ParameterizedTest(name = "署名“{0}”、日期 {1}")
    @CsvSource({"东风市交通运输局, ", ", 2023-12-01"})
    @DisplayName("只有署名或只有日期，也隔开一行")
    void half(@Nullable String signer, @Nullable LocalDate day) {
        String html = body(html("", "", signer == null ? "" : signer, day, ""));
        assertThat(html).containsOnlyOnce("class=\"sign after\"").doesNotContain("class=\"sign\"");
    }

    @Test
    @DisplayName("什么都没有的：没有附件、署名、附注的影子")
    void bare() {
        assertThat(body(html("", "", "", null, ""))).doesNotContain("附件", "class=\"sign", "（");
    }

    @Test
    @DisplayName("标题分几行印，文件的题名是一句")
    void titleLines() {
        String html = DocumentHtml.of(new OfficialDocument(
                "", "", List.of("东风市交通运输局", "关于情况的通报"), List.of(), List.of(), List.of(), "", null, ""));
        assertThat(html).contains("<title>东风市交通运输局关于情况的通报</title>");
        assertThat(body(html)).containsSubsequence("东风市交通运输局</h1>", "关于情况的通报</h1>");
    }

    @Test
    @DisplayName("版心写在页面上：天头37、右26、下35、订口28毫米；单页码居右、双页码居左")
    void page() {
        assertThat(html("", "", "", null, ""))
                .contains("margin: 37mm 26mm 35mm 28mm", "210mm 297mm")
                .containsSubsequence("@page :right { @bottom-right", "@page :left { @bottom-left");
    }

    private static String with(List<OfficialDocument.Block> blocks) {
        return DocumentHtml.of(new OfficialDocument("", "", List.of("题"), List.of(), blocks, List.of(), "", null, ""));
    }

    private static String html(String mark, String number, String signer, @Nullable LocalDate day, String note) {
        return DocumentHtml.of(new OfficialDocument(
                mark, number, List.of("关于情况的通报"), List.of(), List.of(), List.of(), signer, day, note));
    }

    private static String body(String html) {
        return html.substring(html.indexOf("<body>"));
    }
}
