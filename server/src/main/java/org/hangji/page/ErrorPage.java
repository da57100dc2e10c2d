package org.hangji.page;

import java.util.List;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What an error page shows: what happened, what can be done, and that nothing typed is lost.
 *
 * @param status HTTP status
 * @param message what happened, in words
 * @param errors fields at fault
 * @param reference number under which the fault stands in the log, empty where there is none
 * @param back the page from which the request came, {@code null} where it is not known
 * @param again where what was typed can be sent once more, {@code null} where that makes no sense
 * @param kept what was typed
 */
record ErrorPage(
        int status,
        String message,
        List<Refusal.FieldError> errors,
        String reference,
        @Nullable String back,
        @Nullable String again,
        List<Fact> kept) {}
