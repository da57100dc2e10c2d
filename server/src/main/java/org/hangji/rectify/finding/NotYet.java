package org.hangji.rectify.finding;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hangji.page.Cannot;
import org.hangji.page.Frame;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.Finding;

/**
 * What cannot be done with a finding now, and why (还不能做). Acts that share a reason share a line.
 *
 * @param next what somebody could expect at this stage
 * @param later the others, for those who want to know
 */
record NotYet(List<Cannot> next, List<Cannot> later) {

    static NotYet of(Frame frame, Finding finding) {
        Set<CommandName> expected = expected(finding);
        return new NotYet(
                lines(frame, finding, expected), lines(frame, finding, EnumSet.complementOf(EnumSet.copyOf(expected))));
    }

    /** The acts that belong to the stage, closing included while it is worked on: that is what people look for. */
    static Set<CommandName> expected(Finding finding) {
        EnumSet<CommandName> acts = switch (finding.state()) {
            case REGISTERED -> EnumSet.of(CommandName.ASSIGN);
            case ASSIGNED -> EnumSet.of(CommandName.ACCEPT, CommandName.RETURN);
            case IN_PROGRESS, RETURNED ->
                EnumSet.of(CommandName.PLAN_MEASURE, CommandName.ANSWER_MEASURE, CommandName.CLAIM, CommandName.CLOSE);
            case CLAIMED -> EnumSet.of(CommandName.VERIFY, CommandName.CLOSE);
            case LONG_TERM -> EnumSet.of(CommandName.REPORT, CommandName.RESUME, CommandName.CLOSE);
            case SUSPENDED -> EnumSet.of(CommandName.RESUME);
            case CLOSED -> EnumSet.of(CommandName.LOOK_BACK, CommandName.REOPEN);
        };
        if (finding.extension() != null) {
            acts.add(CommandName.APPROVE_EXTENSION);
        }
        return acts;
    }

    private static List<Cannot> lines(Frame frame, Finding finding, Set<CommandName> which) {
        Map<String, String> byReason = finding.refused().stream()
                .filter(refused -> which.contains(refused.command()))
                .collect(Collectors.toMap(
                        Finding.Refused::reason,
                        refused -> frame.text(
                                "rectify.command." + refused.command().key()),
                        (first, second) -> first + "、" + second,
                        LinkedHashMap::new));
        return byReason.entrySet().stream()
                .map(line -> new Cannot(line.getValue(), line.getKey()))
                .toList();
    }
}
