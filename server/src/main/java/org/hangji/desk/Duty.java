package org.hangji.desk;

import java.time.LocalDate;
import org.hangji.rules.calendar.DeadlineState;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for this person (要我办的事).
 *
 * @param kind what is to be done
 * @param subject title of the finding or bulletin, or name of the round
 * @param number number of the finding, or how many things: findings of the round, opinions, contradictions
 * @param href where it is done
 * @param due the day by which, {@code null} where none is set
 * @param standing how that day stands
 * @param day from which it is counted: today, or the last day of the worked example
 * @param from who waits for it
 */
record Duty(
        Kind kind,
        String subject,
        String number,
        String href,
        @Nullable LocalDate due,
        DeadlineState standing,
        LocalDate day,
        String from) {

    /** What is to be done. */
    enum Kind {
        /** 签收 */
        ACCEPT,
        /** 整改并申请核查 */
        RECTIFY,
        /** 改正后再报 */
        REDO,
        /** 核查 */
        VERIFY,
        /** 推进下一节点 */
        MILESTONE,
        /** 决定延期 */
        DECIDE_EXTENSION,
        /** 交办一轮里刚登记的问题 */
        ASSIGN_ROUND,
        /** 交办一个刚登记的问题 */
        ASSIGN,
        /** 签发通报 */
        SIGN_BULLETIN,
        /** 改退回的通报 */
        REWORK_BULLETIN,
        /** 答复群众意见 */
        ANSWER_OPINIONS,
        /** 答复读入的通报里的矛盾 */
        ANSWER_CONTRADICTIONS,
        /** 报送 */
        SUBMIT_RETURN,
        /** 已催报，报送 */
        SUBMIT_PRESSED_RETURN,
        /** 按退回意见重报 */
        RESUBMIT_RETURN,
        /** 审核报表 */
        REVIEW_RETURNS,
        /** 决定锁定后的更正 */
        DECIDE_AMENDMENT;

        /** Whether {@link Duty#number} is the number of one finding. */
        boolean ofFinding() {
            return switch (this) {
                case ACCEPT, RECTIFY, REDO, VERIFY, MILESTONE, DECIDE_EXTENSION, ASSIGN -> true;
                case ASSIGN_ROUND,
                        SIGN_BULLETIN,
                        REWORK_BULLETIN,
                        ANSWER_OPINIONS,
                        ANSWER_CONTRADICTIONS,
                        SUBMIT_RETURN,
                        SUBMIT_PRESSED_RETURN,
                        RESUBMIT_RETURN,
                        REVIEW_RETURNS,
                        DECIDE_AMENDMENT -> false;
            };
        }
    }

    /** Under which heading it stands. */
    enum Group {
        OVERDUE,
        TODAY,
        WEEK,
        LATER,
        UNDATED
    }

    Group group() {
        if (due == null) {
            return Group.UNDATED;
        }
        if (standing.kind() == DeadlineState.Kind.OVERDUE) {
            return Group.OVERDUE;
        }
        if (due.equals(day)) {
            return Group.TODAY;
        }
        LocalDate sunday = day.plusDays(7L - day.getDayOfWeek().getValue());
        return due.isAfter(sunday) ? Group.LATER : Group.WEEK;
    }
}
