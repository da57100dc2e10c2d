package org.hangji.reader.header;

import java.time.LocalDate;
import java.util.List;
import org.hangji.reader.Reading.Inspection;
import org.hangji.reader.Reading.Precision;
import org.hangji.reader.date.PrintedDate;
import org.hangji.reader.text.ChineseNumeral;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Finds in the lead who inspected what, from when to when, and when the findings were fed back. */
final class InspectionFinder {
    private static final String[] WORDS = {"巡察", "巡视", "审计", "督察", "督导", "督查", "检查", "考核", "巡查"};
    private static final String[] TEAMS = {
        "巡察组", "巡视组", "审计组", "督察组", "督导组", "督查组", "检查组", "考核组", "审计局", "审计厅", "审计署", "特派办", "巡察办", "巡查组", "核查组"
    };
    private static final String[] ACTS = {"进行", "开展", "实施", "组织"};

    private final Source source;
    private final List<PrintedDate> dates;
    private final int leadEnd;

    /** @param dates the dates of the lead, in order */
    InspectionFinder(Source source, List<PrintedDate> dates, int leadEnd) {
        this.source = source;
        this.dates = dates;
        this.leadEnd = leadEnd;
    }

    @Nullable
    Inspection find() {
        PrintedDate time = time();
        LocalDate feedback = feedback(time);
        if (time == null && feedback == null) {
            return null;
        }
        int at = time != null ? time.start() : 0;
        int sentence = source.sentence(at);
        int start = source.sentenceStart(sentence);
        int end = Math.min(source.sentenceEnd(sentence), leadEnd);
        String by = by(start, end);
        String subject = subject(start, end);
        if (by == null && subject == null && feedback == null) {
            // 2023年1—9月检查运输企业236家次 is what was done over a time, nobody's inspection.
            return null;
        }
        return new Inspection(
                by, subject, time == null ? null : time.from(), time == null ? null : time.to(), feedback);
    }

    private @Nullable PrintedDate time() {
        for (PrintedDate date : dates) {
            if (date.precision() == Precision.RANGE && date.from() != null && !shown(date) && inspected(date)) {
                return date;
            }
        }
        for (PrintedDate date : dates) {
            boolean until = source.endsWith(date.start(), "截至") || source.endsWith(date.start(), "截止");
            boolean span = date.precision() == Precision.MONTH && !until;
            if (span && date.from() != null && inspected(date) && !fedBack(date)) {
                return date;
            }
        }
        return null;
    }

    /** Whether it is the time for which a notice is shown: 公示期为8月8日至12日. */
    private boolean shown(PrintedDate date) {
        return source.holds(
                "公示", Math.max(source.sentenceStart(source.sentence(date.start())), date.start() - 8), date.start());
    }

    private boolean inspected(PrintedDate date) {
        int sentence = source.sentence(date.start());
        return holdsOne(WORDS, source.sentenceStart(sentence), Math.min(source.sentenceEnd(sentence), leadEnd));
    }

    private @Nullable LocalDate feedback(@Nullable PrintedDate time) {
        LocalDate before = null;
        for (PrintedDate date : dates) {
            if (date.precision() != Precision.DAY || date.from() == null || !fedBack(date)) {
                continue;
            }
            if (time == null || date.start() > time.start()) {
                return date.from();
            }
            before = before == null ? date.from() : before;
        }
        return before;
    }

    /** Whether 反馈 is said of this date: before the next date and before its sentence ends. */
    private boolean fedBack(PrintedDate date) {
        int end = Math.min(source.sentenceEnd(source.sentence(date.start())), leadEnd);
        for (PrintedDate next : dates) {
            if (next.start() >= date.end()) {
                end = Math.min(end, next.start());
                break;
            }
        }
        int at = source.find("反馈", date.end(), end);
        return at >= 0 && !source.is(at, "反馈问题整改");
    }

    private @Nullable String by(int start, int end) {
        for (String team : TEAMS) {
            int at = outsideTitles(team, start, end);
            if (at >= 0) {
                int stop = at + team.length();
                int from = at;
                while (from > start
                        && (Letters.han(source.at(from - 1))
                                || source.at(from - 1) == '('
                                || source.at(from - 1) == ')')
                        && source.at(from - 1) != '由'
                        && source.at(from - 1) != '派'
                        && source.at(from - 1) != '日'
                        && !source.endsWith(from, "关于")
                        && stop - from < 30) {
                    from--;
                }
                boolean counted =
                        from < stop && Letters.in("个支", source.at(from)) && Letters.digit(source.at(from - 1));
                return counted ? null : source.cut(from, stop);
            }
        }
        return numbered(start, end);
    }

    /** A team whose number stands inside its name: 省委巡视六组. */
    private @Nullable String numbered(int start, int end) {
        for (String word : new String[] {"巡视", "巡察"}) {
            for (int at = source.find(word, start, end); at >= 0; at = source.find(word, at + 1, end)) {
                ChineseNumeral number = ChineseNumeral.read(source, at + word.length());
                if (number != null && source.at(number.end()) == '组' && number.end() < end) {
                    int from = at;
                    while (from > start && Letters.in("省市区县州旗委中央", source.at(from - 1))) {
                        from--;
                    }
                    return source.cut(from, number.end() + 1);
                }
            }
        }
        return null;
    }

    private int outsideTitles(String words, int start, int end) {
        int at = source.find(words, start, end);
        while (at >= 0 && source.enclosures().inTitle(at)) {
            at = source.find(words, at + 1, end);
        }
        return at;
    }

    private @Nullable String subject(int start, int end) {
        int done = source.find("巡察了", start, end);
        if (done >= 0) {
            return until(done + 3, end);
        }
        int at = source.find("对", start, end);
        while (at >= 0) {
            for (String act : ACTS) {
                int stop = source.find(act, at + 1, Math.min(end, at + 80));
                if (stop > at + 2 && !source.holds("。", at, stop)) {
                    return source.cut(at + 1, stop);
                }
            }
            at = source.find("对", at + 1, end);
        }
        return null;
    }

    private @Nullable String until(int from, int end) {
        int stop = from;
        while (stop < end && !Letters.clauseEnd(source.at(stop))) {
            stop++;
        }
        return stop > from ? source.cut(from, stop) : null;
    }

    private boolean holdsOne(String[] words, int start, int end) {
        for (String word : words) {
            if (source.holds(word, start, end)) {
                return true;
            }
        }
        return false;
    }
}
