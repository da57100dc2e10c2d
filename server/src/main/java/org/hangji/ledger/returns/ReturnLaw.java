package org.hangji.ledger.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hangji.ledger.ReturnState;
import org.hangji.shared.Role;

/** What may be done with a return now (报表办理规则). Each decision answers why not; nothing where it may be done. */
final class ReturnLaw {

    private ReturnLaw() {}

    /**
     * Who acts, seen from the return.
     *
     * @param reports whether he records entries for the unit
     * @param reviews whether he may review it: from a unit above, or as a leader or verifier of the unit itself
     * @param above whether he does so from a unit above
     * @param roles those that he holds over the unit
     */
    record Actor(long person, boolean reports, boolean reviews, boolean above, Set<Role> roles) {

        Actor {
            roles = Set.copyOf(roles);
        }

        /** One who holds every role. */
        Actor(long person, boolean reports, boolean reviews, boolean above) {
            this(person, reports, reviews, above, Set.of(Role.values()));
        }
    }

    /**
     * What the return holds now.
     *
     * @param entries how many entries
     * @param fingerprint stands for exactly their versions
     */
    record Holding(long entries, String fingerprint) {}

    /**
     * Handing in.
     *
     * @param zero whether it is said that there is nothing to report
     * @param seen the fingerprint that the person saw
     */
    static List<String> submit(ReturnState state, Actor actor, Holding now, boolean zero, String seen) {
        List<String> reasons = new ArrayList<>();
        if (state instanceof ReturnState.Locked) {
            reasons.add("这份报表已经锁定，不能再报；确有差错请申请更正。");
        }
        if (!actor.reports()) {
            reasons.add("报表由本单位的经办人报送。");
        }
        if (now.entries() == 0 && !zero) {
            reasons.add("这一时段没有一条记录：确实没有发生，请勾选“零报告”再报；有的话先登记。");
        }
        if (now.entries() > 0 && zero) {
            reasons.add("这一时段有 %d 条记录，不是零报告：请去掉“零报告”再报。".formatted(now.entries()));
        }
        if (!seen.equals(now.fingerprint())) {
            reasons.add("您打开这页以后有人登记或更正过这一时段的记录：请看过现在的内容再办。");
        }
        return reasons;
    }

    /** Accepting at one level. {@code unanswered} is the number of differences that nobody has answered. */
    static List<String> review(
            ReturnState state, Actor actor, Reviewers reviewers, Holding now, String seen, long unanswered) {
        List<String> reasons = new ArrayList<>(waiting(state, actor));
        if (state instanceof ReturnState.Submitted submitted) {
            if (submitted.reviews().stream().anyMatch(by -> by.person() == actor.person())) {
                reasons.add("您已经审过一级，下一级由另一个人审。");
            }
            Role wanted = reviewers.after(submitted.reviews().size());
            if (actor.reviews() && wanted != null && !actor.roles().contains(wanted)) {
                reasons.add("第%d级由%s审。".formatted(submitted.reviews().size() + 1, Reviewers.word(wanted)));
            }
            if (submitted.reviews().size() == reviewers.levels() - 1 && actor.reviews() && !actor.above()) {
                reasons.add("最后一级由上级单位的人审。");
            }
            if (unanswered > 0) {
                reasons.add("有 %d 处填报数和明细汇总对不上，还没有答复：请报送单位更正或说明后再审。".formatted(unanswered));
            }
            if (!seen.equals(now.fingerprint())) {
                reasons.add("您打开这页以后有人登记或更正过这一时段的记录：请看过现在的内容再审。");
            }
        }
        return reasons;
    }

    /** Whether it is this person's turn to review, whatever the return holds. */
    static boolean mayReview(ReturnState.Submitted state, Actor actor, Reviewers reviewers) {
        Holding any = new Holding(0, "");
        return review(state, actor, reviewers, any, "", 0).isEmpty();
    }

    static List<String> sendBack(ReturnState state, Actor actor, String reason) {
        if (state instanceof ReturnState.Reviewed) {
            return actor.reviews() ? missing(reason) : List.of("报表由上级单位或有核查权的人审核。");
        }
        List<String> reasons = new ArrayList<>(waiting(state, actor));
        reasons.addAll(missing(reason));
        return reasons;
    }

    /** Remarking at a cell: whoever may send it back, as long as it is not locked. */
    static List<String> remark(ReturnState state, Actor actor) {
        List<String> reasons = new ArrayList<>();
        if (state instanceof ReturnState.Returned) {
            reasons.add("这份报表已经退回：等重新报送以后再批注。");
        }
        if (state instanceof ReturnState.Reviewed reviewed
                && reviewed.submission().by().person() == actor.person()) {
            reasons.add("这份报表是您报送的，由另一个人批注。");
        }
        if (reasons.isEmpty()) {
            reasons.addAll(sendBack(state, actor, "-"));
        }
        return reasons;
    }

    /** Locking what was reviewed, exactly as it was reviewed. */
    static List<String> lock(ReturnState state, Actor actor, Holding now) {
        List<String> reasons = new ArrayList<>();
        if (!actor.above()) {
            reasons.add("报表由上级单位有审核权的人锁定。");
        }
        switch (state) {
            case ReturnState.Reviewed reviewed -> {
                if (!reviewed.fingerprint().equals(now.fingerprint())) {
                    reasons.add("审核以后又有人登记或更正过记录：请退回重报，或请报送单位重新报送后再审、再锁。");
                }
            }
            case ReturnState.Locked locked -> reasons.add("这份报表已经锁定。");
            default -> reasons.add("审核全部通过以后才能锁定。");
        }
        return reasons;
    }

    /** Pressing for what is missing after its due day. */
    static List<String> press(ReturnState state, Actor actor, boolean late) {
        List<String> reasons = new ArrayList<>();
        if (!actor.above()) {
            reasons.add("由上级单位催报。");
        }
        if (!(state instanceof ReturnState.Open || state instanceof ReturnState.Returned)) {
            reasons.add("这份报表已经报了，不用催。");
        } else if (!late) {
            reasons.add("还没有到期，不用催。");
        }
        return reasons;
    }

    private static List<String> waiting(ReturnState state, Actor actor) {
        List<String> reasons = new ArrayList<>();
        boolean own = state instanceof ReturnState.Submitted submitted
                && submitted.submission().by().person() == actor.person();
        if (!actor.reviews()) {
            reasons.add(own ? "这份报表已经报送，等上级单位审核。" : "报表由上级单位或有核查权的人审核。");
        } else if (own) {
            reasons.add("这份报表是您报送的，由另一个人审核。");
        }
        if (!(state instanceof ReturnState.Submitted)) {
            reasons.add("这份报表现在不在待审。");
        }
        return reasons;
    }

    private static List<String> missing(String reason) {
        return reason.isBlank() ? List.of("请写明为什么退回、要改什么。") : List.of();
    }
}
