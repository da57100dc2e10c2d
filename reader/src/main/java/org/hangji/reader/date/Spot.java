package org.hangji.reader.date;

import org.jspecify.annotations.Nullable;

/**
 * A date or a range of dates as printed.
 *
 * @param first the date, or the start of the range
 * @param last the end of the range
 * @param listed whether it goes on from the date before it (2月13日、23日), so that it has the same year
 * @param future whether it tells what is still to come (将于6月底前)
 */
record Spot(Moment first, @Nullable Moment last, boolean listed, boolean future) {
    Spot(Moment first, @Nullable Moment last, boolean listed) {
        this(first, last, listed, false);
    }

    int start() {
        return first.start();
    }

    int end() {
        return last == null ? first.end() : last.end();
    }
}
