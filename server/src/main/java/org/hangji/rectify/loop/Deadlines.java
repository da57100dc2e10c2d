package org.hangji.rectify.loop;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The deadlines of one finding (期限): the first is kept for ever, a later one follows from a reassignment or an extension. */
final class Deadlines {

    /** An extension that waits for an answer. */
    record Extension(LocalDate deadline, long by) {}

    private @Nullable LocalDate current;
    private @Nullable LocalDate first;
    private @Nullable Extension asked;

    /** Assigned until a day; what was asked for before is void. */
    void set(LocalDate day) {
        current = day;
        asked = null;
        if (first == null) {
            first = day;
        }
    }

    /** Given back by the assigned unit. */
    void drop() {
        current = null;
        asked = null;
    }

    void ask(LocalDate day, long by) {
        asked = new Extension(day, by);
    }

    void refuse() {
        asked = null;
    }

    /** What was asked for is answered: the day of it, {@code null} where nothing was asked for. */
    @Nullable
    LocalDate answer() {
        Extension extension = asked;
        asked = null;
        return extension == null ? null : extension.deadline();
    }

    void extend(LocalDate day) {
        current = day;
    }

    @Nullable
    LocalDate current() {
        return current;
    }

    @Nullable
    LocalDate first() {
        return first;
    }

    @Nullable
    Extension asked() {
        return asked;
    }
}
