package org.hangji.bulletin.filling;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A bulletin with its figures and lists filled in (填好的通报): exactly what is shown and, once published, frozen.
 *
 * @param lines headings and paragraphs in their order
 * @param values the figure fields by key
 * @param lists the lists of findings by key
 */
public record Filled(List<Line> lines, List<Value> values, List<FindingList> lists) {

    public Filled {
        lines = List.copyOf(lines);
        values = List.copyOf(values);
        lists = List.copyOf(lists);
    }

    /** What a line is. */
    public enum Kind {
        HEADING_1,
        HEADING_2,
        HEADING_3,
        PARAGRAPH,
        CONTACT
    }

    /** A heading or a paragraph; {@code recorded} where its words come from records, not from the writer. */
    public record Line(Kind kind, List<Run> runs, boolean recorded) {
        public Line {
            runs = List.copyOf(runs);
        }

        public static Line of(Kind kind, String words) {
            return new Line(kind, List.of(new Run(words, null)), false);
        }

        /** Words that come from records. */
        static Line recorded(Kind kind, String words) {
            return new Line(kind, List.of(new Run(words, null)), true);
        }

        /** Its words without a mark of any field. */
        public String words() {
            StringBuilder words = new StringBuilder();
            runs.forEach(run -> words.append(run.words()));
            return words.toString();
        }
    }

    /** Words, or a filled figure field with its key. */
    public record Run(String words, @Nullable String field) {}

    /**
     * A figure field with its value (数字).
     *
     * @param key the number by which the body names it
     * @param figure id of the figure, null where the value was typed by hand
     * @param name the figure's name
     * @param definition what exactly is counted, in words
     * @param kind {@code PERIOD} or {@code STATE}; empty where typed
     * @param scope code of the unit, with its name
     * @param value the number; null where it could not be filled
     * @param shown the number as printed, without unit
     * @param unit the unit printed behind it
     * @param rows how many rows stand behind it
     * @param fault why it could not be filled
     * @param version of the figure's definition, null where it was typed; a later version does not move what was published
     */
    public record Value(
            String key,
            @Nullable String figure,
            String name,
            String definition,
            String kind,
            @Nullable String scope,
            String scopeName,
            @Nullable String object,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable BigDecimal value,
            String shown,
            String unit,
            long rows,
            @Nullable String fault,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer version) {

        /** One whose figure has the version that is built in, or that is of no figure. */
        public Value(
                String key,
                @Nullable String figure,
                String name,
                String definition,
                String kind,
                @Nullable String scope,
                String scopeName,
                @Nullable String object,
                @Nullable LocalDate from,
                @Nullable LocalDate to,
                @Nullable BigDecimal value,
                String shown,
                String unit,
                long rows,
                @Nullable String fault) {
            this(
                    key,
                    figure,
                    name,
                    definition,
                    kind,
                    scope,
                    scopeName,
                    object,
                    from,
                    to,
                    value,
                    shown,
                    unit,
                    rows,
                    fault,
                    null);
        }

        /** The figure in the version that was used: {@code hazards-open@2}. What names no version was built in. */
        public String edition() {
            return figure + "@" + (version == null ? 1 : version);
        }

        public boolean typed() {
            return figure == null && fault == null;
        }

        /** The address of the figure's page with the rows behind it, as known then. */
        public String link(String asOf) {
            UriComponentsBuilder address =
                    UriComponentsBuilder.fromPath("/figures/" + (version == null || version == 1 ? figure : edition()));
            if (scope != null) {
                address.queryParam("scope", scope);
            }
            if (object != null) {
                address.queryParam("object", UriUtils.encode(object, StandardCharsets.UTF_8));
            }
            if (from != null) {
                address.queryParam("from", from);
            }
            return address.queryParam("to", to)
                    .queryParam("asOf", asOf)
                    .build(true)
                    .toUriString();
        }
    }

    /** A list of findings with the version of each: id and number of its last event. */
    public record FindingList(String key, List<Item> items) {
        public FindingList {
            items = List.copyOf(items);
        }
    }

    /** A finding in a list; {@code state} is empty where the list cannot say it. */
    public record Item(long finding, int version, String title, String state) {}

    /** The figure field with this key, null where there is none. */
    public @Nullable Value value(@Nullable String key) {
        return values.stream()
                .filter(value -> value.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** The whole text, one line a paragraph, as the reader reads it. */
    public String text(String title, String organ) {
        StringBuilder text = new StringBuilder(organ).append('\n').append(title).append('\n');
        lines.forEach(line -> text.append(line.words()).append('\n'));
        return text.toString();
    }
}
