package org.hangji.rectify.loop;

import java.util.Optional;
import org.hangji.rectify.CommandName;
import org.hangji.shared.Acting;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;

/** Who may give which command to a finding (办理权限), whatever its state. */
final class Persons {

    private final Matter matter;
    private final Acting acting;

    Persons(Matter matter, Acting acting) {
        this.matter = matter;
        this.acting = acting;
    }

    /** Why this person may not give the command, or empty where he may. */
    Optional<String> whyNot(CommandName command) {
        String why = switch (command) {
            case ASSIGN -> unless(handles(), "交办由管辖范围内的经办人或领导办理。");
            case ACCEPT -> unless(ofAssignedUnit(), "签收由责任单位办理。");
            case PLAN_MEASURE, REPORT, ANSWER_MEASURE -> rectifying("由责任单位办理。");
            case CLAIM -> claiming("申请核查由整改责任人办理。");
            case REQUEST_EXTENSION -> claiming("延期由整改责任人申请。");
            case RETURN ->
                matter.standing() instanceof Standing.Assigned
                        ? unless(ofAssignedUnit(), "不属本单位的退回由责任单位办理。")
                        : verifying("退回");
            case VERIFY -> verifying("核查");
            case LOOK_BACK -> verifying("回头看");
            case REOPEN -> verifying("重新整改");
            case CLOSE -> second("销号", true);
            case MAKE_LONG_TERM -> second("转为持续推进", false);
            case SUSPEND -> second("暂缓", false);
            case APPROVE_EXTENSION, REFUSE_EXTENSION -> second("延期的审批", false);
            case RESUME -> unless(ofAssignedUnit() || handles(), "恢复整改由责任单位、经办人或领导办理。");
            case DISMISS, TRANSFER -> unless(ofAssignedUnit() || covers(Role.CLERK), "由责任单位或经办人提请。");
        };
        return Optional.ofNullable(why);
    }

    /** Why this person may not give the finding to a unit in this place of the tree. */
    Optional<String> whyNotTo(String unitPath) {
        return unitPath.isEmpty() || acting.holds(unitPath, Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER)
                ? Optional.empty()
                : Optional.of("只能交办给您管辖范围内的单位；不属本单位的请退回。");
    }

    /** Of the assigned unit or one below it with a role that works on findings, or named as rectifier. */
    boolean ofAssignedUnit() {
        Matter.Assignment assigned = matter.assignment();
        if (assigned == null) {
            return false;
        }
        return matter.isNamedRectifier(acting.person())
                || within(assigned.path(), acting.unitPath())
                        && acting.has(Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER);
    }

    /** Whether a file from this person counts as proof of rectification, which makes him a rectifier. */
    boolean filesProof() {
        return switch (matter.standing()) {
            case Standing.Registered ignored -> false;
            case Standing.Closed ignored -> false;
            case Standing.Claimed claimed -> !isNamedVerifier() && !verified(claimed) && rectifiesOrUnit();
            default -> !isNamedVerifier() && (rectifiesOrUnit() || covers(Role.CLERK));
        };
    }

    /** Who verified adds what he saw when he checked; a proof of his would make him the rectifier he judged. */
    private boolean verified(Standing.Claimed claimed) {
        return claimed.verifiedBy() != null && claimed.verifiedBy() == acting.person();
    }

    /** Whether this person may add a file at all. */
    boolean mayFile() {
        return rectifiesOrUnit()
                || isNamedVerifier()
                || covers(Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER);
    }

    private boolean rectifiesOrUnit() {
        return ofAssignedUnit() || matter.rectifies(acting.person());
    }

    private boolean handles() {
        return covers(Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER);
    }

    private @Nullable String rectifying(String rule) {
        if (isNamedVerifier()) {
            return "您是本问题指定的核查人：核查人不能同时整改。" + rule;
        }
        return unless(ofAssignedUnit(), rule);
    }

    private @Nullable String claiming(String rule) {
        if (isNamedVerifier()) {
            return "您是本问题指定的核查人：核查人不能同时整改。" + rule;
        }
        Matter.Assignment assigned = matter.assignment();
        boolean nobodyNamed = assigned != null && assigned.rectifier() == null;
        return unless(matter.rectifies(acting.person()) || nobodyNamed && ofAssignedUnit(), rule);
    }

    private @Nullable String verifying(String act) {
        String own = ownCase(act, true);
        if (own != null) {
            return own;
        }
        Matter.Assignment assigned = matter.assignment();
        if (assigned != null && assigned.verifier() != null) {
            return assigned.verifier() == acting.person() ? null : "本问题指定了核查人，由指定的核查人办理。";
        }
        return unless(covers(Role.VERIFIER, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER), "由管辖范围内的核查人或领导办理。");
    }

    private @Nullable String second(String act, boolean closing) {
        String own = ownCase(act, closing);
        if (own != null) {
            return own;
        }
        Deadlines.Extension asked = matter.extension();
        if (!closing && asked != null && asked.by() == acting.person()) {
            return act + "须由另一人决定：这是您自己提出的申请。";
        }
        return unless(
                isNamedVerifier()
                        || isNamedLeader()
                        || covers(Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER),
                act + "由核查人或管辖范围内的另一名经办人、领导办理。");
    }

    /** Nobody decides about what he put right or asked for himself. */
    private @Nullable String ownCase(String act, boolean checking) {
        if (matter.rectifies(acting.person())) {
            return act + "不能由本问题的整改责任人办理：您参与过整改，请由另一人办理。";
        }
        if (matter.standing() instanceof Standing.Claimed claimed && claimed.by() == acting.person()) {
            return act + "须由另一人决定：这是您自己提出的申请。";
        }
        if (checking && matter.major() && matter.rectifiedBy(acting.unit())) {
            return "重大问题的" + act + "须由责任单位以外的人办理。";
        }
        return null;
    }

    private boolean isNamedVerifier() {
        Matter.Assignment assigned = matter.assignment();
        return assigned != null && assigned.verifier() != null && assigned.verifier() == acting.person();
    }

    private boolean isNamedLeader() {
        Matter.Assignment assigned = matter.assignment();
        return assigned != null && assigned.leader() != null && assigned.leader() == acting.person();
    }

    private boolean covers(Role... roles) {
        return acting.holds(matter.path(), roles) || acting.holds(matter.registeredPath(), roles);
    }

    private static boolean within(String path, String below) {
        return below.equals(path) || below.startsWith(path + ".");
    }

    private static @Nullable String unless(boolean allowed, String rule) {
        return allowed ? null : rule;
    }
}
