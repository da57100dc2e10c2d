package org.hangji.document.word;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.hangji.document.Measures;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** Paper, margins, the grid of 22 lines of 28 characters, page numbers. */
final class WordPage {

    /** From the lower edge of the paper to the page number, mm: 7 mm under the type area. */
    private static final double NUMBER_FROM_EDGE = Measures.BOTTOM - 7 - 5;

    private WordPage() {}

    static void set(XWPFDocument word) {
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz paper = section.addNewPgSz();
        paper.setW(millimetres(210));
        paper.setH(millimetres(297));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(millimetres(Measures.TOP));
        margin.setRight(millimetres(Measures.RIGHT));
        margin.setBottom(millimetres(Measures.BOTTOM));
        margin.setLeft(millimetres(Measures.LEFT));
        margin.setHeader(millimetres(15));
        margin.setFooter(millimetres(NUMBER_FROM_EDGE));
        margin.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.addNewDocGrid();
        // Lines only: LibreOffice gives a character of 16 pt two cells of 15.75. The 28 characters come by spacing.
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(WordText.twips(Measures.LINE)));
        word.setEvenAndOddHeadings(true);
        number(word.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
        number(word.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
    }

    /** — 1 —, on odd pages at the right, on even pages at the left, one character from the edge. */
    private static void number(XWPFFooter footer, ParagraphAlignment side) {
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(side);
        int one = WordText.twips(Measures.SMALL_SIZE);
        paragraph.setIndentationRight(side == ParagraphAlignment.RIGHT ? one : 0);
        paragraph.setIndentationLeft(side == ParagraphAlignment.LEFT ? one : 0);
        WordText.run(paragraph, "— ", WordFace.SONG, Measures.SMALL_SIZE);
        field(paragraph, STFldCharType.BEGIN);
        WordText.run(paragraph, "", WordFace.SONG, Measures.SMALL_SIZE)
                .getCTR()
                .addNewInstrText()
                .setStringValue("PAGE");
        field(paragraph, STFldCharType.SEPARATE);
        WordText.run(paragraph, "1", WordFace.SONG, Measures.SMALL_SIZE);
        field(paragraph, STFldCharType.END);
        WordText.run(paragraph, " —", WordFace.SONG, Measures.SMALL_SIZE);
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum mark) {
        WordText.run(paragraph, "", WordFace.SONG, Measures.SMALL_SIZE)
                .getCTR()
                .addNewFldChar()
                .setFldCharType(mark);
    }

    private static BigInteger millimetres(double length) {
        return BigInteger.valueOf(WordText.twipsOfMillimetres(length));
    }
}
