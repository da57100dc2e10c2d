package org.hangji.figure.contradiction.rule;

import java.util.List;

/** A rule that records must not contradict (体检规则); a bean. It reads as the platform itself and writes nothing. */
public interface Rule {

    /** What people read of it. */
    RuleText text();

    /**
     * Looks at a part of the records. What it answers is complete for that part: what stood there before and is not among
     * it holds no more.
     */
    List<Checked> check(Extent extent);
}
