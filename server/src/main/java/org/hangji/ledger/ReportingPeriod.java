package org.hangji.ledger;

import java.time.LocalDate;
import org.hangji.rules.calendar.WorkingDays;

/**
 * What one return covers (报送时段), both ends included.
 *
 * @param first first day, by which the period is named in addresses
 * @param last last day
 * @param name {@code 2023年10月}, {@code 2023年第4季度}, or as the campaign calls it
 */
public record ReportingPeriod(LocalDate first, LocalDate last, String name) {

    /** The last day on which it is reported in time: so many working days after its end, 调休 included. */
    public LocalDate due(int workingDays) {
        return WorkingDays.add(last, workingDays);
    }

    /** Without the year, for a column: {@code 10月}. */
    public String brief() {
        return name.replaceFirst("^\\d{4}年(?=.)", "");
    }
}
