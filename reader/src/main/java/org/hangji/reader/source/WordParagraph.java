package org.hangji.reader.source;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A paragraph of a Word document while it is read (段落). */
final class WordParagraph {
    private static final String NO_LIST = "0";

    private final WordStyles styles;
    private final WordNumbering numbering;
    private final StringBuilder text = new StringBuilder();
    private final List<String> below = new ArrayList<>();
    private String style = "";
    private @Nullable String list;
    private @Nullable String level;
    private boolean hidden;
    private boolean words;

    WordParagraph(WordStyles styles, WordNumbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
    }

    void begin(XMLStreamReader xml, String name) throws XMLStreamException {
        switch (name) {
            case "pPr" -> properties(xml);
            case "r" -> hidden = false;
            case "vanish" -> hidden = WordXml.isOn(xml);
            case "t" -> words = true;
            case "tab" -> add("\t");
            case "br", "cr" -> add("\n");
            case "noBreakHyphen" -> add("-");
            default -> {}
        }
    }

    void end(String name) {
        words &= !name.equals("t");
    }

    void characters(String more) {
        if (words) {
            add(more);
        }
    }

    private void properties(XMLStreamReader xml) throws XMLStreamException {
        while (!(xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("pPr"))) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "pStyle" -> style = WordXml.value(xml);
                    case "numId" -> list = WordXml.value(xml);
                    case "ilvl" -> level = WordXml.value(xml);
                    case "rPr", "pPrChange", "sectPr", "tabs" -> WordXml.skip(xml);
                    default -> {}
                }
            }
        }
    }

    private void add(String more) {
        if (!hidden) {
            text.append(more);
        }
    }

    /** Lines of a text box that is anchored in this paragraph; they follow it. */
    void holdsBelow(List<String> lines) {
        below.addAll(lines);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        // An empty paragraph is not numbered by Word when it only carries a text box or a break.
        String own = text.toString();
        if (!styles.isContentsLine(style)) {
            lines.addAll((own.isBlank() ? own : number() + own).lines().toList());
            if (own.isEmpty()) {
                lines.add("");
            }
        }
        lines.addAll(below);
        return lines;
    }

    private String number() {
        String direct = list;
        if (direct != null) {
            return direct.equals(NO_LIST) ? "" : numbering.next(direct, level == null ? "0" : level, null);
        }
        WordStyles.ListPlace place = styles.listPlace(style);
        if (place == null || place.list().equals(NO_LIST)) {
            return "";
        }
        return numbering.next(place.list(), level == null ? place.level() : level, place.style());
    }
}
