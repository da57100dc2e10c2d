package org.hangji.reader.finding;

import java.time.LocalDate;
import java.util.List;
import org.hangji.reader.date.PrintedDate;
import org.hangji.reader.outline.Field;
import org.jspecify.annotations.Nullable;

/** The printed time limit of a finding: the last day of the date in its field 整改时限. */
final class Deadlines {
    private final List<PrintedDate> dates;

    Deadlines(List<PrintedDate> dates) {
        this.dates = dates;
    }

    @Nullable
    LocalDate of(Answer answer) {
        Answer.Part part = answer.part(Field.DEADLINE);
        if (part == null) {
            return null;
        }
        for (int i = first(part.start()); i < dates.size() && dates.get(i).start() < part.end(); i++) {
            if (dates.get(i).to() != null) {
                return dates.get(i).to();
            }
        }
        return null;
    }

    /** Index of the first date that starts at or behind the place. */
    private int first(int start) {
        int low = 0;
        int high = dates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
