package org.hangji.reader.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The paragraph styles of a Word document, as far as they number paragraphs (样式). */
final class WordStyles {
    private static final int LONGEST_CHAIN = 20;

    /** One style: its name, the style that it is based on, and its list and level, each as far as given. */
    private record Style(
            String name,
            @Nullable String basedOn,
            @Nullable String list,
            @Nullable String level) {}

    /** The list and level that a style gives its paragraphs, and the style in the chain that gives them. */
    record ListPlace(String list, @Nullable String level, String style) {}

    private final Map<String, Style> styles = new HashMap<>();

    void read(XMLStreamReader xml) throws XMLStreamException {
        String id = "";
        Style style = new Style("", null, null, null);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("style")) {
                styles.put(id, style);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String value = WordXml.value(xml);
                switch (xml.getLocalName()) {
                    case "style" -> {
                        String given = WordXml.attribute(xml, "styleId");
                        id = given == null ? "" : given;
                        style = new Style("", null, null, null);
                    }
                    case "name" -> style = new Style(value, style.basedOn, style.list, style.level);
                    case "basedOn" -> style = new Style(style.name, value, style.list, style.level);
                    case "numId" -> style = new Style(style.name, style.basedOn, value, style.level);
                    case "ilvl" -> style = new Style(style.name, style.basedOn, style.list, value);
                    case "tblStylePr" -> WordXml.skip(xml);
                    default -> {}
                }
            }
        }
    }

    /** Where the paragraphs of this style stand in a list; {@code null} where its style chain names none. */
    @Nullable
    ListPlace listPlace(String id) {
        String next = id;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Style style = styles.get(next);
            if (style == null) {
                return null;
            }
            if (style.list != null) {
                return new ListPlace(style.list, style.level, next);
            }
            if (style.basedOn == null) {
                return null;
            }
            next = style.basedOn;
        }
        return null;
    }

    /** Whether this is the style of a line in a table of contents. */
    boolean isContentsLine(String id) {
        Style style = styles.get(id);
        String name = (style == null ? id : style.name).toLowerCase(Locale.ROOT);
        return name.matches("toc ?\\d|目录 ?\\d");
    }

    /** The list that a list style stands for. */
    @Nullable
    String listOf(String id) {
        Style style = styles.get(id);
        return style == null ? null : style.list;
    }
}
