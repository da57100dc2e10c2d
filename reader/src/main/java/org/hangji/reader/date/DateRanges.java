package org.hangji.reader.date;

import org.hangji.reader.text.Source;

/** The words between the two ends of a range of dates. */
final class DateRanges {
    private static final String[] WORDS = {"起至", "至", "到", "--", "-", "~"};

    private DateRanges() {}

    /** Length of the word at the index that joins two ends of a range; 0 where there is none. */
    static int connector(Source source, int index) {
        for (String word : WORDS) {
            if (source.is(index, word)) {
                return word.length();
            }
        }
        return 0;
    }
}
