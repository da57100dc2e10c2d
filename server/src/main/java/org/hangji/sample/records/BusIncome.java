package org.hangji.sample.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.EntryHistory;

/** Side income of the bus group by month (企业多种经营收入): 14.61 million yuan in the first half of 2023, and the third quarter. */
final class BusIncome implements MadeLedger {

    private static final String BUS_GROUP = "410500-GJ";
    private static final List<String> BUSINESSES = List.of("CUSTOM_BUS", "LEASING", "DELIVERY", "DRIVING_SERVICE");

    @Override
    public String ledger() {
        return "enterprise-income";
    }

    @Override
    public List<EntryHistory> make(Draw draw) {
        List<EntryHistory> entries = new ArrayList<>();
        List<Integer> tenths = new ArrayList<>(draw.parts(24, 14_610));
        tenths.addAll(draw.parts(12, 7_420));
        for (int index = 0; index < tenths.size(); index++) {
            LocalDate day = YearMonth.of(2023, 1 + index / BUSINESSES.size()).atEndOfMonth();
            entries.add(Draw.once(
                    BUS_GROUP,
                    day,
                    index,
                    Map.of(
                            "enterprise", BUS_GROUP,
                            "business", BUSINESSES.get(index % BUSINESSES.size()),
                            "amount", BigDecimal.valueOf(tenths.get(index), 1))));
        }
        return entries;
    }
}
