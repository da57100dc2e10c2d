package org.hangji.rectify.loop;

import static org.hangji.rectify.FindingState.ASSIGNED;
import static org.hangji.rectify.FindingState.CLAIMED;
import static org.hangji.rectify.FindingState.CLOSED;
import static org.hangji.rectify.FindingState.IN_PROGRESS;
import static org.hangji.rectify.FindingState.LONG_TERM;
import static org.hangji.rectify.FindingState.REGISTERED;
import static org.hangji.rectify.FindingState.RETURNED;
import static org.hangji.rectify.FindingState.SUSPENDED;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.MeasureState;
import org.hangji.rectify.Outcome;
import org.jspecify.annotations.Nullable;

/** What may happen to a finding as it stands (办理规则), whoever wants it. */
final class Law {

    private static final Set<FindingState> AT_WORK = EnumSet.of(IN_PROGRESS, RETURNED);
    private static final Set<FindingState> MEASURE_STATES = EnumSet.of(IN_PROGRESS, RETURNED, CLAIMED, LONG_TERM);
    private static final Set<FindingState> OPEN_STATES = EnumSet.complementOf(EnumSet.of(CLOSED));

    private final Matter matter;

    Law(Matter matter) {
        this.matter = matter;
    }

    /** Why the command cannot be given as things stand, or empty where it can. */
    Optional<String> whyNot(CommandName command, @Nullable Integer measure) {
        if (matter.withdrawn()) {
            return Optional.of("本问题所在的轮次已撤回，不能再办理。");
        }
        FindingState state = matter.standing().state();
        if (!from(command, measure != null).contains(state)) {
            return Optional.of("现在是“" + state.word() + "”，不能" + command.word() + "：须在"
                    + from(command, measure != null).stream()
                            .map(one -> "“" + one.word() + "”")
                            .collect(Collectors.joining("、"))
                    + "时办理。");
        }
        String why = measure == null ? whole(command) : ofMeasure(command, measure);
        return Optional.ofNullable(why);
    }

    /** The states in which a command may be given to the whole, or to one measure. */
    static Set<FindingState> from(CommandName command, boolean toMeasure) {
        return switch (command) {
            case ASSIGN -> EnumSet.of(REGISTERED, ASSIGNED, IN_PROGRESS, RETURNED);
            case ACCEPT -> EnumSet.of(ASSIGNED);
            case PLAN_MEASURE, REPORT, ANSWER_MEASURE -> EnumSet.of(IN_PROGRESS, RETURNED, LONG_TERM);
            case CLAIM -> toMeasure ? MEASURE_STATES : AT_WORK;
            case VERIFY -> toMeasure ? MEASURE_STATES : EnumSet.of(CLAIMED);
            case CLOSE -> EnumSet.of(CLAIMED);
            case RETURN -> toMeasure ? MEASURE_STATES : EnumSet.of(ASSIGNED, CLAIMED);
            case MAKE_LONG_TERM -> toMeasure ? MEASURE_STATES : EnumSet.of(IN_PROGRESS, RETURNED, CLAIMED);
            case SUSPEND -> EnumSet.of(IN_PROGRESS, RETURNED, CLAIMED);
            case RESUME -> EnumSet.of(LONG_TERM, SUSPENDED);
            case DISMISS, TRANSFER -> EnumSet.of(ASSIGNED, IN_PROGRESS, RETURNED);
            case REQUEST_EXTENSION, APPROVE_EXTENSION, REFUSE_EXTENSION -> OPEN_STATES;
            case LOOK_BACK, REOPEN -> EnumSet.of(CLOSED);
        };
    }

    private @Nullable String whole(CommandName command) {
        return switch (command) {
            case VERIFY ->
                numbers(MeasureState.RETURNED)
                        .map(list -> "第" + list + "条措施已退回、还没有重新申请核查：请先退回问题，或等责任人重新申请。")
                        .orElse(null);
            case CLOSE -> closing();
            case REQUEST_EXTENSION -> extensible();
            case APPROVE_EXTENSION, REFUSE_EXTENSION -> matter.extension() == null ? "没有待批的延期申请。" : null;
            default -> null;
        };
    }

    private @Nullable String extensible() {
        if (matter.due() == null) {
            return "还没有期限，谈不上延期：请先交办。";
        }
        return matter.extension() != null ? "已有一个延期申请待批：批准或不批准之后才能再提。" : null;
    }

    private @Nullable String closing() {
        if (!(matter.standing() instanceof Standing.Claimed claimed) || claimed.verifiedBy() == null) {
            return "还没有核查通过：须先由核查人核查，才能销号。";
        }
        if (!matter.hasProof()) {
            return "没有能证明结果的证据：须有问题登记之后提交、拍摄时间不早于问题发生日的证据（照片、纪要或回执）。";
        }
        if (claimed.proposed() != Outcome.RECTIFIED) {
            return null;
        }
        List<Integer> unanswered = matter.measures().all().stream()
                .filter(measure -> !measure.answered())
                .map(Measures.Measure::number)
                .toList();
        if (!unanswered.isEmpty()) {
            return "第" + listed(unanswered) + "条措施没有填报完成情况：每条措施都有答复才能以“已整改”销号。";
        }
        return numbers(MeasureState.LONG_TERM)
                .map(list -> "第" + list + "条措施还在长期坚持：不能以“已整改”销号。")
                .orElse(null);
    }

    private @Nullable String ofMeasure(CommandName command, int number) {
        Measures.Measure measure = matter.measures().get(number);
        if (measure == null) {
            return "本问题没有第" + number + "条措施。";
        }
        Set<MeasureState> from = switch (command) {
            case CLAIM ->
                EnumSet.of(MeasureState.OPEN, MeasureState.ANSWERED, MeasureState.RETURNED, MeasureState.LONG_TERM);
            case VERIFY -> EnumSet.of(MeasureState.CLAIMED);
            case RETURN -> EnumSet.of(MeasureState.CLAIMED, MeasureState.VERIFIED);
            case ANSWER_MEASURE ->
                EnumSet.of(MeasureState.OPEN, MeasureState.ANSWERED, MeasureState.RETURNED, MeasureState.LONG_TERM);
            case MAKE_LONG_TERM -> EnumSet.complementOf(EnumSet.of(MeasureState.VERIFIED));
            default -> EnumSet.allOf(MeasureState.class);
        };
        return from.contains(measure.state())
                ? null
                : "第" + number + "条措施现在是“" + measure.state().word() + "”，不能" + command.word() + "。";
    }

    private Optional<String> numbers(MeasureState state) {
        List<Integer> found = matter.measures().all().stream()
                .filter(measure -> measure.state() == state)
                .map(Measures.Measure::number)
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(listed(found));
    }

    private static String listed(List<Integer> numbers) {
        return numbers.stream().map(Objects::toString).collect(Collectors.joining("、"));
    }
}
