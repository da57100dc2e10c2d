package org.hangji.document.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.hangji.document.OfficialDocument;
import org.springframework.stereotype.Component;

/** Lays a document out as PDF (PDF 排版), with the used parts of its fonts inside. */
@Component
public class PdfWriter {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Fonts fonts;

    PdfWriter(Fonts fonts) {
        this.fonts = fonts;
    }

    public byte[] write(OfficialDocument document) {
        Map<Face, Path> faces = fonts.faces();
        List<Closeable> collections = new ArrayList<>();
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .withHtmlContent(DocumentHtml.of(document), null)
                    .withProducer("Hangji")
                    .toStream(out);
            faces.forEach((face, file) -> use(builder, pdf, face, file.toFile(), collections));
            builder.run();
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } finally {
            collections.forEach(PdfWriter::close);
        }
    }

    private static void use(
            PdfRendererBuilder builder, PDDocument pdf, Face face, File file, List<Closeable> collections) {
        if (file.getName().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
            builder.useFont(
                    new PDFontSupplier(firstOf(file, pdf, collections)), face.family(), 400, FontStyle.NORMAL, true);
        } else {
            builder.useFont(file, face.family(), 400, FontStyle.NORMAL, true);
        }
    }

    /** The first font of a collection; the collection stays open until the document is written. */
    private static PDFont firstOf(File file, PDDocument pdf, List<Closeable> collections) {
        try {
            TrueTypeCollection collection = new TrueTypeCollection(file);
            collections.add(collection);
            List<TrueTypeFont> inside = new ArrayList<>();
            collection.processAllFonts(inside::add);
            return PDType0Font.load(pdf, inside.getFirst(), true);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void close(Closeable collection) {
        try {
            collection.close();
        } catch (IOException ignored) {
            // The document is written; the file is only read.
        }
    }
}
