package org.hangji.reader.outline;

import org.jspecify.annotations.Nullable;

/** Whether a list of points is being told under the current heading. */
final class ListState {
    private boolean labelled;
    private @Nullable HeadingStyle style;
    private int last;

    /** A field label was passed, so numbered points are measures from here on. */
    void label() {
        labelled = true;
        style = null;
    }

    boolean labelled() {
        return labelled;
    }

    boolean idle() {
        return !labelled && style == null;
    }

    void point(Marker marker) {
        style = marker.style();
        last = marker.value();
    }

    boolean continues(Marker marker) {
        return style == marker.style() && marker.value() == last + 1;
    }

    void clear() {
        labelled = false;
        style = null;
        last = 0;
    }
}
