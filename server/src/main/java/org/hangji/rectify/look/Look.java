package org.hangji.rectify.look;

import java.util.List;
import org.hangji.page.Choice;
import org.hangji.page.Frame;
import org.hangji.page.Tone;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.MeasureState;
import org.hangji.rectify.Outcome;
import org.jspecify.annotations.Nullable;

/** The tone and the message key of states (状态的样子). */
public final class Look {

    private static final List<String> SOURCES =
            List.of("CHECK", "INSPECTION", "HAZARD", "HOTLINE", "SUPERVISION", "OTHER");

    private Look() {}

    /** Late beats everything else while a finding is open. */
    public static Tone tone(FindingState state, @Nullable Outcome outcome, boolean overdue) {
        if (overdue) {
            return Tone.LATE;
        }
        return switch (state) {
            case REGISTERED, ASSIGNED, IN_PROGRESS -> Tone.PLAIN;
            case CLAIMED -> Tone.WAIT;
            case RETURNED -> Tone.BACK;
            case LONG_TERM -> Tone.LONG;
            case SUSPENDED -> Tone.OFF;
            case CLOSED -> outcome == Outcome.RECTIFIED ? Tone.DONE : Tone.OFF;
        };
    }

    public static Tone tone(Finding finding) {
        return tone(finding.state(), finding.outcome(), finding.overdue());
    }

    public static Tone tone(MeasureState state) {
        return switch (state) {
            case OPEN, ANSWERED -> Tone.PLAIN;
            case CLAIMED -> Tone.WAIT;
            case VERIFIED -> Tone.DONE;
            case RETURNED -> Tone.BACK;
            case LONG_TERM -> Tone.LONG;
        };
    }

    /** Key of the word: the outcome of a closed finding, else its state. */
    public static String key(FindingState state, @Nullable Outcome outcome) {
        return outcome == null ? "rectify.state." + state : "rectify.outcome." + outcome;
    }

    /** Where findings come from, for choosing. */
    public static List<Choice> sources(Frame frame) {
        return SOURCES.stream()
                .map(source -> new Choice(source, frame.text("rectify.source." + source)))
                .toList();
    }

    /** The word for a source; what is not among the known ones is its own word. */
    public static String source(Frame frame, String source) {
        return SOURCES.contains(source) ? frame.text("rectify.source." + source) : source;
    }

    public static String key(Finding finding) {
        return key(finding.state(), finding.outcome());
    }
}
