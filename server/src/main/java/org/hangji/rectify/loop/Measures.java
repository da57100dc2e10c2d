package org.hangji.rectify.loop;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.hangji.rectify.MeasureState;
import org.jspecify.annotations.Nullable;

/** The measures of one finding (整改措施) by number, and what the events do to one or to all of them. */
final class Measures {

    /** One measure. {@code answer} is empty until it is answered. */
    record Measure(
            int number,
            String text,
            @Nullable Long rectifier,
            @Nullable LocalDate deadline,
            MeasureState state,
            String answer) {

        boolean answered() {
            return !answer.isEmpty();
        }

        Measure in(MeasureState next) {
            return new Measure(number, text, rectifier, deadline, next, answer);
        }

        Measure by(@Nullable LocalDate day) {
            return new Measure(number, text, rectifier, day, state, answer);
        }

        private Measure answered(String words) {
            return new Measure(number, text, rectifier, deadline, MeasureState.ANSWERED, words);
        }

        /** Back to work: as far as it was answered. */
        private Measure atWork() {
            return in(answered() ? MeasureState.ANSWERED : MeasureState.OPEN);
        }
    }

    private final Map<Integer, Measure> byNumber = new TreeMap<>();

    Collection<Measure> all() {
        return byNumber.values();
    }

    @Nullable
    Measure get(int number) {
        return byNumber.get(number);
    }

    int next() {
        return byNumber.size() + 1;
    }

    void add(int number, String text, @Nullable Long rectifier, @Nullable LocalDate deadline) {
        byNumber.put(number, new Measure(number, text, rectifier, deadline, MeasureState.OPEN, ""));
    }

    void answer(int number, String words) {
        byNumber.computeIfPresent(number, (key, measure) -> measure.answered(words));
    }

    /** Claimed: one, or all that are neither verified nor long-term. */
    void claim(@Nullable Integer one) {
        change(one, Set.of(MeasureState.OPEN, MeasureState.ANSWERED, MeasureState.RETURNED), MeasureState.CLAIMED);
    }

    void verify(@Nullable Integer one) {
        change(one, Set.of(MeasureState.CLAIMED), MeasureState.VERIFIED);
    }

    /** Returned: one, or all that were claimed; what had been verified counts no more. */
    void giveBack(@Nullable Integer one) {
        change(one, Set.of(MeasureState.CLAIMED, MeasureState.VERIFIED), MeasureState.RETURNED);
    }

    void makeLongTerm(@Nullable Integer one, LocalDate milestone) {
        if (one != null) {
            byNumber.computeIfPresent(
                    one, (key, measure) -> measure.in(MeasureState.LONG_TERM).by(milestone));
            return;
        }
        each(measure -> measure.state() == MeasureState.VERIFIED ? measure : measure.in(MeasureState.LONG_TERM));
    }

    void resume() {
        each(measure -> measure.state() == MeasureState.LONG_TERM ? measure.atWork() : measure);
    }

    void reopen() {
        each(Measure::atWork);
    }

    private void change(@Nullable Integer one, Set<MeasureState> from, MeasureState to) {
        if (one != null) {
            byNumber.computeIfPresent(one, (key, measure) -> measure.in(to));
            return;
        }
        each(measure -> from.contains(measure.state()) ? measure.in(to) : measure);
    }

    private void each(UnaryOperator<Measure> change) {
        byNumber.replaceAll((key, measure) -> change.apply(measure));
    }
}
