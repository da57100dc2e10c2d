package org.hangji.reader.organization;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.OrganizationMention;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;

/** Finds the bodies that are named, by the words with which such names end. */
public final class OrganizationReader {
    private static final int LONGEST = 30;
    private static final int LONGEST_LIST = 6;

    private final Source source;
    private final NameStart starts;

    public OrganizationReader(Source source) {
        this.source = source;
        this.starts = new NameStart(source);
    }

    public List<OrganizationMention> read() {
        List<OrganizationMention> found = new ArrayList<>();
        int runStart = 0;
        int i = 0;
        while (i < source.length()) {
            char c = source.at(i);
            if (!Letters.han(c) && c != '(' && c != ')' && c != '“' && c != '”' && !listed(i)) {
                runStart = ++i;
                continue;
            }
            int end = NameEnd.behind(source, i);
            if (end == 0 || source.enclosures().inTitle(i)) {
                i++;
                continue;
            }
            int start = starts.before(Math.max(runStart, end - LONGEST), i);
            if (start < i) {
                found.add(new OrganizationMention(source.cut(start, end), source.span(start, end)));
            }
            runStart = end;
            i = end;
        }
        return found;
    }

    /** A 、 inside the brackets of 县（市、区）. */
    private boolean listed(int i) {
        if (source.at(i) != '、') {
            return false;
        }
        int open = i;
        while (i - open < LONGEST_LIST && Letters.han(source.at(open - 1))) {
            open--;
        }
        int close = i + 1;
        while (close - i < LONGEST_LIST && (Letters.han(source.at(close)) || source.at(close) == '、')) {
            close++;
        }
        return source.at(open - 1) == '(' && source.at(close) == ')';
    }
}
