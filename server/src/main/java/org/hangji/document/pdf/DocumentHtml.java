package org.hangji.document.pdf;

import static org.hangji.document.Measures.BODY_SIZE;
import static org.hangji.document.Measures.BOTTOM;
import static org.hangji.document.Measures.LEFT;
import static org.hangji.document.Measures.LINE;
import static org.hangji.document.Measures.RIGHT;
import static org.hangji.document.Measures.SMALL_SIZE;
import static org.hangji.document.Measures.TABLE_SIZE;
import static org.hangji.document.Measures.TIGHTER;
import static org.hangji.document.Measures.TITLE_SIZE;
import static org.hangji.document.Measures.TOP;

import java.util.List;
import org.hangji.document.Measures;
import org.hangji.document.OfficialDocument;
import org.hangji.document.OfficialDocument.Block;
import org.hangji.document.OfficialDocument.Heading;
import org.hangji.document.OfficialDocument.Paragraph;
import org.hangji.document.OfficialDocument.Table;

/** The document as XHTML for the PDF renderer. */
final class DocumentHtml {

    private static final String STYLE = """
            @page { size: 210mm 297mm; margin: %dmm %dmm %dmm %dmm; }
            @page :right { @bottom-right { content: "— " counter(page) " —"; padding: 7mm 14pt 0 0; vertical-align: top;
                    font-size: %spt; font-family: 'hangji-title', 'hangji-hei'; } }
            @page :left { @bottom-left { content: "— " counter(page) " —"; padding: 7mm 0 0 14pt; vertical-align: top;
                    font-size: %spt; font-family: 'hangji-title', 'hangji-hei'; } }
            html, body { margin: 0; font-family: 'hangji-fangsong', 'hangji-hei', 'hangji-kai'; font-size: %spt; line-height: %spt;
                   letter-spacing: -%spt; }
            p, h1, h2, h3, h4, h5 { margin: 0; font-size: %spt; font-weight: normal; text-indent: 2em; line-height: %spt; }
            .mark { color: #c00; text-align: center; text-indent: 0; font: 36pt/58pt 'hangji-title', 'hangji-hei'; margin-top: 87pt; margin-bottom: 58pt; }
            .number { text-align: center; text-indent: 0; }
            .rule { border-top: 1.4pt solid #c00; margin-top: 4mm; margin-bottom: 58pt; }
            h1 { text-align: center; text-indent: 0; font-family: 'hangji-title', 'hangji-hei'; font-size: %spt; line-height: 35pt; }
            .after { margin-top: %spt; }
            .keep { page-break-before: avoid; }
            .flush { text-indent: 0; }
            .blank { height: %spt; }
            h2 { font-family: 'hangji-hei'; } h3 { font-family: 'hangji-kai', 'hangji-hei'; }
            h2, h3, h4, h5 { page-break-after: avoid; }
            .sign { text-indent: 0; text-align: right; page-break-inside: avoid; page-break-before: avoid; }
            table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; margin: 6pt 0; font-size: %spt;
                    line-height: 18pt; letter-spacing: 0; }
            td, th { border: 0.5pt solid #000; padding: 2pt 4pt; font-weight: normal; text-align: left; vertical-align: middle; }
            th { font-family: 'hangji-hei'; text-align: center; } tr { page-break-inside: avoid; }
            """.formatted(
                    TOP,
                    RIGHT,
                    BOTTOM,
                    LEFT,
                    SMALL_SIZE,
                    SMALL_SIZE,
                    BODY_SIZE,
                    LINE,
                    TIGHTER,
                    BODY_SIZE,
                    LINE,
                    TITLE_SIZE,
                    LINE,
                    LINE,
                    TABLE_SIZE);

    private final StringBuilder html = new StringBuilder();

    private DocumentHtml() {}

    static String of(OfficialDocument document) {
        return new DocumentHtml().write(document);
    }

    private String write(OfficialDocument document) {
        html.append("<html lang=\"zh\"><head><title>")
                .append(escaped(String.join("", document.title())))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
        if (!document.mark().isEmpty()) {
            element("p", "mark", document.mark());
            element("p", "number", document.number());
            html.append("<div class=\"rule\"></div>");
        }
        document.title().forEach(line -> element("h1", "title", line));
        if (document.mark().isEmpty() && !document.number().isEmpty()) {
            element("p", "number", document.number());
        }
        html.append("<div class=\"blank\"></div>");
        if (!document.recipients().isEmpty()) {
            element("p", "flush", String.join("，", document.recipients()) + "：");
        }
        document.body().forEach(this::block);
        end(document);
        return html.append("</body></html>").toString();
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading -> element("h" + (heading.level() + 1), "", heading.text());
            case Paragraph paragraph -> element("p", "", paragraph.text());
            case Table table -> table(table);
        }
    }

    private void table(Table table) {
        List<Integer> widths = Measures.columns(table);
        html.append("<table><colgroup>");
        widths.forEach(width -> html.append("<col style=\"width:").append(width).append("%\"/>"));
        html.append("</colgroup><thead><tr>");
        table.head().forEach(cell -> element("th", "", cell));
        html.append("</tr></thead><tbody>");
        for (List<String> row : table.rows()) {
            html.append("<tr>");
            row.forEach(cell -> element("td", "", cell));
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void end(OfficialDocument document) {
        List<String> attachments = document.attachmentLines();
        for (int i = 0; i < attachments.size(); i++) {
            element("p", i == 0 ? "keep after" : "keep", attachments.get(i));
        }
        double[] right = Measures.signature(document.signer(), document.signedOn());
        if (!document.signer().isEmpty()) {
            signature("sign after", right[0], document.signer());
        }
        if (!document.signedOn().isEmpty()) {
            signature(document.signer().isEmpty() ? "sign after" : "sign", right[1], document.signedOn());
        }
        if (!document.note().isEmpty()) {
            element("p", "", "（" + document.note() + "）");
        }
    }

    private void signature(String style, double right, String text) {
        html.append("<p class=\"")
                .append(style)
                .append("\" style=\"padding-right:")
                .append(right * (BODY_SIZE - TIGHTER))
                .append("pt\">")
                .append(escaped(text))
                .append("</p>");
    }

    private void element(String name, String style, String text) {
        html.append('<').append(name);
        if (!style.isEmpty()) {
            html.append(" class=\"").append(style).append('"');
        }
        html.append('>').append(escaped(text)).append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(sign);
            }
        });
        return out.toString();
    }
}
