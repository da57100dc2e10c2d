package org.hangji.bulletin.publishing;

import java.util.List;
import org.hangji.bulletin.checking.DraftCheck;
import org.hangji.bulletin.composing.Draft;
import org.hangji.bulletin.filling.Filled;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as it stands for the caller (通报): the frozen words once published, else the draft filled from records.
 *
 * @param asOf what was known for its figures
 * @param publication how it was published, null until then
 */
record BulletinView(
        Draft draft,
        Filled filled,
        AsOf asOf,
        List<DraftCheck> checks,
        @Nullable Publication publication) {

    List<DraftCheck> of(DraftCheck.Weight weight) {
        return DraftCheck.of(checks, weight);
    }

    long typed() {
        return filled.values().stream().filter(Filled.Value::typed).count();
    }

    long fromRecords() {
        return filled.values().stream()
                .filter(value -> value.figure() != null && value.fault() == null)
                .count();
    }

    /** Rows behind all its figures, one counted as often as it is used. */
    long rows() {
        return filled.values().stream().mapToLong(Filled.Value::rows).sum();
    }
}
