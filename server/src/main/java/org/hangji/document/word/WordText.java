package org.hangji.document.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.hangji.document.Measures;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** Paragraphs and runs with the measures of the standard. */
final class WordText {

    private WordText() {}

    static int twips(double points) {
        return (int) Math.round(points * 20);
    }

    static int twipsOfMillimetres(double millimetres) {
        return twips(millimetres * 72 / 25.4);
    }

    static XWPFParagraph paragraph(XWPFDocument word, ParagraphAlignment alignment, double line) {
        return shaped(word.createParagraph(), alignment, line);
    }

    static XWPFParagraph shaped(XWPFParagraph paragraph, ParagraphAlignment alignment, double line) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBetween(line, LineSpacingRule.EXACT);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    static void indent(XWPFParagraph paragraph, int characters) {
        if (characters == 0) {
            return;
        }
        CTPPr properties = properties(paragraph);
        CTInd indent = properties.isSetInd() ? properties.getInd() : properties.addNewInd();
        indent.setFirstLine(BigInteger.valueOf(twips(characters * Measures.BODY_SIZE)));
        indent.setFirstLineChars(BigInteger.valueOf(characters * 100L));
    }

    /** Characters of another size than the text's do not keep to its grid. */
    static XWPFParagraph offGrid(XWPFParagraph paragraph) {
        properties(paragraph).addNewSnapToGrid().setVal(false);
        return paragraph;
    }

    /** Makes the paragraph a heading for the navigation of Word. */
    static void outline(XWPFParagraph paragraph, int level) {
        properties(paragraph).addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
    }

    static void redRule(XWPFParagraph paragraph, String colour) {
        CTBorder rule = properties(paragraph).getPBdr().getBottom();
        rule.setColor(colour);
        rule.setSz(BigInteger.valueOf(12));
        rule.setSpace(BigInteger.valueOf(11));
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, WordFace face, double size) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        run.setFontSize(size);
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
        fonts.setEastAsia(face.face());
        fonts.setAscii(WordFace.LATIN);
        fonts.setHAnsi(WordFace.LATIN);
        return run;
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }
}
