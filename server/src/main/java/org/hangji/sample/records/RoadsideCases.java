package org.hangji.sample.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.EntryHistory;

/** Roadside cases of 2023 (违法路域案件): 700 until 17 November. */
final class RoadsideCases implements MadeLedger {

    @Override
    public String ledger() {
        return "roadside-case";
    }

    @Override
    public List<EntryHistory> make(Draw draw) {
        List<LocalDate> days = draw.days(700, "2023-01-03", "2023-11-17");
        List<EntryHistory> entries = new ArrayList<>();
        for (int index = 0; index < days.size(); index++) {
            entries.add(Draw.once(
                    draw.oneIn(6) ? "410500-ZF" : Draw.bureau(draw.county()),
                    days.get(index),
                    index,
                    Map.of(
                            "number", "样例路罚〔2023〕%d号".formatted(index + 1),
                            "kind", draw.of("OCCUPATION", "OCCUPATION", "BUILDING", "DUMPING", "CONNECTION", "DAMAGE"),
                            "place", draw.stake(),
                            "fine", BigDecimal.valueOf(draw.between(1, 20), 1))));
        }
        return entries;
    }
}
