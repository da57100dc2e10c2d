package org.hangji.rectify.loop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who put his hand to a finding, and what proves it (整改行为与证据). */
final class Deeds {

    private final Set<Long> people = new HashSet<>();
    private final Set<String> units = new HashSet<>();
    private final List<Integer> proofs = new ArrayList<>();
    private int reopenedAt;

    /** Gave a rectifying command or filed proof, which makes him a rectifier for good. */
    void by(Event event) {
        people.add(event.person());
        units.add(event.unit());
    }

    void proved(Event event) {
        proofs.add(event.number());
    }

    void reopened(Event event) {
        reopenedAt = event.number();
    }

    boolean ofPerson(long person) {
        return people.contains(person);
    }

    boolean ofUnit(String unit) {
        return units.contains(unit);
    }

    /** Whether there is proof; after a reopening only what was filed since. */
    boolean isProved() {
        return proofs.stream().anyMatch(number -> number > reopenedAt);
    }
}
