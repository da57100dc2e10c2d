package org.hangji.reader.source;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/** Reads the XML of a Word document by local names; document type declarations and endless nesting are refused. */
final class WordXml {
    private static final int DEEPEST = 1000;

    /** The XML holds what no word processor writes. */
    static final class Forbidden extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private WordXml() {}

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        // The JDK's own parser by name: another one on the class path knows none of its limits.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // The JDK's own limit of 100 is less than tables within tables can need.
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(DEEPEST + 1));
        return new StreamReaderDelegate(factory.createXMLStreamReader(in)) {
            private int depth;

            @Override
            public int next() throws XMLStreamException {
                int event = super.next();
                depth += event == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (event == XMLStreamConstants.DTD
                        || event == XMLStreamConstants.ENTITY_REFERENCE
                        || depth > DEEPEST) {
                    throw new Forbidden();
                }
                return event;
            }
        };
    }

    /** Leaves the element that has just begun. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** An attribute of the element that has just begun, whatever its namespace. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static String value(XMLStreamReader xml) {
        String value = attribute(xml, "val");
        return value == null ? "" : value;
    }

    static int number(@Nullable String digits, int otherwise) {
        return digits != null && digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : otherwise;
    }

    /** Whether a switch such as {@code <w:vanish/>} is on. */
    static boolean isOn(XMLStreamReader xml) {
        String value = value(xml);
        return !(value.equals("0") || value.equals("false") || value.equals("off"));
    }
}
