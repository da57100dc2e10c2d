package org.hangji.rectify;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** With which day in their address the pages of findings and rounds open (页面以哪一天的情况打开): decided here alone. */
final class Shown {

    private Shown() {}

    /** The address, with the day as of which its round is shown; as it is where the round is shown as of now. */
    static String at(String path, @Nullable LocalDate shownAsOf) {
        return shownAsOf == null ? path : path + "?asOf=" + shownAsOf;
    }

    /** The address for the state of today, said so where the page would open as of another day. */
    static String now(String path, @Nullable LocalDate shownAsOf) {
        return shownAsOf == null ? path : path + "?asOf=now";
    }
}
