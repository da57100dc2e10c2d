package org.hangji.bulletin.publishing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hangji.bulletin.filling.Filled;

/** What a correction changes, line by line (更正了什么). */
final class Changes {

    private Changes() {}

    /** Lines that were left out and lines that were added; neighbours are shown as one change. */
    static List<FrozenContent.Change> between(String oldTitle, Filled before, String newTitle, Filled after) {
        List<String> old = lines(oldTitle, before);
        List<String> fresh = lines(newTitle, after);
        Set<String> inBoth = new HashSet<>(old);
        inBoth.retainAll(new HashSet<>(fresh));
        List<String> left = old.stream().filter(line -> !inBoth.contains(line)).toList();
        List<String> added =
                fresh.stream().filter(line -> !inBoth.contains(line)).toList();
        List<FrozenContent.Change> changes = new ArrayList<>();
        for (int i = 0; i < Math.max(left.size(), added.size()); i++) {
            changes.add(
                    new FrozenContent.Change(i < left.size() ? left.get(i) : "", i < added.size() ? added.get(i) : ""));
        }
        return changes;
    }

    private static List<String> lines(String title, Filled filled) {
        List<String> lines = new ArrayList<>();
        lines.add(title);
        filled.lines().forEach(line -> lines.add(line.words()));
        return lines;
    }
}
