package org.hangji.reader.finding;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.outline.Field;
import org.hangji.reader.outline.FieldLabel;
import org.jspecify.annotations.Nullable;

/** What stands under the heading of a problem: its labelled fields, or unlabelled words. */
record Answer(int bodyStart, int bodyEnd, List<FieldLabel> labels) {
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
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).field() == field) {
                int end = i + 1 < labels.size() ? labels.get(i + 1).start() : bodyEnd;
                return new Part(Math.min(labels.get(i).content(), end), end);
            }
        }
        return null;
    }

    /** Where the measures stand: the actions, else the progress, else the words before any label. */
    @Nullable
    Part measures() {
        for (Field field : List.of(Field.ACTIONS, Field.PROGRESS)) {
            Part part = part(field);
            if (part != null && !part.isEmpty()) {
                return part;
            }
        }
        Part plain = new Part(
                bodyStart, labels.isEmpty() ? bodyEnd : labels.getFirst().start());
        return plain.isEmpty() ? null : plain;
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
