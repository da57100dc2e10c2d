package org.hangji.reader.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through the body of a Word document: paragraphs, tables, text boxes, in the order of the page (Word 正文). */
final class WordBody {
    /** Deleted or moved-away text, earlier formats, field instructions, what is only for older readers, ruby readings. */
    private static final Set<String> LEFT_OUT = Set.of(
            "del",
            "moveFrom",
            "pPrChange",
            "rPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblGridChange",
            "trPrChange",
            "tcPrChange",
            "tblPr",
            "tblGrid",
            "trPr",
            "tcPr",
            "sectPr",
            "instrText",
            "delText",
            "Fallback",
            "rt",
            "fldData",
            "binData");

    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Deque<List<String>> sinks = new ArrayDeque<>();
    private final Deque<List<List<String>>> rows = new ArrayDeque<>();
    private final Deque<TableShape> tables = new ArrayDeque<>();
    private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
    private boolean contents;

    WordBody(WordStyles styles, WordNumbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
    }

    String read(XMLStreamReader xml) throws XMLStreamException {
        List<String> lines = new ArrayList<>();
        sinks.push(lines);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml.getLocalName());
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE) {
                characters(xml.getText());
            }
        }
        return String.join("\n", lines);
    }

    private void begin(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (LEFT_OUT.contains(name)) {
            WordXml.skip(xml);
            return;
        }
        switch (name) {
            case "p" -> paragraphs.push(new WordParagraph(styles, numbering));
            case "tbl" -> tables.push(new TableShape());
            case "tr" -> rows.push(new ArrayList<>());
            case "tc" -> sinks.push(new ArrayList<>());
            case "docPartGallery" -> contents |= WordXml.value(xml).equals("Table of Contents");
            case "sdtContent" -> {
                if (contents) {
                    contents = false;
                    WordXml.skip(xml);
                }
            }
            default -> {
                WordParagraph paragraph = paragraphs.peek();
                if (paragraph != null) {
                    paragraph.begin(xml, name);
                }
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                if (!paragraphs.isEmpty()) {
                    close(paragraphs.pop());
                }
            }
            case "tc" -> {
                List<String> cell = sinks.pop();
                List<List<String>> row = rows.peek();
                if (row != null) {
                    row.add(cell);
                }
            }
            case "tr" -> {
                TableShape table = tables.peek();
                List<List<String>> row = rows.pop();
                sinks.element().addAll(table == null ? TableRow.lines(row) : table.lines(row));
            }
            case "tbl" -> tables.pollFirst();
            default -> {
                WordParagraph paragraph = paragraphs.peek();
                if (paragraph != null) {
                    paragraph.end(name);
                }
            }
        }
    }

    private void characters(String text) {
        WordParagraph paragraph = paragraphs.peek();
        if (paragraph != null) {
            paragraph.characters(text);
        }
    }

    private void close(WordParagraph paragraph) {
        List<String> lines = paragraph.lines();
        WordParagraph around = paragraphs.peek();
        if (around != null) {
            around.holdsBelow(lines);
        } else {
            sinks.element().addAll(lines);
        }
    }
}
