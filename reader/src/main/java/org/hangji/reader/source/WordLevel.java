package org.hangji.reader.source;

import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One level of a Word list (编号级别).
 *
 * @param pattern the printed text with %1 … %9 for the numbers of the levels
 * @param legal whether all levels print plain digits here
 * @param restart the level (from 1 on) whose use begins this one anew; 0 never; {@code null} any higher one
 */
record WordLevel(
        int start,
        String format,
        String pattern,
        boolean legal,
        boolean gapAfter,
        @Nullable Integer restart,
        @Nullable String style) {

    static void read(XMLStreamReader xml, Map<Integer, WordLevel> levels) throws XMLStreamException {
        int depth = WordXml.number(WordXml.attribute(xml, "ilvl"), 0);
        int start = 0;
        String format = "decimal";
        String pattern = "";
        boolean legal = false;
        boolean gap = true;
        Integer restart = null;
        String style = null;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("lvl"))) {
            if (xml.isStartElement()) {
                String value = WordXml.value(xml);
                switch (xml.getLocalName()) {
                    case "start" -> start = WordXml.number(value, 0);
                    case "numFmt" -> format = value;
                    case "lvlText" -> pattern = value;
                    case "isLgl" -> legal = WordXml.isOn(xml);
                    case "suff" -> gap = !value.equals("nothing");
                    case "lvlRestart" -> restart = WordXml.number(value, 0);
                    case "pStyle" -> style = value;
                    case "Fallback", "rPr", "pPr" -> WordXml.skip(xml);
                    default -> {}
                }
            }
        }
        levels.put(depth, new WordLevel(start, format, pattern, legal, gap, restart, style));
    }
}
