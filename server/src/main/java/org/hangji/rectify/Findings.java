package org.hangji.rectify;

import java.util.List;
import java.util.function.Consumer;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;

/**
 * Findings of every source and their loop (整改问题). Everything it answers is limited to what the caller may see, and
 * every act is decided by the law of the loop, once here and once more in the database.
 */
public interface Findings {

    /** Registers a finding on behalf of the acting person; assigned at once where it has unit and deadline. Its id. */
    long register(NewFinding finding);

    /** Findings in sight that fulfil the filter, those whose clock runs out first on top. */
    Listing<FindingItem> list(FindingFilter filter, Paging paging);

    /** The same findings one after the other, without holding them all. */
    void each(FindingFilter filter, Consumer<FindingItem> reader);

    boolean isInSight(long finding);

    /** Refuses as not found what is not in sight. */
    void requireInSight(long finding);

    /** One finding as it stands, or a refusal that it is not in sight. */
    Finding get(long finding);

    /** One finding as it was known then; a refusal where it was not known yet. */
    Finding get(long finding, AsOf known);

    /** The findings to which it belongs as a recurrence, in sight. */
    Related related(long finding);

    /** What was tried on a finding and refused, the latest first; everybody sees his own, inspectors and leaders all. */
    List<RefusedAttempt> attempts(long finding);

    /**
     * Gives a command on behalf of the acting person and answers the finding after it. Refused: a field 422, the person
     * 403, the law of the loop 409, changed since the order's version 409 with what changed.
     */
    Finding give(long finding, Order order);
}
