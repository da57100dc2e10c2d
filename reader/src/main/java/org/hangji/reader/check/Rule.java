package org.hangji.reader.check;

import java.util.List;
import org.hangji.reader.Reading.Check;

/** One way of holding what a text says in one place against what it says in another. */
interface Rule {
    void apply(Evidence evidence, List<Check> found);
}
