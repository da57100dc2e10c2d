package org.hangji.reader.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A heading with what stands under it. */
public final class Section {
    private final Marker marker;
    private final String title;
    private final int titleStart;
    private final int titleEnd;
    private final @Nullable Section parent;
    private final List<Section> children = new ArrayList<>();
    private final @Nullable Field field;
    private int bodyEnd;

    Section(
            Marker marker,
            String title,
            int titleStart,
            int titleEnd,
            @Nullable Field field,
            @Nullable Section parent) {
        this.marker = marker;
        this.title = title;
        this.titleStart = titleStart;
        this.titleEnd = titleEnd;
        this.field = field;
        this.parent = parent;
    }

    public Marker marker() {
        return marker;
    }

    /** The words of the heading. */
    public String title() {
        return title;
    }

    public int start() {
        return marker.start();
    }

    public int titleStart() {
        return titleStart;
    }

    public int titleEnd() {
        return titleEnd;
    }

    /** Index behind the words that stand under this heading before the next one. */
    public int bodyEnd() {
        return bodyEnd;
    }

    /** The same heading under another one, without standing among its children. */
    Section under(@Nullable Section above) {
        Section hung = new Section(marker, title, titleStart, titleEnd, field, above);
        hung.bodyEnd = bodyEnd;
        return hung;
    }

    void endBody(int end) {
        bodyEnd = end;
    }

    public @Nullable Section parent() {
        return parent;
    }

    /** What the part under the heading holds where the heading is the label of a field (1.整改落实情况), else null. */
    public @Nullable Field field() {
        return field;
    }

    /** Whether no headings stand under this one but labels of fields. */
    public boolean leaf() {
        for (Section child : children) {
            if (child.field == null) {
                return false;
            }
        }
        return true;
    }

    public List<Section> children() {
        return children;
    }

    public boolean numbered() {
        return marker.style() != HeadingStyle.UNNUMBERED;
    }

    public int level() {
        int level = 1;
        for (Section above = parent; above != null; above = above.parent) {
            level++;
        }
        return level;
    }
}
