package org.hangji.figure.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.query.Scopes;
import org.hangji.figure.table.TablePage.Cell;
import org.hangji.figure.table.TablePage.Head;
import org.hangji.figure.table.TablePage.Line;
import org.hangji.figure.table.TablePage.Sheet;
import org.hangji.organization.Unit;
import org.hangji.page.Numeral;
import org.hangji.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lays answers out as tables for people (排表): values, last year beside, change, share of the whole. */
@Component
class Sheets {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final MessageSource messages;

    Sheets(MessageSource messages) {
        this.messages = messages;
    }

    /** The last unit of the question is the whole, the others are lines. */
    List<Sheet> of(TableQuestion question, List<Tables.Column> columns, String sort) {
        if (columns.isEmpty()) {
            return List.of();
        }
        if (question.step() == Step.NONE) {
            List<Head> heads = new ArrayList<>();
            columns.forEach(column -> heads.addAll(heads(column)));
            return List.of(sheet("", question, heads, sort, unit -> {
                List<Cell> cells = new ArrayList<>();
                columns.forEach(column -> cells.addAll(compared(column, unit)));
                return cells;
            }));
        }
        return columns.stream()
                .map(column -> sheet(
                        column.figure().head().name() + "，"
                                + column.figure().head().unit(),
                        question,
                        pieces(question),
                        sort,
                        unit -> divided(column, unit)))
                .toList();
    }

    private interface CellsOf {
        List<Cell> unit(int index);
    }

    private Sheet sheet(String title, TableQuestion question, List<Head> heads, String sort, CellsOf cells) {
        int last = question.scopes().size() - 1;
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < last; i++) {
            Unit unit = question.scopes().get(i);
            lines.add(new Line(Scopes.county(unit), "scope=" + unit.code(), cells.unit(i)));
        }
        sorted(lines, sort);
        return new Sheet(
                title, heads, lines, new Line(question.scopes().get(last).name(), null, cells.unit(last)));
    }

    private static void sorted(List<Line> lines, String sort) {
        if (!sort.matches("-?c\\d{1,3}")) {
            return;
        }
        int column = Integer.parseInt(sort.replaceAll("\\D", ""));
        if (lines.isEmpty() || column >= lines.getFirst().cells().size()) {
            return;
        }
        Comparator<BigDecimal> order = sort.startsWith("-") ? Comparator.reverseOrder() : Comparator.naturalOrder();
        lines.sort(Comparator.comparing((Line line) -> line.cells().get(column).order(), Comparator.nullsLast(order)));
    }

    private List<Head> heads(Tables.Column column) {
        FigureDefinition head = column.figure().head();
        List<Head> heads = new ArrayList<>();
        heads.add(new Head(head.name() + "，" + head.unit(), true));
        heads.add(new Head(text("figure.lastYear.then"), false));
        heads.add(new Head(text("figure.table.change"), false));
        if (head.shape().additive()) {
            heads.add(new Head(text("figure.share"), false));
        }
        return heads;
    }

    private List<Head> pieces(TableQuestion question) {
        List<Head> heads = new ArrayList<>();
        for (Period piece : question.pieces()) {
            heads.add(new Head(question.step().word(piece), true));
        }
        heads.add(new Head(text("figure.table.whole"), false));
        heads.add(new Head(text("figure.lastYear.then"), false));
        heads.add(new Head(text("figure.table.change"), false));
        return heads;
    }

    private List<Cell> compared(Tables.Column column, int unit) {
        FigureAnswer now = column.whole().get(unit);
        FigureAnswer before = column.lastYear().get(unit);
        List<Cell> cells = new ArrayList<>(List.of(cell(now), lastYear(before), change(now, before)));
        if (column.figure().head().shape().additive()) {
            cells.add(percent(now.amount(), column.whole().getLast().amount()));
        }
        return cells;
    }

    private List<Cell> divided(Tables.Column column, int unit) {
        List<Cell> cells = new ArrayList<>();
        column.cells().get(unit).forEach(answer -> cells.add(cell(answer)));
        FigureAnswer now = column.whole().get(unit);
        FigureAnswer before = column.lastYear().get(unit);
        cells.addAll(List.of(cell(now), lastYear(before), change(now, before)));
        return cells;
    }

    /** What has no record of that time is no 0. */
    private Cell lastYear(FigureAnswer before) {
        return before.rows() == 0 && before.parts().isEmpty()
                ? new Cell(new Numeral(text("figure.lastYear.none"), null, null), null)
                : cell(before);
    }

    private static Cell change(FigureAnswer now, FigureAnswer before) {
        BigDecimal then = before.amount();
        if (now.amount() == null || then == null || then.signum() == 0 || before.rows() == 0) {
            return new Cell(new Numeral("", null, null), null);
        }
        BigDecimal change = now.amount().subtract(then).multiply(HUNDRED).divide(then.abs(), 1, RoundingMode.HALF_UP);
        String sign = change.signum() > 0 ? "+" : change.signum() < 0 ? "\u2212" : "";
        return new Cell(new Numeral(sign + change.abs().toPlainString(), null, null), change);
    }

    private static Cell percent(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null || whole.signum() == 0) {
            return new Cell(new Numeral("", null, null), null);
        }
        BigDecimal share = part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
        return new Cell(new Numeral(share.toPlainString(), null, null), share);
    }

    static Cell cell(FigureAnswer answer) {
        return new Cell(numeral(answer), answer.amount());
    }

    /** The number as a link to its rows; what cannot be computed says so. */
    static Numeral numeral(FigureAnswer answer) {
        String value = answer.amount() == null ? "无法计算" : answer.amount().toPlainString();
        String why = answer.obstacle() == null ? answer.figure().definition() : answer.obstacle();
        return new Numeral(
                value, "/figures/" + answer.figure().id() + answer.question().query() + "#rows", why);
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
