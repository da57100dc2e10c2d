package org.hangji.ledger;

import java.util.List;
import org.hangji.shared.Role;

/**
 * When a ledger is reported and who looks at it before it counts as agreed (填报周期与审核).
 *
 * @param period how often it is reported
 * @param review roles that review it, the first first; empty where nobody does
 * @param dueDays working days after the end of a period until it is due, 0 to 60
 */
public record Reporting(Period period, List<Role> review, int dueDays) {

    /** So many working days after the end of a period a return is due where nothing else is said. */
    public static final int DUE = 5;

    /** The most working days that may be given. */
    public static final int MOST_DUE = 60;

    /** Whenever something happens, reviewed by nobody. */
    public static final Reporting OF_EVENTS = new Reporting(Period.EVENT, List.of(), DUE);

    /** How often a ledger is reported. */
    public enum Period {
        /** 随时：发生一件登记一件 */
        EVENT,
        /** 每日 */
        DAY,
        /** 每周 */
        WEEK,
        /** 每月 */
        MONTH,
        /** 每季度 */
        QUARTER,
        /** 每年 */
        YEAR,
        /** 专项行动自己的期限 */
        CAMPAIGN
    }

    public Reporting {
        review = List.copyOf(review);
    }
}
