package org.hangji.reader.finding;

import org.hangji.reader.outline.Field;
import org.hangji.reader.outline.Section;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Finds the printed words of a finding's state: 已完成, 正在推进, 长期坚持. */
final class StatusWords {
    private static final int LONGEST = 30;
    private static final int LONGEST_OPENING = 12;
    private static final int LONGEST_SENTENCE = 20;
    private static final int LONGEST_CLOSING = 9;
    private static final int MOST_LINES = 4;
    private static final String[] STATES = {
        "已完成", "已整改", "已全部", "已基本", "已销号", "已办结", "已落实", "已解决", "已取得", "完成整改", "整改完成", "整改到位", "全部完成", "全部整改", "基本完成",
        "基本整改", "阶段性", "部分完成", "部分整改", "正在", "持续", "长期", "未完成", "未整改", "未启动", "尚未", "推进中", "整改中", "完成", "立行立改", "取得阶段性",
        "按期推进", "序时推进", "有序推进", "即知即改"
    };

    private static final String[] SUBJECTS = {"目前,", "目前", "该问题", "此问题", "该项问题", "上述问题", "目前"};

    /** How a state ends that closes the words under a heading. */
    private static final String[] CLOSED = {"整改", "整改到位", "整改完成", "整改任务", "销号", "办结", "推进中", "整改中"};

    private final Source source;

    StatusWords(Source source) {
        this.source = source;
    }

    @Nullable
    String of(Section section, Answer answer) {
        Answer.Part status = answer.part(Field.STATUS);
        if (status != null && !status.isEmpty()) {
            String sentence = sentence(status);
            return sentence == null ? words(status, false) : sentence;
        }
        for (Answer.Part progress : answer.parts(Field.PROGRESS)) {
            String whole = progress.isEmpty() || !state(progress.start()) ? null : sentence(progress);
            String words = progress.isEmpty() ? null : words(progress, true);
            if (words != null) {
                boolean more = whole != null
                        && whole.length() <= LONGEST_SENTENCE
                        && state(progress.start() + words.length() + 1);
                return more ? whole : words;
            }
        }
        String told = answer.labels().isEmpty() ? opening(answer) : null;
        told = told == null ? inBrackets(section) : told;
        return told == null ? closing(answer) : told;
    }

    /** A state told in the last words under the heading: 目前已完成整改。 */
    private @Nullable String closing(Answer answer) {
        int end = source.trimEnd(answer.bodyStart(), answer.bodyEnd());
        int last = source.at(end - 1) == '。' ? end - 1 : end;
        int start = last;
        while (start > answer.bodyStart() && last - start < LONGEST && !Letters.clauseEnd(source.at(start - 1))) {
            start--;
        }
        for (String subject : SUBJECTS) {
            start += source.is(start, subject) ? subject.length() : 0;
        }
        boolean told = last - start >= 3 && last - start <= LONGEST_CLOSING && state(start) && ends(last);
        return told ? source.cut(start, last) : null;
    }

    private boolean ends(int index) {
        for (String end : CLOSED) {
            if (source.endsWith(index, end)) {
                return true;
            }
        }
        return false;
    }

    /** The whole short sentence of a field for the state: 已完成，长期坚持。 */
    private @Nullable String sentence(Answer.Part part) {
        int end = part.start();
        while (end < part.end() && end - part.start() < LONGEST && !Letters.in("。;\n", source.at(end))) {
            end++;
        }
        end = source.trimEnd(part.start(), end);
        boolean points = source.holds("一是", part.start(), end) || source.at(end - 1) == ':';
        return points || end - part.start() >= LONGEST || end == part.start() ? null : source.cut(part.start(), end);
    }

    /** A state told in the first words of a line under the heading: 该问题已完成整改。 */
    private @Nullable String opening(Answer answer) {
        int line = answer.bodyStart();
        for (int lines = 0; lines < MOST_LINES && line < answer.bodyEnd(); lines++) {
            int start = line;
            while (start < answer.bodyEnd() && Letters.in("。:; \n", source.at(start))) {
                start++;
            }
            for (String subject : SUBJECTS) {
                start += source.is(start, subject) ? subject.length() : 0;
            }
            Answer.Part rest = new Answer.Part(start, answer.bodyEnd());
            String told = state(start) ? sentence(rest) : null;
            if (told == null || told.length() > LONGEST_OPENING) {
                told = words(rest, true);
            }
            if (told != null) {
                return told;
            }
            line = source.lineEnd(start) + 1;
        }
        return null;
    }

    private @Nullable String words(Answer.Part part, boolean stateOnly) {
        int start = part.start();
        int end = start;
        while (end < part.end() && end - start < LONGEST && !Letters.clauseEnd(source.at(end))) {
            end++;
        }
        end = source.trimEnd(start, end);
        boolean told = end > start && end - start < LONGEST && (!stateOnly || (state(start) && end - start <= 12));
        return told ? source.cut(start, end) : null;
    }

    private boolean state(int start) {
        for (String state : STATES) {
            if (source.is(start, state)) {
                return true;
            }
        }
        return false;
    }

    /** A state in brackets behind the title: …不到位（已完成整改）. */
    private @Nullable String inBrackets(Section section) {
        int end = section.titleEnd();
        if (source.at(end) == '。') {
            end++;
        }
        int close =
                source.at(end - 1) == ')' ? end - 1 : source.at(end) == '(' ? source.find(")", end, end + LONGEST) : -1;
        for (int open = close; open > section.titleStart() && close - open < LONGEST; open--) {
            if (source.at(open) == '(') {
                return state(open + 1) ? source.cut(open + 1, close) : null;
            }
        }
        return null;
    }
}
