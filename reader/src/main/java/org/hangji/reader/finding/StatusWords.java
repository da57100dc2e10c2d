package org.hangji.reader.finding;

import org.hangji.reader.outline.Field;
import org.hangji.reader.outline.Section;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Finds the printed words of a finding's state: 已完成, 正在推进, 长期坚持. */
final class StatusWords {
    private static final int LONGEST = 30;
    private static final String[] STATES = {
        "已完成", "已整改", "已全部", "已基本", "已销号", "已办结", "已落实", "已解决", "已取得", "完成整改", "整改完成", "整改到位", "全部完成", "全部整改", "基本完成",
        "基本整改", "阶段性", "部分完成", "部分整改", "正在", "持续", "长期", "未完成", "未整改", "未启动", "尚未", "推进中", "整改中", "完成", "立行立改", "取得阶段性",
        "按期推进", "序时推进", "有序推进", "即知即改"
    };

    private final Source source;

    StatusWords(Source source) {
        this.source = source;
    }

    @Nullable
    String of(Section section, Answer answer) {
        Answer.Part status = answer.part(Field.STATUS);
        if (status != null && !status.isEmpty()) {
            return words(status, false);
        }
        for (Answer.Part progress : answer.parts(Field.PROGRESS)) {
            String words = progress.isEmpty() ? null : words(progress, true);
            if (words != null) {
                return words;
            }
        }
        return inBrackets(section);
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
