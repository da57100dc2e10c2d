package org.hangji.document;

import org.hangji.document.pdf.PdfWriter;
import org.hangji.document.word.WordWriter;
import org.springframework.stereotype.Component;

/** Makes Word and PDF files of official documents (公文排版). */
@Component
public class Documents {

    private final PdfWriter pdf;

    Documents(PdfWriter pdf) {
        this.pdf = pdf;
    }

    /** A Word file (.docx). It names the faces of GB/T 9704 with others for a computer that lacks them. */
    public byte[] docx(OfficialDocument document) {
        return WordWriter.write(document);
    }

    /** A PDF with its fonts inside. Refused, with what to install, where this computer has no Chinese font. */
    public byte[] pdf(OfficialDocument document) {
        return pdf.write(document);
    }
}
