package org.hangji.sample.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.EntryHistory;

/**
 * Roadside clean-up of 2023 (路域环境清理): since August 58 markets, 14 grain drying, 7 works, 264 billboards, 38 signs; 5
 * water points and 46 heaps. Some lie before August, so that the period matters.
 */
final class RoadsideCleanups implements MadeLedger {

    private static final String AUGUST = "2023-08-01";

    @Override
    public String ledger() {
        return "roadside-cleanup";
    }

    @Override
    public List<EntryHistory> make(Draw draw) {
        List<EntryHistory> entries = new ArrayList<>();
        since(draw, entries, "ROAD_MARKET", 58, 58, AUGUST, "2023-11-15");
        since(draw, entries, "GRAIN_DRYING", 14, 14, "2023-09-10", "2023-10-20");
        since(draw, entries, "ROADWORKS", 7, 7, AUGUST, "2023-11-10");
        since(draw, entries, "BILLBOARD", 61, 264, AUGUST, "2023-11-16");
        since(draw, entries, "NON_ROAD_SIGN", 17, 38, AUGUST, "2023-11-14");
        since(draw, entries, "DEBRIS", 19, 46, "2023-08-05", "2023-11-08");
        since(draw, entries, "ROAD_MARKET", 11, 11, "2023-03-01", "2023-07-28");
        since(draw, entries, "GRAIN_DRYING", 6, 6, "2023-06-01", "2023-06-25");
        since(draw, entries, "BILLBOARD", 8, 27, "2023-04-01", "2023-07-28");
        waterPoint(entries, "410505-JT", "2023-08-17", "安林路殷都段");
        waterPoint(entries, "410505-JT", "2023-08-17", "安林路殷都段西");
        waterPoint(entries, "410506-JT", "2023-09-07", "安林路龙安段");
        waterPoint(entries, "410522-JT", "2023-09-19", "大白线安阳县段");
        waterPoint(entries, "410581-JT", "2023-10-18", "大白线林州段");
        return entries;
    }

    private static void since(
            Draw draw, List<EntryHistory> entries, String kind, int rows, int total, String from, String to) {
        List<LocalDate> days = draw.days(rows, from, to);
        List<Integer> parts = rows == total ? List.of() : draw.parts(rows, total);
        for (int index = 0; index < rows; index++) {
            entries.add(Draw.once(
                    Draw.bureau(draw.county()),
                    days.get(index),
                    entries.size(),
                    Map.of("kind", kind, "place", draw.stake(), "quantity", parts.isEmpty() ? 1 : parts.get(index))));
        }
    }

    private static void waterPoint(List<EntryHistory> entries, String unit, String day, String place) {
        entries.add(Draw.once(
                unit,
                LocalDate.parse(day),
                entries.size(),
                Map.of("kind", "WATER_POINT", "place", place, "quantity", 1, "handling", "联合取缔")));
    }
}
