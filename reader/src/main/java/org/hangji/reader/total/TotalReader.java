package org.hangji.reader.total;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hangji.reader.Reading.Total;
import org.hangji.reader.figure.FoundFigure;
import org.hangji.reader.finding.FoundProblem;
import org.hangji.reader.outline.Section;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Tells which figures outside the findings are totals of the report: 37个问题, 已完成34个, 整改完成率76%. */
public final class TotalReader {
    private static final String[] FED_BACK = {"反馈", "指出", "巡察", "巡视", "审计", "提出", "查出", "发现", "整改", "反映的问题"};
    private static final String[] STAGE = {"阶段性", "基本完成", "基本整改"};
    private static final String[] ONGOING = {
        "正在", "持续", "长期", "部分完成", "推进中", "整改中", "继续推进", "序时推进", "有序推进", "尚需", "还需", "达到进度", "达到序时进度", "序时进度", "未到整改时限",
        "未到期"
    };
    private static final String[] NOT_DONE = {"没有整改到位", "未整改到位", "没有完成", "未完成", "未整改", "尚未", "未启动", "未销号"};
    private static final String[] IMMEDIATE = {"立行立改", "立知立改", "即知即改", "立即整改", "边查边改", "边巡边改", "立查立改"};
    private static final String[] DONE = {
        "已整改", "已经整改", "已完成", "整改完成", "完成整改", "已销号", "已办结", "整改到位", "已全部整改", "完成销号", "整改销号", "已解决", "完成", "销号", "已整改完成"
    };
    private static final String[] PROBLEMS = {
        "问题", "具体问题", "反馈问题", "整改问题", "整改事项", "整改任务", "事项", "任务", "突出问题", "共性问题", "个性问题"
    };
    private static final String[] PROBLEMS_BEFORE = {
        "问题", "问题隐患", "隐患问题", "事项", "任务", "问题共", "问题共计", "问题涉及", "问题有", "问题总计", "问题合计"
    };
    /** Those who have the problems: 问题涉及29个单位. */
    private static final String[] HOLDERS = {"单位", "部门", "企业", "乡镇", "街道", "社区", "村", "县", "区", "领域", "项目", "人"};

    private static final int NEAR_SENTENCES = 3;

    private final Source source;
    private final List<FoundFigure> figures;
    private final List<FoundTotal> totals = new ArrayList<>();
    private final Map<Total, Integer> lastSentence = new EnumMap<>(Total.class);
    private int problemSentence = Integer.MIN_VALUE / 2;
    private String problemUnit = "";

    public TotalReader(Source source, List<FoundFigure> figures) {
        this.source = source;
        this.figures = figures;
    }

    public List<FoundTotal> read(List<Section> sections, List<FoundProblem> problems) {
        int problem = 0;
        int section = 0;
        for (int i = 0; i < figures.size(); i++) {
            FoundFigure figure = figures.get(i);
            while (problem < problems.size() && problems.get(problem).end() <= figure.start()) {
                problem++;
            }
            while (section < sections.size() && sections.get(section).titleEnd() <= figure.start()) {
                section++;
            }
            boolean inProblem =
                    problem < problems.size() && problems.get(problem).start() <= figure.start();
            boolean inTitle = section < sections.size() && sections.get(section).start() <= figure.start();
            if (!inProblem && !inTitle) {
                add(i);
            }
        }
        return totals;
    }

    private void add(int i) {
        FoundFigure figure = figures.get(i);
        Surroundings words = Surroundings.of(source, figures, i);
        int sentence = source.sentence(figure.start());
        boolean near = sentence - problemSentence <= NEAR_SENTENCES;
        Total what = total(i, words, sentence, near);
        if (what == null || told(what == Total.PROBLEMS ? Total.DONE : what, sentence)) {
            return;
        }
        totals.add(new FoundTotal(what, figure));
        lastSentence.put(what, sentence);
        if (what == Total.MEASURES) {
            problemSentence = sentence;
        }
        if (what == Total.PROBLEMS) {
            problemSentence = sentence;
            problemUnit = figure.unit();
            if (words.closed()
                    && words.behindHas("全部整改完成", "全部完成整改", "已全部", "均已完成", "均已整改", "全部整改到位", "已完成整改", "已整改完成")) {
                totals.add(new FoundTotal(Total.DONE, figure));
            }
        }
    }

    /** Whether the sentence has told this total already: a second one is of a part. */
    private boolean told(Total what, int sentence) {
        Integer last = lastSentence.get(what);
        return last != null && last == sentence;
    }

    private @Nullable Total total(int i, Surroundings words, int sentence, boolean near) {
        String unit = figures.get(i).unit();
        if (unit.equals("%")) {
            return near && words.beforeHas("率") && words.beforeHas("整改", "完成", "办结", "销号") ? Total.RATE_PERCENT : null;
        }
        if (unit.equals("方面") || words.behindStarts("方面", "大方面")) {
            return fedBack(sentence) ? Total.ASPECTS : null;
        }
        boolean item = unit.equals("个") || unit.equals("项") || unit.equals("条") || unit.equals("件");
        if (!item) {
            return unit.equals("处") ? ofHazards(words, near) : null;
        }
        Surroundings wide = i == 0 ? words : words.over(Surroundings.of(source, figures, i - 1));
        boolean aboutProblems =
                words.behindStarts(PROBLEMS) || wide.beforeEnds(PROBLEMS_BEFORE) || summedUp(words, sentence);
        if (near && words.behindStarts("整改任务", "任务", "具体任务")) {
            return Total.MEASURES;
        }
        Total state = near || aboutProblems ? state(words) : null;
        if (state != null && (near || state != Total.DONE || words.beforeHas("已"))) {
            return state;
        }
        if (words.behindStarts("措施", "整改措施", "具体措施", "具体整改措施", "整改举措", "举措", "具体举措", "整改任务措施")
                || words.beforeEnds("措施", "措施共", "措施共计", "举措")) {
            return Total.MEASURES;
        }
        if (words.behindStarts("机制", "工作机制", "长效机制", "制度机制") || words.beforeEnds("机制")) {
            return Total.MECHANISMS;
        }
        boolean problems =
                aboutProblems || words.behindStarts("方面问题", "类问题", "个问题") || words.behindIsShortAndEnds("问题", 12);
        boolean others = words.behindStarts(HOLDERS);
        boolean agenda = words.beforeHas("研究", "审议", "听取");
        return problems && !others && !agenda && fedBack(sentence) ? Total.PROBLEMS : null;
    }

    /** Hazards are counted by places: 发现问题隐患219处，已整改203处，未整改16处. */
    private @Nullable Total ofHazards(Surroundings words, boolean near) {
        boolean hazards = words.beforeEnds("问题", "问题隐患", "隐患问题", "问题共", "(问题)", "问题(隐患)");
        if (hazards && words.beforeHas("发现", "查出", "排查出", "反馈", "检查出")) {
            return Total.PROBLEMS;
        }
        return near && problemUnit.equals("处") ? state(words) : null;
    }

    /** 问题涉及4个方面、29个单位，共计50项: a sum whose sentence opened with the problems. */
    private boolean summedUp(Surroundings words, int sentence) {
        return (words.beforeEnds("共", "共计", "合计", "总计") || words.beforeIs("共计", "合计", "总计"))
                && !words.beforeHas("措施", "制度", "机制")
                && source.holds("问题涉及", source.sentenceStart(sentence), words.number());
    }

    private @Nullable Total state(Surroundings words) {
        if (has(words, STAGE)) {
            return Total.STAGE_DONE;
        }
        if (has(words, NOT_DONE)) {
            return Total.NOT_DONE;
        }
        if (has(words, IMMEDIATE)) {
            return Total.IMMEDIATE;
        }
        if (has(words, ONGOING)) {
            return Total.ONGOING;
        }
        boolean done = words.beforeHas(DONE)
                || (words.closed()
                        && words.behindStarts(
                                "已完成", "已整改", "完成", "整改完成", "均已", "问题已完成", "问题已整改", "问题完成整改", "问题整改完成", "已销号"));
        return done ? Total.DONE : null;
    }

    private static boolean has(Surroundings words, String[] states) {
        return words.beforeHas(states) || (words.closed() && words.behindHas(states));
    }

    private boolean fedBack(int sentence) {
        int start = source.sentenceStart(sentence);
        int end = Math.min(source.sentenceEnd(sentence), start + 300);
        for (String word : FED_BACK) {
            if (source.holds(word, start, end)) {
                return true;
            }
        }
        return false;
    }
}
