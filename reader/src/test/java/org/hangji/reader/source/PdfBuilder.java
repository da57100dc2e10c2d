package org.hangji.reader.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Draws lines of Chinese text on A4 pages with a font that the PDF names but does not carry. */
final class PdfBuilder {
    static final int LEFT = 80;
    static final int RIGHT = 520;

    private final PDDocument document = new PDDocument();
    private StringBuilder content = new StringBuilder();
    private int y;

    PdfBuilder page() {
        finish();
        content = new StringBuilder();
        y = 700;
        document.addPage(new PDPage(PDRectangle.A4));
        return this;
    }

    /** A line of the given size, whose characters are as wide as high. */
    PdfBuilder line(double x, int height, int size, String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        content.append("BT /F1 " + size + " Tf 1 0 0 1 " + x + " " + height + " Tm <" + hex + "> Tj ET\n");
        return this;
    }

    PdfBuilder next(double x, String text) {
        y -= 28;
        return line(x, y, 16, text);
    }

    /** Breaks a paragraph over lines as a word processor does: two characters in, then 27 a line. */
    PdfBuilder paragraph(String text) {
        int room = 25;
        double x = LEFT + 32;
        for (int i = 0; i < text.length(); i += room, room = i == 25 ? 27 : room, x = LEFT) {
            next(x, text.substring(i, Math.min(text.length(), i + room)));
        }
        return this;
    }

    PdfBuilder raw(String operators) {
        content.append(operators);
        return this;
    }

    PdfBuilder password(String user) {
        finish();
        try {
            document.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private void finish() {
        if (document.getNumberOfPages() == 0) {
            return;
        }
        PDPage page = document.getPage(document.getNumberOfPages() - 1);
        if (page.hasContents()) {
            return;
        }
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem("F1", font());
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.setContents(stream);
    }

    private static COSDictionary font() {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setItem(COSName.SUPPLEMENT, COSInteger.get(4));
        COSDictionary characters = new COSDictionary();
        characters.setItem(COSName.TYPE, COSName.FONT);
        characters.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        characters.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light"));
        characters.setItem(COSName.CIDSYSTEMINFO, system);
        characters.setItem(COSName.DW, COSInteger.get(1000));
        COSArray descendants = new COSArray();
        descendants.add(characters);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("STSong-Light-UniGB-UCS2-H"));
        font.setItem(COSName.ENCODING, COSName.getPDFName("UniGB-UCS2-H"));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    byte[] build() {
        finish();
        try (document) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
