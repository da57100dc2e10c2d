package org.hangji.reader.source;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** PDF documents with a text layer: lines joined to paragraphs, without page numbers and running heads (PDF 文档). */
final class PdfDocument {
    private static final int MOST_PAGES = 2000;

    private PdfDocument() {}

    static String text(byte[] content, String file) throws UnreadableFile {
        FontMappers.set(PdfFonts.INSTANCE);
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableFile(file, "页数超过 2000 页，不像通报；请只留通报正文后再试。");
            }
            PdfPages pages = new PdfPages();
            pages.writeText(document, Writer.nullWriter());
            List<PdfLine> lines = PdfFrame.without(pages.lines());
            if (lines.isEmpty()) {
                throw new UnreadableFile(file, "没有文字层（像是扫描件）；请先做文字识别（OCR），或换 Word 原稿。");
            }
            return PdfParagraphs.join(lines);
        } catch (InvalidPasswordException | LinkageError e) {
            // PDFBox leaves the library for certificates to its user; without it only such a file fails to link.
            throw new UnreadableFile(file, "文件已加密，读不了；请取消打开密码，另存后再试。");
        } catch (PdfPages.TooMuch e) {
            throw new UnreadableFile(file, "内容反复嵌套，几秒内读不完，已停止；请用浏览器打印成新的 PDF，或换 Word 原稿。");
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(file, "PDF 已损坏，打不开；请重新下载一份，或换 Word 原稿。");
        }
    }
}
