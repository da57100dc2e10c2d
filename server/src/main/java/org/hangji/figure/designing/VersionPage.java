package org.hangji.figure.designing;

import java.util.List;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.Edition;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a figure and what each changed.
 *
 * @param id the figure
 * @param name its name as it stands
 * @param versions the newest first
 * @param mayDefine whether the reader may make the next one
 */
record VersionPage(String id, String name, List<Line> versions, boolean mayDefine) {

    /**
     * One version.
     *
     * @param edition who made it, when and why; {@code null} for the one that is built in
     * @param changes what it changed; of the first version, what it says
     */
    record Line(Definition definition, @Nullable Edition edition, List<Change> changes) {}

    /** One line of the definition before and after; {@code before} is empty in a first version. */
    record Change(String name, String before, String after) {}
}
