package org.hangji.reader.document;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.DocumentMention;
import org.hangji.reader.text.Enclosures;
import org.hangji.reader.text.Source;

/** Reads the names in 《》: the outermost pair where they are nested. */
public final class DocumentReader {
    private DocumentReader() {}

    public static List<DocumentMention> read(Source source) {
        List<DocumentMention> documents = new ArrayList<>();
        for (Enclosures.Place place : source.enclosures().titles()) {
            int start = source.skipSpace(place.start() + 1);
            int end = source.trimEnd(Math.min(start, place.end() - 1), place.end() - 1);
            if (end > start) {
                String title = source.cut(start, end).replace("\n", "").replace("\r", "");
                documents.add(new DocumentMention(title, source.span(place.start(), place.end())));
            }
        }
        return documents;
    }
}
