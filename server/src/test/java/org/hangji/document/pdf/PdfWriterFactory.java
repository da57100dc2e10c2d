package org.hangji.document.pdf;

/** Makes the writer without the platform. */
public final class PdfWriterFactory {

    private PdfWriterFactory() {}

    public static PdfWriter with(String places) {
        return new PdfWriter(new Fonts(places));
    }
}
