package org.hangji.sample.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.EntryHistory;

/** Source enterprises punished in 2023 (源头企业处罚): 287 until 17 November, 71 of them since the feedback. */
final class SourcePenalties implements MadeLedger {

    private static final Map<String, String> KINDS = Map.of(
            "QUARRY",
            "石料场",
            "CONCRETE",
            "混凝土搅拌站",
            "STEEL",
            "钢铁加工厂",
            "COAL",
            "煤场",
            "BUILDING",
            "建材厂",
            "LOGISTICS",
            "物流园");

    @Override
    public String ledger() {
        return "source-penalty";
    }

    @Override
    public List<EntryHistory> make(Draw draw) {
        List<LocalDate> days = new ArrayList<>(draw.days(216, "2023-01-04", "2023-07-16"));
        days.addAll(draw.days(71, "2023-07-17", "2023-11-17"));
        List<EntryHistory> entries = new ArrayList<>();
        for (int index = 0; index < days.size(); index++) {
            String county = draw.county();
            String kind = draw.of("QUARRY", "QUARRY", "CONCRETE", "STEEL", "COAL", "BUILDING", "LOGISTICS");
            entries.add(Draw.once(
                    Draw.bureau(county),
                    days.get(index),
                    index,
                    Map.of(
                            "enterprise", Draw.enterprise(county, index, KINDS.getOrDefault(kind, "")),
                            "kind", kind,
                            "decision", "样例源罚〔2023〕%d号".formatted(index + 1),
                            "fact", "为超过核定载质量的货运车辆装载货物并放行出场",
                            "fine", BigDecimal.valueOf(draw.between(10, 30), 1))));
        }
        return entries;
    }
}
