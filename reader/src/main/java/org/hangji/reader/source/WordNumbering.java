package org.hangji.reader.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The lists that a Word document defines (numbering.xml), which share counters where they share a definition (编号定义). */
final class WordNumbering {
    /** A definition that several lists may use. */
    private static final class Definition {
        private final Map<Integer, WordLevel> levels = new HashMap<>();
        private final WordCounter counter = new WordCounter();
        private @Nullable String styleOfAnother;
    }

    /** A list: its definition, the levels that it changes and the numbers at which it starts anew. */
    private static final class Numbered {
        private String definition = "";
        private final Map<Integer, WordLevel> levels = new HashMap<>();
        private final Map<Integer, Integer> starts = new HashMap<>();
    }

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, Definition> definitionsByStyle = new HashMap<>();
    private final Map<String, Numbered> lists = new HashMap<>();
    private final Set<String> started = new HashSet<>();

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("abstractNum")) {
                    readDefinition(xml);
                } else if (xml.getLocalName().equals("num")) {
                    readList(xml);
                }
            }
        }
    }

    private void readDefinition(XMLStreamReader xml) throws XMLStreamException {
        Definition definition = new Definition();
        definitions.put(String.valueOf(WordXml.attribute(xml, "abstractNumId")), definition);
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("abstractNum"))) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "lvl" -> WordLevel.read(xml, definition.levels);
                    case "numStyleLink" -> definition.styleOfAnother = WordXml.value(xml);
                    case "styleLink" -> definitionsByStyle.put(WordXml.value(xml), definition);
                    default -> {}
                }
            }
        }
    }

    private void readList(XMLStreamReader xml) throws XMLStreamException {
        Numbered list = new Numbered();
        lists.put(String.valueOf(WordXml.attribute(xml, "numId")), list);
        int level = 0;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("num"))) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "abstractNumId" -> list.definition = WordXml.value(xml);
                    case "lvlOverride" -> level = WordXml.number(WordXml.attribute(xml, "ilvl"), 0);
                    case "startOverride" -> list.starts.put(level, WordXml.number(WordXml.value(xml), 1));
                    case "lvl" -> WordLevel.read(xml, list.levels);
                    default -> {}
                }
            }
        }
    }

    /**
     * The printed number of the next paragraph of a list, empty where the list prints none.
     *
     * @param level the level from 0 on, or {@code null} where the style named in {@code style} decides
     */
    String next(String listId, @Nullable String level, @Nullable String style) {
        Numbered list = lists.get(listId);
        Definition definition = list == null ? null : definitions.get(list.definition);
        if (definition != null && definition.levels.isEmpty() && definition.styleOfAnother != null) {
            definition = definitionsByStyle.get(definition.styleOfAnother);
        }
        if (list == null || definition == null) {
            return "";
        }
        Map<Integer, WordLevel> levels = new HashMap<>(definition.levels);
        levels.putAll(list.levels);
        int depth = WordXml.number(level, 0);
        for (Map.Entry<Integer, WordLevel> one : levels.entrySet()) {
            if (level == null && style != null && style.equals(one.getValue().style())) {
                depth = one.getKey();
            }
        }
        Integer start = started.add(listId + "/" + depth) ? list.starts.get(depth) : null;
        return definition.counter.next(levels, depth, start);
    }
}
