package org.hangji.reader.outline;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Finds labelled fields: 整改情况：, 【整改措施】, or 整改情况 on a line of its own. */
public final class FieldScanner {
    private static final int LONGEST = 14;
    private static final String STARTS = "整改落完主具采工问目推进已反存责牵时限期长下后原销办措巡审配督包取立当";
    private static final String[] HEADS = {
        "整改", "落实", "完成", "主要", "具体", "采取", "工作", "问题", "目前", "推进", "进展", "已采取", "反馈", "存在", "责任", "牵头", "时限", "期限",
        "长期", "下一步", "下步", "后续", "原因", "销号", "办理", "措施", "巡察", "审计", "配合", "督办", "包联", "取得", "立行立改", "当前"
    };
    private static final String[] TAILS = {
        "情况", "措施", "举措", "做法", "进展", "成效", "效果", "结果", "时限", "期限", "时间", "状态", "进度", "责任人", "领导", "单位", "部门", "科室",
        "目标", "问题", "意见", "表现", "原因", "计划", "打算", "类型", "落实", "整改", "要求", "安排"
    };

    private final Source source;

    public FieldScanner(Source source) {
        this.source = source;
    }

    public List<FieldLabel> scan(int from, int to) {
        List<FieldLabel> labels = new ArrayList<>();
        for (int i = from; i < to; i++) {
            FieldLabel label = at(i);
            if (label != null) {
                labels.add(label);
                i = Math.max(i, label.content() - 1);
            }
        }
        return labels;
    }

    /** The label at the index, or null. */
    public @Nullable FieldLabel at(int start) {
        boolean open = source.at(start) == '(';
        int i = open ? start + 1 : start;
        if (!Letters.in(STARTS, source.at(i))) {
            return null;
        }
        Boundary boundary = Boundary.before(source, start);
        boolean may = switch (boundary) {
            case LINE, STOP, SPACE -> true;
            case SEMICOLON -> !open;
            case NONE -> open ? lenticular(start) : source.at(start - 1) == ')';
            case COMMA, COLON -> open && lenticular(start);
        };
        if (!may || !headed(i)) {
            return null;
        }
        int end = i;
        while ((Letters.han(source.at(end)) && end - i <= LONGEST) || (source.at(end) == '、' && end > i)) {
            end++;
        }
        if (end - i > LONGEST || !tailed(i, end)) {
            return null;
        }
        int content = content(end, open, lenticular(start), boundary);
        return content < 0 ? null : new FieldLabel(field(i, end), source.folded(i, end), start, content);
    }

    private int content(int end, boolean open, boolean lenticular, Boundary boundary) {
        if (open) {
            return source.at(end) == ')' && (boundary == Boundary.LINE || lenticular) ? afterColon(end + 1) : -1;
        }
        int mark = source.skipBlanks(end);
        if (source.at(mark) == '(') {
            int close = source.find(")", mark, Math.min(source.length(), mark + LONGEST));
            mark = close < 0 ? mark : source.skipBlanks(close + 1);
        }
        if (source.at(mark) == ':') {
            return source.skipBlanks(mark + 1);
        }
        boolean ownLine = boundary == Boundary.LINE
                && (source.at(mark) == '\n' || (source.at(mark) == '。' && source.at(mark + 1) == '\n'));
        return ownLine ? mark + 1 : -1;
    }

    /** 【 opens a label wherever it stands. */
    private boolean lenticular(int start) {
        return source.cut(start, start + 1).equals("【");
    }

    private int afterColon(int i) {
        int j = source.skipBlanks(i);
        return source.at(j) == ':' ? source.skipBlanks(j + 1) : j;
    }

    /** What a field with these words as its label holds; null where they are no label. */
    @Nullable
    Field kind(int start, int end) {
        if (end - start > LONGEST || !headed(start) || !tailed(start, end)) {
            return null;
        }
        for (int i = start; i < end; i++) {
            if (!Letters.han(source.at(i))) {
                return null;
            }
        }
        return field(start, end);
    }

    private boolean headed(int i) {
        for (String head : HEADS) {
            if (source.is(i, head)) {
                return true;
            }
        }
        return false;
    }

    private boolean tailed(int start, int end) {
        for (String tail : TAILS) {
            if (end - start >= tail.length() && source.endsWith(end, tail)) {
                return true;
            }
        }
        return false;
    }

    private Field field(int start, int end) {
        if (holds("时限", start, end) || holds("期限", start, end) || holds("时间", start, end)) {
            return Field.DEADLINE;
        }
        if (holds("责任", start, end)
                || holds("牵头", start, end)
                || holds("单位", start, end)
                || holds("领导", start, end)
                || holds("部门", start, end)
                || holds("科室", start, end)) {
            return Field.OWNER;
        }
        if (holds("下一步", start, end)
                || holds("下步", start, end)
                || holds("后续", start, end)
                || holds("目标", start, end)
                || holds("计划", start, end)
                || holds("打算", start, end)
                || holds("类型", start, end)
                || holds("要求", start, end)) {
            return Field.OTHER;
        }
        if (holds("措施", start, end) || holds("举措", start, end) || holds("做法", start, end)) {
            return Field.ACTIONS;
        }
        if (source.is(start, "完成情况")
                || source.is(start, "销号")
                || holds("状态", start, end)
                || holds("结果", start, end)
                || holds("进度", start, end)) {
            return Field.STATUS;
        }
        boolean problem = holds("原因", start, end)
                || holds("表现", start, end)
                || holds("意见", start, end)
                || source.endsWith(end, "问题");
        return problem ? Field.PROBLEM : Field.PROGRESS;
    }

    private boolean holds(String words, int start, int end) {
        return source.holds(words, start, end);
    }
}
