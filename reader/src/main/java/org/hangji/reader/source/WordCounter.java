package org.hangji.reader.source;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts the paragraphs of a list, level by level (编号计数). */
final class WordCounter {
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    private final Map<Integer, Integer> counts = new HashMap<>();

    /** Counts a paragraph and gives its printed number; a start that is given begins this level anew. */
    String next(Map<Integer, WordLevel> levels, int depth, @Nullable Integer start) {
        WordLevel level = levels.get(depth);
        if (level == null) {
            return "";
        }
        Integer before = counts.get(depth);
        counts.put(depth, start != null ? start : before == null ? level.start() : before + 1);
        counts.keySet().removeIf(deeper -> deeper > depth && isRestarted(levels.get(deeper), depth));
        return level.format().equals("bullet") ? "" : print(levels, level);
    }

    private static boolean isRestarted(@Nullable WordLevel deeper, int depth) {
        Integer restart = deeper == null ? null : deeper.restart();
        return restart == null || (restart > 0 && depth < restart);
    }

    private String print(Map<Integer, WordLevel> levels, WordLevel level) {
        Matcher places = PLACE.matcher(level.pattern());
        String label = places.replaceAll(place -> {
            int other = Integer.parseInt(place.group(1)) - 1;
            WordLevel source = levels.get(other);
            int number = counts.getOrDefault(other, source == null ? 1 : source.start());
            String format =
                    source == null || (level.legal() && !source.format().equals("none")) ? "decimal" : source.format();
            return Matcher.quoteReplacement(NumberFormat.print(format, number));
        });
        boolean closed = label.isEmpty() || CharacterClass.isWide(label.charAt(label.length() - 1));
        return closed || !level.gapAfter() ? label : label + " ";
    }
}
