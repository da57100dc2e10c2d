package org.hangji.document.word;

import static org.hangji.document.Measures.BODY_SIZE;
import static org.hangji.document.Measures.TITLE_SIZE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.hangji.document.Measures;
import org.hangji.document.OfficialDocument;
import org.hangji.document.OfficialDocument.Block;
import org.hangji.document.OfficialDocument.Heading;
import org.hangji.document.OfficialDocument.Paragraph;
import org.hangji.document.OfficialDocument.Table;

/** Lays a document out as a Word file (Word 排版). */
public final class WordWriter {

    private static final String RED = "C00000";
    private static final int INDENT = 2;

    private final XWPFDocument word;

    private WordWriter(XWPFDocument word) {
        this.word = word;
    }

    public static byte[] write(OfficialDocument document) {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            WordPage.set(word);
            WordFonts.declare(word);
            word.getProperties().getCoreProperties().setTitle(String.join("", document.title()));
            word.getProperties().getCoreProperties().setCreator(document.signer());
            new WordWriter(word).all(document);
            word.write(out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void all(OfficialDocument document) {
        head(document);
        document.title().forEach(line -> centred(line, WordFace.TITLE, TITLE_SIZE));
        if (document.mark().isEmpty() && !document.number().isEmpty()) {
            centred(document.number(), WordFace.FANGSONG, BODY_SIZE);
        }
        text("", WordFace.FANGSONG, 0);
        if (!document.recipients().isEmpty()) {
            text(String.join("，", document.recipients()) + "：", WordFace.FANGSONG, 0);
        }
        document.body().forEach(this::block);
        if (!document.body().isEmpty() && !(document.body().getLast() instanceof Table)) {
            word.getParagraphs().getLast().setKeepNext(true);
        }
        end(document);
    }

    private void head(OfficialDocument document) {
        if (document.mark().isEmpty()) {
            return;
        }
        blank(3);
        XWPFParagraph mark = WordText.paragraph(word, ParagraphAlignment.CENTER, 58);
        WordText.run(WordText.offGrid(mark), document.mark(), WordFace.TITLE, 36)
                .setColor(RED);
        blank(2);
        XWPFParagraph number = centred(document.number(), WordFace.FANGSONG, BODY_SIZE);
        number.setBorderBottom(Borders.SINGLE);
        WordText.redRule(number, RED);
        blank(2);
    }

    private void block(Block block) {
        switch (block) {
            case Heading heading -> {
                WordFace face = switch (heading.level()) {
                    case 1 -> WordFace.HEI;
                    case 2 -> WordFace.KAI;
                    default -> WordFace.FANGSONG;
                };
                XWPFParagraph paragraph = text(heading.text(), face, INDENT);
                paragraph.setKeepNext(true);
                WordText.outline(paragraph, heading.level());
            }
            case Paragraph paragraph -> text(paragraph.text(), WordFace.FANGSONG, INDENT);
            case Table table -> WordTable.add(word, table);
        }
    }

    private void end(OfficialDocument document) {
        List<String> attachments = document.attachmentLines();
        if (!attachments.isEmpty()) {
            text("", WordFace.FANGSONG, 0).setKeepNext(true);
            attachments.forEach(line -> text(line, WordFace.FANGSONG, INDENT).setKeepNext(true));
        }
        String date = document.signedOn();
        double[] right = Measures.signature(document.signer(), date);
        if (!document.signer().isEmpty() || !date.isEmpty()) {
            text("", WordFace.FANGSONG, 0).setKeepNext(true);
        }
        Optional.of(document.signer())
                .filter(signer -> !signer.isEmpty())
                .ifPresent(signer -> signed(signer, right[0]).setKeepNext(true));
        Optional.of(date).filter(day -> !day.isEmpty()).ifPresent(day -> signed(day, right[1]));
        if (!document.note().isEmpty()) {
            text("（" + document.note() + "）", WordFace.FANGSONG, INDENT);
        }
    }

    private void blank(int lines) {
        for (int i = 0; i < lines; i++) {
            text("", WordFace.FANGSONG, 0);
        }
    }

    private XWPFParagraph signed(String text, double right) {
        XWPFParagraph paragraph = WordText.paragraph(word, ParagraphAlignment.RIGHT, Measures.LINE);
        paragraph.setIndentationRight(WordText.twips(right * BODY_SIZE));
        WordText.run(paragraph, text, WordFace.FANGSONG, BODY_SIZE);
        return paragraph;
    }

    private XWPFParagraph centred(String text, WordFace face, double size) {
        XWPFParagraph paragraph =
                WordText.paragraph(word, ParagraphAlignment.CENTER, size > BODY_SIZE ? 35 : Measures.LINE);
        WordText.run(size > BODY_SIZE ? WordText.offGrid(paragraph) : paragraph, text, face, size);
        return paragraph;
    }

    private XWPFParagraph text(String text, WordFace face, int indent) {
        XWPFParagraph paragraph = WordText.paragraph(word, ParagraphAlignment.BOTH, Measures.LINE);
        WordText.indent(paragraph, indent);
        if (!text.isEmpty()) {
            WordText.run(paragraph, text, face, BODY_SIZE);
        }
        return paragraph;
    }
}
