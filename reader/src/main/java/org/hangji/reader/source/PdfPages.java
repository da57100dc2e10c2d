package org.hangji.reader.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the characters of each page and sorts them into lines from top to bottom (PDF 逐页取行). */
final class PdfPages extends PDFTextStripper {
    private static final int MOST_CHARACTERS = 1_500_000;
    private static final int MOST_OPERATORS = 20_000_000;
    private static final long LONGEST_NANOS = 2_500_000_000L;

    /** The pages draw more than a report can hold. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final List<PdfLine> lines = new ArrayList<>();
    private final long begun = System.nanoTime();
    private double pageHeight = 1;
    private int characters;
    private int operators;

    List<PdfLine> lines() {
        return lines;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        pageHeight = Math.max(1, page.getCropBox().getHeight());
        super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators > MOST_OPERATORS || (operators % 256 == 0 && System.nanoTime() - begun > LONGEST_NANOS)) {
            throw new TooMuch();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++characters > MOST_CHARACTERS) {
            throw new TooMuch();
        }
        super.processTextPosition(text);
    }

    @Override
    protected void writePage() {
        List<TextPosition> all = new ArrayList<>();
        getCharactersByArticle()
                .forEach(article -> article.stream()
                        .filter(c -> c.getUnicode() != null && !c.getUnicode().isBlank())
                        .forEach(all::add));
        all.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        List<TextPosition> line = new ArrayList<>();
        for (TextPosition character : all) {
            if (!line.isEmpty()
                    && character.getYDirAdj() - line.getFirst().getYDirAdj() > 0.5 * PdfLine.size(line.getFirst())) {
                finish(line);
            }
            line.add(character);
        }
        finish(line);
    }

    private void finish(List<TextPosition> line) {
        if (!line.isEmpty()) {
            line.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
            lines.add(PdfLine.of(getCurrentPageNo(), pageHeight, line));
            line.clear();
        }
    }
}
