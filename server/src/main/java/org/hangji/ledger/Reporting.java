package org.hangji.ledger;

import java.util.List;
import org.hangji.shared.Role;

/**
 * When a ledger is reported and who looks at it before it counts as agreed (填报周期与审核).
 *
 * @param period how often it is reported
 * @param review roles that review it, the first first; empty where nobody does
 */
public record Reporting(Period period, List<Role> review) {

    /** Whenever something happens, reviewed by nobody. */
    public static final Reporting OF_EVENTS = new Reporting(Period.EVENT, List.of());

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
