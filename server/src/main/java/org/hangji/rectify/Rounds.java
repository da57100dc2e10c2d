package org.hangji.rectify;

import java.util.List;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;

/** Rounds of inspection (检查轮次). Everything it answers is limited to what the caller may see. */
public interface Rounds {

    /** A round as it was opened: {@code fresh} is false where its key had opened it before. */
    record Opened(long round, boolean fresh) {}

    /**
     * Opens a round with its findings and their measures in one transaction, on behalf of the acting person, who is no
     * rectifier by it. A finding with unit and deadline is assigned at once.
     */
    Opened open(NewRound round);

    /** Takes back a round that was confirmed by mistake. Refused once any of its findings was assigned. */
    void withdraw(long round, String reason);

    /** The round, or a refusal that it is not in sight. */
    Round get(long round);

    /** The round with its counts as they were known then. */
    Round get(long round, AsOf known);

    /** Its findings in order, each with its measures and its story, as they were known then. */
    List<Finding> findings(long round, AsOf known);

    /** Rounds in sight, the latest first; withdrawn ones are left out. */
    Listing<Round> list(Paging paging);
}
