package org.hangji.reader.date;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.Precision;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;

/** Times that are told without a day: 正值春运, 在“中秋”“国庆”双节前, the “1.9”事故. They have a place but no day. */
final class SeasonScanner {
    private static final String[] FEASTS = {"元旦", "春节", "清明", "五一", "端午", "中秋", "国庆", "双节", "两节", "节"};
    private static final String[] TIMES = {"前夕", "期间", "前后", "前", "之际"};
    private static final String[] EVENTS = {"事故", "事件", "案件", "火灾", "爆炸", "坍塌"};
    private static final String OPENING = "“”、和及 ";

    private final Source source;
    private final List<PrintedDate> found = new ArrayList<>();

    SeasonScanner(Source source) {
        this.source = source;
    }

    List<PrintedDate> scan() {
        for (int i = 0; i < source.length(); i++) {
            int end = switch (source.at(i)) {
                case '正' -> Seasons.behindCurrent(source, i);
                case '在' -> behindFeast(i + 1);
                case '“' -> behindEvent(i);
                default -> 0;
            };
            if (end > 0 && !source.enclosures().inTitle(i)) {
                found.add(new PrintedDate(i, end, null, null, false, Precision.DAY));
            }
        }
        return found;
    }

    /** Two feasts or more, told together: 在“中秋”“国庆”双节前. */
    private int behindFeast(int start) {
        int i = start;
        int feasts = 0;
        while (true) {
            int next = behindOneOf(FEASTS, i);
            if (next > 0) {
                feasts++;
                i = next;
            } else if (feasts > 0 && behindOneOf(TIMES, i) > 0) {
                return feasts > 1 ? behindOneOf(TIMES, i) : 0;
            } else if (i - start < 40 && Letters.in(OPENING, source.at(i))) {
                i++;
            } else {
                return 0;
            }
        }
    }

    private int behindOneOf(String[] words, int i) {
        for (String word : words) {
            if (source.is(i, word)) {
                return i + word.length();
            }
        }
        return 0;
    }

    /** A day in quotation marks that names an event: “1.9”事故. */
    private int behindEvent(int start) {
        int i = start + 1;
        int dots = 0;
        while (Letters.digit(source.at(i)) || source.at(i) == '.' || source.at(i) == '·') {
            dots += Letters.digit(source.at(i)) ? 0 : 1;
            i++;
        }
        boolean dayName = dots == 1 && i - start <= 6 && source.at(i) == '”' && Letters.digit(source.at(i - 1));
        return dayName ? behindOneOf(EVENTS, i + 1) : 0;
    }
}
