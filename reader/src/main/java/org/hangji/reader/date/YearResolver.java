package org.hangji.reader.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Concludes the year of a date that prints none: from its sentence, from the frame of the report, from the date before. */
final class YearResolver {
    private static final int MONTHS_BACK = 6;
    private static final int REACH = 30;

    private final YearFrame frame;

    YearResolver(YearFrame frame) {
        this.frame = frame;
    }

    /**
     * The year of the moment, or 0 where the text does not let it be told.
     *
     * @param before the date before it in the text
     * @param sameSentence whether that one stands in the same sentence
     * @param future whether it may lie behind the day of issue
     */
    int year(Moment moment, @Nullable LocalDate before, boolean sameSentence, boolean future) {
        if (moment.year() > 0) {
            return moment.year();
        }
        if (moment.word() != YearWord.NONE) {
            return notAfterIssue(moment, byWord(moment.word(), before), future);
        }
        if (moment.month() == 0 || moment.month() > 12) {
            return 0;
        }
        if (before != null && sameSentence) {
            return notAfterIssue(moment, following(moment, before), future);
        }
        int framed = inFrame(moment, before, future);
        if (framed > 0) {
            return framed;
        }
        if (before != null) {
            return notAfterIssue(moment, following(moment, before), future);
        }
        LocalDate issued = frame.issuedOn();
        if (issued == null) {
            return 0;
        }
        boolean passed = !future && moment.from(issued.getYear()).isAfter(issued);
        return passed ? issued.getYear() - 1 : issued.getYear();
    }

    private int byWord(YearWord word, @Nullable LocalDate before) {
        LocalDate issued = frame.issuedOn();
        LocalDate base = word.countsFromIssue() && issued != null ? issued : before;
        return base == null ? 0 : base.getYear() + word.offset();
    }

    /** The same year as the date before, or the next one where the moment would lie far behind it. */
    private static int following(Moment moment, LocalDate before) {
        return before.getMonthValue() - moment.month() > MONTHS_BACK ? before.getYear() + 1 : before.getYear();
    }

    private int notAfterIssue(Moment moment, int year, boolean future) {
        LocalDate issued = future ? null : frame.issuedOn();
        boolean late = issued != null
                && moment.soundIn(year)
                && year > issued.getYear() - 2
                && moment.from(year).isAfter(issued.plusDays(REACH));
        return late ? year - 1 : year;
    }

    /** The year that puts the moment between feedback and issue; where two do, the one next to the date before. */
    private int inFrame(Moment moment, @Nullable LocalDate before, boolean future) {
        LocalDate feedback = frame.feedbackOn();
        if (feedback == null) {
            return 0;
        }
        LocalDate issued = future ? null : frame.issuedOn();
        int first = endsBefore(moment, feedback) ? feedback.getYear() + 1 : feedback.getYear();
        boolean fits =
                issued == null || (moment.soundIn(first) && !moment.from(first).isAfter(issued));
        if (!fits) {
            return 0;
        }
        if (before != null && before.getYear() >= first) {
            int next = following(moment, before);
            boolean nextFits = issued == null
                    || (moment.soundIn(next) && !moment.from(next).isAfter(issued));
            return nextFits ? next : first;
        }
        return first;
    }

    private static boolean endsBefore(Moment moment, LocalDate day) {
        return !moment.soundIn(day.getYear()) || moment.to(day.getYear()).isBefore(day);
    }
}
