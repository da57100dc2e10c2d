package org.hangji.figure;

import java.util.List;

/** Contradictions among the records (口径体检), for those who publish figures: what they must know before. */
public interface Contradictions {

    /**
     * Those that touch a figure as it is asked, answered or not, within sight: its ledger, units of its scope or above it, and
     * its days. What was corrected is none any more. At most a hundred.
     */
    List<OpenContradiction> touching(String figure, FigureQuestion question);

    /** Looks at every write that has not been looked at yet; before anything is written in the transaction of the caller. */
    void lookAtWhatIsDue();
}
