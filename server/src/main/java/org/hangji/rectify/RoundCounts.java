package org.hangji.rectify;

/**
 * How many findings of a round are where (轮次统计). The states add up to {@code findings}; the outcomes add up to
 * {@code closed}.
 *
 * @param open all that are not closed, the standing states included
 * @param overdue those of the open whose clock ran out
 */
public record RoundCounts(
        int findings,
        int measures,
        int registered,
        int assigned,
        int inProgress,
        int claimed,
        int returned,
        int longTerm,
        int suspended,
        int closed,
        int rectified,
        int unfounded,
        int transferred,
        int open,
        int overdue) {}
