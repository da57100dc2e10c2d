package org.hangji.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether this platform holds the worked example (演示). Its records end in 2023 while the real clock runs on: pages open
 * with that day in their address and say so, and what was due after that day counts from it.
 */
@Component
public class Demonstration {

    private final @Nullable LocalDate lastDay;

    @Autowired
    Demonstration(@Value("${hangji.demonstration:false}") boolean holdsExample, ObjectProvider<WorkedExample> example) {
        WorkedExample known = holdsExample ? example.getIfAvailable() : null;
        this.lastDay = known == null ? null : known.lastDay();
    }

    /** A demonstration that ends on this day, or none. */
    public Demonstration(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    /** The last day of the example's records, {@code null} on a platform with records of its own only. */
    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    /** The address with that day as what was known: {@code /ledgers?asOf=2023-11-17}. */
    public String dated(String path) {
        return lastDay == null ? path : path + (path.contains("?") ? "&" : "?") + "asOf=" + lastDay;
    }
}
