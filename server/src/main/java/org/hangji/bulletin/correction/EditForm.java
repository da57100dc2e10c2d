package org.hangji.bulletin.correction;

import java.math.BigDecimal;
import java.util.List;
import org.hangji.reader.Reading;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A correction as the page sends it (更正表单); which fields count depends on {@code edit}.
 *
 * @param edit the name of the edit, as in {@link Edit}
 * @param target the problem or measure, or the index of the figure
 * @param title one title, or for a split one a line
 */
public record EditForm(
        @Nullable String edit,
        @Nullable String target,
        @Nullable String into,
        @Nullable String title,
        @Nullable String text,
        @Nullable String value,
        @Nullable String unit,
        Reading.@Nullable Bound bound,
        @Nullable String subject) {

    private static final int TITLE = 300;
    private static final int TEXT = 4000;

    /** The edit that is meant, or a refusal that names the field. */
    public Edit toEdit() {
        if (edit == null) {
            throw Refusal.malformed("没有说是哪种更正：请从页面上的表单提交。");
        }
        return switch (edit) {
            case "dropFigure" -> new Edit.DropFigure(index());
            case "retypeFigure" ->
                new Edit.RetypeFigure(
                        index(),
                        number(),
                        required("unit", unit, 20),
                        bound == null ? Reading.Bound.EXACT : bound,
                        optional(subject));
            case "retitleProblem" -> new Edit.RetitleProblem(key(), required("title", title, TITLE));
            case "splitProblem" -> new Edit.SplitProblem(key(), titles());
            case "joinProblem" -> new Edit.JoinProblem(key(), required("into", into, 40));
            case "dropProblem" -> new Edit.DropProblem(key());
            case "addProblem" ->
                new Edit.AddProblem(required("title", title, TITLE), text == null ? "" : clean(text, TEXT));
            case "moveMeasure" -> new Edit.MoveMeasure(key(), required("into", into, 40));
            case "dropMeasure" -> new Edit.DropMeasure(key());
            default -> throw Refusal.malformed("没有“" + edit + "”这种更正。");
        };
    }

    private String key() {
        return required("target", target, 40);
    }

    private int index() {
        try {
            return Integer.parseInt(key());
        } catch (NumberFormatException broken) {
            throw Refusal.malformed("数字的编号不对：请从页面上的链接进入。");
        }
    }

    private BigDecimal number() {
        try {
            return new BigDecimal(required("value", value, 20).replace(",", ""));
        } catch (NumberFormatException broken) {
            throw Refusal.invalid("value", "number", "“" + value + "”不是数：请只填阿拉伯数字，例如 1.92。");
        }
    }

    private List<String> titles() {
        List<String> titles = required("title", title, TEXT)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (titles.size() < 2) {
            throw Refusal.invalid("title", "size", "至少写两行，一行一个具体问题。");
        }
        return titles;
    }

    private @Nullable String optional(@Nullable String words) {
        return words == null || words.isBlank() ? null : clean(words, TITLE);
    }

    private static String required(String field, @Nullable String words, int longest) {
        if (words == null || words.isBlank()) {
            throw Refusal.invalid(field, "required", "这一项要填写。");
        }
        return clean(words, longest);
    }

    private static String clean(String words, int longest) {
        String clean = words.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").strip();
        if (clean.length() > longest) {
            throw Refusal.malformed("写得太长：最多 " + longest + " 字。");
        }
        return clean;
    }
}
