package org.hangji.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure counts (口径).
 *
 * @param id its name in addresses, English
 * @param version which version of the definition, from 1
 * @param group the field of work under which it is listed: 治超, 隐患
 * @param name its name
 * @param unit the unit of its value
 * @param synonyms other units that reports use for the same thing: 台 and 辆
 * @param definition in words: what is counted, what is not, by which day
 * @param kind whether it counts what occurred in a period or what stands at the end of a day
 * @param shape what is made of the rows or of other figures
 * @param places decimals to which the value is rounded half up, {@code null} for the exact value
 * @param owner unit and post that answer for the definition, in words; empty where nobody is named
 * @param object what the figure is of, where it is of one thing (a bridge's length): the name of that kind of thing;
 *     {@code null} where it is of no single thing
 * @param whole whether it may also be asked of all things together (problems of one round, or of all)
 */
public record FigureDefinition(
        String id,
        int version,
        String group,
        String name,
        String unit,
        List<String> synonyms,
        String definition,
        Kind kind,
        Shape shape,
        @Nullable Integer places,
        String owner,
        @Nullable String object,
        boolean whole) {

    /** How a figure stands in time. */
    public enum Kind {
        /** 时段数: what occurred from {@code from} to {@code to}. */
        PERIOD,
        /** 时点数: what stands at the end of {@code to}. */
        STATE
    }

    /** How a figure comes about (算法). */
    public enum Shape {
        /** 计数 */
        COUNT,
        /** 求和 */
        SUM,
        /** 去重计数 */
        DISTINCT,
        /** 平均 */
        AVERAGE,
        /** 比率: of two figures */
        RATE,
        /** 与另一时段比 */
        CHANGE;

        /** Whether the values of parts add up to the value of the whole. */
        public boolean additive() {
            return this == COUNT || this == SUM;
        }
    }

    public FigureDefinition {
        synonyms = List.copyOf(synonyms);
    }

    /** The first version of a figure that counts rows. */
    public FigureDefinition(
            String id,
            String group,
            String name,
            String unit,
            List<String> synonyms,
            String definition,
            Kind kind,
            @Nullable String object,
            boolean whole) {
        this(id, 1, group, name, unit, synonyms, definition, kind, Shape.COUNT, null, "", object, whole);
    }

    /** Whether it can only be asked of one thing. */
    public boolean needsObject() {
        return object != null && !whole;
    }

    /** Its name with its version, by which a published number keeps its definition: {@code hazards-open@2}. */
    public String edition() {
        return id + "@" + version;
    }

    /** The same as another version. */
    public FigureDefinition as(int other) {
        return new FigureDefinition(
                id, other, group, name, unit, synonyms, definition, kind, shape, places, owner, object, whole);
    }
}
