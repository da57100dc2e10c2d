package org.hangji.reader.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hangji.reader.text.Letters;
import org.hangji.reader.text.Source;
import org.jspecify.annotations.Nullable;

/** Finds the title above the lead and joins its printed lines. */
final class TitleFinder {
    private static final int LONGEST_LINE = 90;
    private static final int MOST_LINES = 60;
    private static final int SHORTEST = 6;
    private static final String[] ENDS = {
        "通报", "报告", "公示", "公告", "情况", "通告", "说明", "简报", "总结", "清单", "公开", "汇报", "方案", "通知", "公报", "快报", "白皮书", "答复",
        "情况)", "稿)"
    };
    /** With what the first sentence of a report begins. */
    private static final String[] LEADS = {"根据", "按照", "为贯彻", "为落实", "依据", "遵照", "20"};

    private static final Set<String> LABELS = Set.of("文件名称", "标题", "名称", "题目", "信息名称", "公文名称", "文件标题");
    private static final int LONGEST_LABEL = 14;

    private final Source source;

    TitleFinder(Source source) {
        this.source = source;
    }

    /** A title by index; its lines lie between. */
    record Title(String text, int start, int end) {}

    @Nullable
    Title find(int leadLimit) {
        List<List<Line>> groups = groups(leadLimit);
        for (List<Line> group : groups) {
            Title title = whole(group);
            if (title != null) {
                return title;
            }
        }
        for (List<Line> group : groups) {
            Line first = group.getFirst();
            if (first.length() >= SHORTEST && !marks(first) && !Letters.digit(source.at(first.start()))) {
                return title(List.of(first));
            }
        }
        return null;
    }

    /** Lines that may be of a title, those that follow one another together. */
    private List<List<Line>> groups(int leadLimit) {
        List<List<Line>> groups = new ArrayList<>();
        List<Line> group = new ArrayList<>();
        for (Line line : Line.first(source, leadLimit, MOST_LINES)) {
            if (line.isEmpty()) {
                continue;
            }
            Line bare = beforeGap(unlabelled(line));
            boolean clutter = bare.length() == line.length() && Clutter.is(source, line);
            if (!clutter && prose(bare)) {
                Line runIn = runIn(bare);
                if (runIn != null && group.isEmpty()) {
                    group.add(runIn);
                }
                break;
            }
            if (clutter && !group.isEmpty()) {
                groups.add(group);
                group = new ArrayList<>();
            }
            if (!clutter) {
                group.add(bare);
            }
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    /** A title that the text follows on the same line, behind a blank. */
    private @Nullable Line runIn(Line line) {
        Line glued = glued(line);
        if (glued != null) {
            return glued;
        }
        for (int i = line.start(); i < Math.min(line.end(), line.start() + LONGEST_LINE); i++) {
            if (source.at(i) == ' ') {
                Line title = new Line(line.start(), i);
                return ends(title) && title.length() > 2 * SHORTEST && !marks(title) ? title : null;
            }
        }
        return null;
    }

    /** A title that the text follows without anything between: …整改情况的报告根据省委统一部署. */
    private @Nullable Line glued(Line line) {
        int about = source.find("关于", line.start(), Math.min(line.end(), line.start() + LONGEST_LINE));
        for (String lead : LEADS) {
            int at = about < 0 ? -1 : source.find(lead, about, Math.min(line.end(), about + LONGEST_LINE));
            Line title = new Line(line.start(), Math.max(at, line.start()));
            if (at > about && ends(title) && !marks(title) && !source.holds(",", line.start(), at)) {
                return title;
            }
        }
        return null;
    }

    /** Without a label in front: 文件名称：, 名   称：. */
    private Line unlabelled(Line line) {
        int colon = source.find(":", line.start(), Math.min(line.end(), line.start() + LONGEST_LABEL));
        if (colon < 0 || line.end() - colon < SHORTEST) {
            return line;
        }
        String label = source.folded(line.start(), colon).replace(" ", "");
        return LABELS.contains(label) ? new Line(source.skipBlanks(colon + 1), line.end()) : line;
    }

    /** Where a whole text stands on one line, its title ends at the first wide gap. */
    private Line beforeGap(Line line) {
        for (int i = line.start() + SHORTEST; i < Math.min(line.end(), line.start() + LONGEST_LINE); i++) {
            if (source.at(i) == ' ' && line.length() > LONGEST_LINE && endsAt(i)) {
                return new Line(line.start(), i);
            }
        }
        return line;
    }

    private boolean prose(Line line) {
        return line.length() > LONGEST_LINE
                || marks(line)
                || source.at(line.end() - 1) == ','
                || source.at(line.end() - 1) == ':';
    }

    private boolean marks(Line line) {
        for (int i = line.start(); i < line.end(); i++) {
            if (source.at(i) == '。' || source.at(i) == ';') {
                return true;
            }
        }
        return false;
    }

    private @Nullable Title whole(List<Line> group) {
        for (Line line : group) {
            if (ends(line)
                    && line.length() > 12
                    && source.holds("关于", line.start(), line.end())
                    && !source.is(line.start(), "关于")) {
                return title(List.of(line));
            }
        }
        for (int last = 0; last < group.size(); last++) {
            if (ends(group.get(last))) {
                Title title = title(group.subList(first(last), last + 1));
                if (title.text().length() >= SHORTEST) {
                    return title;
                }
            }
        }
        return null;
    }

    /** A title has few lines; what stands higher in the group is something else. */
    private static int first(int last) {
        return Math.max(0, last - 4);
    }

    private boolean ends(Line line) {
        return endsAt(line.end());
    }

    private boolean endsAt(int index) {
        for (String end : ENDS) {
            if (source.endsWith(index, end)) {
                return true;
            }
        }
        return false;
    }

    private Title title(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            String printed = source.cut(line.start(), line.end());
            for (int i = 0; i < printed.length(); i++) {
                if (source.at(line.start() + i) != ' ' || between(line.start() + i)) {
                    text.append(printed.charAt(i));
                }
            }
        }
        return new Title(
                text.toString(), lines.getFirst().start(), lines.getLast().end());
    }

    private boolean between(int blank) {
        return Letters.latin(source.at(blank - 1)) && Letters.latin(source.at(blank + 1));
    }
}
