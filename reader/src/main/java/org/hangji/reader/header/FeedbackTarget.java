package org.hangji.reader.header;

import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** The body to which the findings were fed back: in a report without title and signature it is the one that speaks. */
final class FeedbackTarget {
    private static final String[] GIVEN = {"反馈给", "巡察了", "巡视了"};
    private static final int LONGEST = 40;

    private final Source source;
    private final int leadEnd;

    FeedbackTarget(Source source, int leadEnd) {
        this.source = source;
        this.leadEnd = leadEnd;
    }

    /** The name, where it says of which place it is; null otherwise. */
    @Nullable
    String find() {
        for (String words : GIVEN) {
            int at = source.find(words, 0, leadEnd);
            String name = at < 0 ? null : name(at + words.length(), "");
            if (name != null) {
                return name;
            }
        }
        int back = source.find("反馈", 0, leadEnd);
        while (back >= 0) {
            for (int i = back; i > back - LONGEST && i > 0 && !Letters.clauseEnd(source.at(i)); i--) {
                String name = source.at(i) == '向' ? name(i + 1, "反馈") : null;
                if (name != null) {
                    return name;
                }
            }
            back = source.find("反馈", back + 1, leadEnd);
        }
        return null;
    }

    private @Nullable String name(int start, String before) {
        int end = start;
        while (end < leadEnd && end - start < LONGEST && Letters.han(source.at(end))) {
            if (!before.isEmpty() && (source.is(end, before) || source.is(end, "进行") || source.is(end, "作了"))) {
                break;
            }
            end++;
        }
        String name = source.cut(start, end);
        return Issuers.body(name) && Issuers.full(name) ? name : null;
    }
}
