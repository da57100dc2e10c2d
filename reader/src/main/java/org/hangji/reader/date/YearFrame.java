package org.hangji.reader.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Between which days the dates of a report without a printed year are to be looked for.
 *
 * @param feedbackOn day on which the findings were fed back, where known
 * @param issuedOn day of issue, where known
 */
public record YearFrame(
        @Nullable LocalDate feedbackOn, @Nullable LocalDate issuedOn) {}
