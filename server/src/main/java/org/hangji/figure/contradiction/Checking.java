package org.hangji.figure.contradiction;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.hangji.figure.contradiction.Contradiction.State;
import org.hangji.figure.contradiction.rule.Checked;
import org.hangji.figure.contradiction.rule.Extent;
import org.hangji.figure.contradiction.rule.Found;
import org.hangji.figure.contradiction.rule.Rule;
import org.hangji.shared.Acting;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets the rules look, and writes down what they find and what holds no more (体检). */
@Component
class Checking {

    private static final String HOLDS_NO_MORE = "复核时规则不再成立。";

    private final Rules rules;
    private final FoundStore store;
    private final ContradictionStore stories;
    private final Clock clock;

    Checking(Rules rules, FoundStore store, ContradictionStore stories, Clock clock) {
        this.rules = rules;
        this.store = store;
        this.stories = stories;
        this.clock = clock;
    }

    /** All rules that the extent concerns. */
    @Transactional(propagation = Propagation.MANDATORY)
    Tally check(Extent extent) {
        Tally tally = Tally.NOTHING;
        for (Rule rule : rules.all()) {
            tally = tally.and(check(rule, extent, null));
        }
        return tally;
    }

    /** One rule; what holds no more is said to have been corrected by {@code asker}. */
    @Transactional(propagation = Propagation.MANDATORY)
    Tally check(Rule rule, Extent extent, @Nullable Long asker) {
        if (!Acting.current().has(Role.SYSTEM)) {
            throw new IllegalStateException("rules look at all units and are asked by the platform itself");
        }
        store.alone();
        Tally tally = Tally.NOTHING;
        for (Checked part : rule.check(extent)) {
            tally = tally.and(write(rule.text().id(), part, asker));
        }
        return tally;
    }

    private Tally write(String rule, Checked part, @Nullable Long asker) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, FoundStore.Known> known = new HashMap<>();
        store.known(rule, part).forEach(each -> known.put(each.key(), each));
        Tally tally = new Tally(part.found().size(), 0, 0, 0);
        for (Found found : part.found()) {
            tally = tally.and(write(rule, found, known.remove(found.key()), now));
        }
        for (FoundStore.Known gone : known.values()) {
            if (gone.state() != State.CORRECTED) {
                stories.answer(gone.id(), gone.version() + 1, Told.Kind.CORRECTED, asker, HOLDS_NO_MORE, now);
                tally = tally.and(new Tally(0, 0, 0, 1));
            }
        }
        return tally;
    }

    private Tally write(String rule, Found found, FoundStore.@Nullable Known before, Instant now) {
        if (before == null) {
            store.tell(store.add(rule, found), 1, Told.Kind.FOUND, found, now);
            return new Tally(0, 1, 0, 0);
        }
        boolean same = before.mark().equals(found.mark());
        if (same && before.state() != State.CORRECTED) {
            return Tally.NOTHING;
        }
        Told.Kind kind = before.state() == State.OPEN ? Told.Kind.CHANGED : Told.Kind.REOPENED;
        store.tell(before.id(), before.version() + 1, kind, found, now);
        return new Tally(0, 0, 1, 0);
    }

    /**
     * What came of a check.
     *
     * @param standing contradictions that stand in what was looked at
     * @param found new ones
     * @param again those that were found with other records
     * @param gone those that hold no more
     */
    record Tally(int standing, int found, int again, int gone) {

        static final Tally NOTHING = new Tally(0, 0, 0, 0);

        Tally and(Tally other) {
            return new Tally(standing + other.standing, found + other.found, again + other.again, gone + other.gone);
        }

        boolean changed() {
            return found + again + gone > 0;
        }

        Map<String, String> detail() {
            return Map.of(
                    "standing", Integer.toString(standing),
                    "found", Integer.toString(found),
                    "again", Integer.toString(again),
                    "gone", Integer.toString(gone));
        }
    }
}
