package org.hangji.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure counts (口径).
 *
 * @param id its name in addresses, English
 * @param group the field of work under which it is listed: 治超, 隐患
 * @param name its name
 * @param unit the unit of its value
 * @param synonyms other units that reports use for the same thing: 台 and 辆
 * @param definition in words: what is counted, what is not, by which day
 * @param kind whether it counts what occurred in a period or what stands at the end of a day
 * @param object what the figure is of, where it is of one thing (a bridge's length): the name of that kind of thing;
 *     {@code null} where it is of no single thing
 * @param whole whether it may also be asked of all things together (problems of one round, or of all)
 */
public record FigureDefinition(
        String id,
        String group,
        String name,
        String unit,
        List<String> synonyms,
        String definition,
        Kind kind,
        @Nullable String object,
        boolean whole) {

    /** How a figure stands in time. */
    public enum Kind {
        /** 时段数: what occurred from {@code from} to {@code to}. */
        PERIOD,
        /** 时点数: what stands at the end of {@code to}. */
        STATE
    }

    public FigureDefinition {
        synonyms = List.copyOf(synonyms);
    }

    /** Whether it can only be asked of one thing. */
    public boolean needsObject() {
        return object != null && !whole;
    }
}
