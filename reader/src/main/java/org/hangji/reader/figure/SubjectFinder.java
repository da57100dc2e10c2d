package org.hangji.reader.figure;

import java.util.List;
import org.hangji.reader.text.ChineseNumeral;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Finds in the words around a figure what it counts. */
public final class SubjectFinder {
    private static final int LONGEST = 24;
    private static final String[] LEADING = {
        "其中", "并", "已经", "已", "共计", "累计", "共", "先后", "目前", "全年", "合计", "总计", "分别", "还", "再", "又", "均", "将", "对"
    };
    private static final String[] TRAILING = {
        "共计", "累计", "合计", "总计", "总共", "达到", "分别为", "分别", "共", "计", "达", "为", "有", "约", "近", "超过", "超", "仅", "了", "的",
        "已", "各", "至少", "不少于", "逾", "先后", "等", "(", ")", "“", "”", "含"
    };
    private static final String[] NOT_COUNTED = {
        "针对", "对", "进行", "正在", "已", "均", "全部", "并", "和", "及", "与", "以", "在", "向", "到", "被", "由", "用于", "参加", "未", "仍",
        "左右", "上下", "有余", "得到", "完成", "整改", "实现", "纳入", "是", "为"
    };
    private static final String[] STATES = {
        "已经整改", "已整改", "已完成", "整改完成", "完成整改", "正在整改", "正在推进", "已办结", "已销号", "未整改", "未完成", "持续推进", "阶段性完成", "部分完成",
        "基本完成"
    };
    private static final String[] VERBS = {"进行", "分解", "细化", "予以", "给予", "开展", "已", "均", "全部", "正在"};
    private static final String[] SEARCHES = {
        "累计排查", "共排查", "排查出", "排查", "查出", "检查出", "发现", "查找", "反馈", "指出", "提出", "梳理出", "查处"
    };

    private final Source source;
    private int headSentence = -1;
    private @Nullable String head;

    public SubjectFinder(Source source) {
        this.source = source;
    }

    /** What the figure counts, in the words of the text; figures must be asked in order. */
    public @Nullable String subject(List<FoundFigure> figures, int index) {
        FoundFigure figure = figures.get(index);
        int before = index == 0 ? 0 : figures.get(index - 1).end();
        int end = index + 1 < figures.size() ? figures.get(index + 1).start() : source.length();
        String behind = behind(figure.end(), end);
        String words = behind == null ? before(figure.start(), before) : behind;
        if (words == null) {
            words = joined(figure, figures, index);
        }
        return words == null ? null : headed(words, source.sentence(figure.start()));
    }

    /** Two figures side by side (7批297名司机, 315次/246家) count the same thing. */
    private @Nullable String joined(FoundFigure figure, List<FoundFigure> figures, int index) {
        if (index + 1 < figures.size() && figures.get(index + 1).start() - figure.end() <= 1) {
            int end = index + 2 < figures.size() ? figures.get(index + 2).start() : source.length();
            return behind(figures.get(index + 1).end(), end);
        }
        if (index > 0 && figure.start() - figures.get(index - 1).end() <= 1) {
            int limit = index > 1 ? figures.get(index - 2).end() : 0;
            return before(figures.get(index - 1).start(), limit);
        }
        return null;
    }

    private @Nullable String behind(int from, int limit) {
        int start = source.skipBlanks(from);
        if (startsWithOneOf(start, NOT_COUNTED)) {
            return state(start, limit);
        }
        int end = start;
        while (end < limit
                && end - start < LONGEST
                && part(source.at(end))
                && !(end > start + 1 && startsWithOneOf(end, VERBS))) {
            end++;
        }
        return end - start >= 2 ? source.cut(start, end) : null;
    }

    private @Nullable String state(int start, int limit) {
        for (String state : STATES) {
            if (source.is(start, state) && start + state.length() <= limit) {
                return state;
            }
        }
        return null;
    }

    private @Nullable String before(int numberStart, int limit) {
        int end = trimmed(source.backBlanks(BoundWords.start(source, numberStart)), limit);
        int start = end;
        while (start > limit && end - start < LONGEST && part(source.at(start - 1))) {
            start--;
        }
        for (String word : LEADING) {
            if (source.is(start, word) && end - start > word.length() + 1) {
                start += word.length();
            }
        }
        return end - start >= 2 ? source.cut(start, end) : null;
    }

    private int trimmed(int from, int limit) {
        int end = from;
        boolean cut = true;
        while (cut) {
            cut = false;
            for (String word : TRAILING) {
                if (end - word.length() > limit
                        && source.endsWith(end, word)
                        && !(word.equals("”") || word.equals(")"))) {
                    end -= word.length();
                    cut = true;
                    break;
                }
            }
        }
        return end;
    }

    /** A subject that only tells a state takes the thing from the figure before it in the sentence. */
    private String headed(String words, int sentence) {
        boolean state = false;
        for (String one : STATES) {
            state |= words.endsWith(one) || words.startsWith(one);
        }
        if (state && words.length() <= 10 && headSentence == sentence && head != null) {
            return words.contains(head) ? words : head + words;
        }
        if (!state) {
            head = thing(words);
            headSentence = sentence;
        }
        return words;
    }

    private static String thing(String words) {
        for (String verb : SEARCHES) {
            int at = words.indexOf(verb);
            if (at >= 0 && at + verb.length() + 2 <= words.length()) {
                return words.substring(at + verb.length());
            }
        }
        return words;
    }

    private static boolean part(char c) {
        return (Letters.han(c) && !ChineseNumeral.isNumeral(c))
                || Letters.in("“”《》()、-", c)
                || Letters.latin(c)
                || c == '一';
    }

    private boolean startsWithOneOf(int i, String[] words) {
        for (String word : words) {
            if (source.is(i, word)) {
                return true;
            }
        }
        return false;
    }
}
