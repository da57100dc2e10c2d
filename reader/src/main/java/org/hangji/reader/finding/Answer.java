package org.hangji.reader.finding;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.outline.Field;
import org.hangji.reader.outline.FieldLabel;
import org.jspecify.annotations.Nullable;

/** What stands under the heading of a problem: its labelled fields, or unlabelled words. */
record Answer(int bodyStart, int bodyEnd, List<FieldLabel> labels) {
    /** A state is told in so few characters; what is longer tells what was done. */
    private static final int LONGEST_STATE = 20;

    /** A place by index. */
    record Part(int start, int end) {
        boolean isEmpty() {
            return end <= start;
        }
    }

    boolean has(Field field) {
        return part(field) != null;
    }

    /** Where the first field of this kind stands, or null. */
    @Nullable
    Part part(Field field) {
        List<Part> parts = parts(field);
        return parts.isEmpty() ? null : parts.getFirst();
    }

    /** Where the fields of this kind stand. */
    List<Part> parts(Field field) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).field() == field) {
                int end = i + 1 < labels.size() ? labels.get(i + 1).start() : bodyEnd;
                parts.add(new Part(Math.min(labels.get(i).content(), end), end));
            }
        }
        return parts;
    }

    /** Where the measures stand: the actions, else the progress, else the words before any label. */
    @Nullable
    Part measures() {
        for (Field field : List.of(Field.ACTIONS, Field.PROGRESS, Field.STATUS)) {
            Part part = part(field);
            boolean more = field != Field.STATUS || (part != null && part.end() - part.start() > LONGEST_STATE);
            if (part != null && !part.isEmpty() && more) {
                return part;
            }
        }
        return plain();
    }

    /** Where words stand before any label, or null. */
    @Nullable
    Part plain() {
        Part plain = new Part(
                bodyStart, labels.isEmpty() ? bodyEnd : labels.getFirst().start());
        return plain.isEmpty() ? null : plain;
    }

    /** Whether the fields tell no more than a state: 整改进展：阶段性完成，长期坚持。 */
    boolean stateOnly() {
        Part measures = measures();
        return !has(Field.ACTIONS)
                && measures != null
                && !measures.equals(plain())
                && measures.end() - measures.start() <= LONGEST_STATE;
    }

    boolean labelled() {
        return has(Field.ACTIONS) || has(Field.PROGRESS) || has(Field.STATUS) || has(Field.DEADLINE);
    }

    static Answer of(int bodyStart, int bodyEnd, List<FieldLabel> all, int firstLabel) {
        List<FieldLabel> labels = new ArrayList<>();
        for (int i = firstLabel; i < all.size() && all.get(i).start() < bodyEnd; i++) {
            if (all.get(i).start() >= bodyStart) {
                labels.add(all.get(i));
            }
        }
        return new Answer(bodyStart, bodyEnd, labels);
    }
}
