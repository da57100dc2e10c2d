package org.hangji.reader.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a text with one problem a row (问题清单表格).
 *
 * @param rows the rows that hold a problem, in the order of the text
 * @param lines where these rows and the lines of column names stand; nothing in them opens a heading
 */
public record Tables(List<Row> rows, List<Line> lines) {

    /**
     * A problem of a table.
     *
     * @param section stands for the row as a heading: its number, and the problem as its title
     * @param labels the cells behind the problem as labelled fields, in the order of the text
     * @param end index behind the last cell
     */
    public record Row(Section section, List<FieldLabel> labels, int end) {}

    /** A line by index. */
    public record Line(int start, int end) {}

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The things, in the order of the text, that do not lie in a line of a table. */
    <T> List<T> outside(List<T> things, ToIntFunction<T> start) {
        List<T> kept = new ArrayList<>(things.size());
        int next = 0;
        for (T thing : things) {
            int at = start.applyAsInt(thing);
            while (next < lines.size() && lines.get(next).end() <= at) {
                next++;
            }
            if (next == lines.size() || at < lines.get(next).start()) {
                kept.add(thing);
            }
        }
        return kept;
    }

    /** Whether a row stands in the body of the heading. */
    public boolean isIn(Section section) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).section().start() < section.titleEnd()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < rows.size() && rows.get(low).section().start() < section.bodyEnd();
    }

    /** The same with each row hung under the heading that is open above it. */
    Tables under(List<Section> headings) {
        List<Row> hung = new ArrayList<>(rows.size());
        @Nullable Section open = null;
        int next = 0;
        for (Row row : rows) {
            while (next < headings.size()
                    && headings.get(next).start() < row.section().start()) {
                open = headings.get(next++);
            }
            hung.add(new Row(row.section().under(open), row.labels(), row.end()));
        }
        return new Tables(hung, lines);
    }
}
