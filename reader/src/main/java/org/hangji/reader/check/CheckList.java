package org.hangji.reader.check;

import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.Check;

/** The checks found so far; no clerk reads more than so many. */
final class CheckList {
    private static final int MOST = 2000;

    private final List<Check> checks = new ArrayList<>();

    void add(Check check) {
        if (!full()) {
            checks.add(check);
        }
    }

    boolean full() {
        return checks.size() >= MOST;
    }

    List<Check> all() {
        return checks;
    }
}
