package org.hangji.sample.records;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.EntryHistory;

/**
 * Over-limit vehicles of 2023 (超限超载查处): 2,937 until 17 November, 801 of them since the feedback and those found on
 * the road, 198 of 100 tonnes and more, 66,364 tonnes unloaded.
 */
final class OverLimitCases implements MadeLedger {

    private static final int BEFORE_FEEDBACK = 2136;
    private static final int SINCE_FEEDBACK = 801;
    private static final int HUNDRED_TONNE = 198;
    private static final int UNLOADED_TENTHS = 663_640;

    /** Axles with the limit in tenths of a tonne. */
    private static final List<int[]> LIMITS =
            List.of(new int[] {6, 490}, new int[] {6, 490}, new int[] {6, 490}, new int[] {5, 430}, new int[] {4, 310});

    /** One vehicle before its day is known; masses in tenths of a tonne. */
    private static final class Vehicle {
        final int axles;
        final int limit;
        final boolean hundredTonne;
        int unloaded;

        Vehicle(int axles, int limit, int unloaded, boolean hundredTonne) {
            this.axles = axles;
            this.limit = limit;
            this.unloaded = unloaded;
            this.hundredTonne = hundredTonne;
        }
    }

    @Override
    public String ledger() {
        return "over-limit-case";
    }

    @Override
    public List<EntryHistory> make(Draw draw) {
        List<LocalDate> days = new ArrayList<>(draw.days(BEFORE_FEEDBACK, "2023-01-01", "2023-07-16"));
        days.addAll(draw.days(SINCE_FEEDBACK, "2023-07-17", "2023-11-17"));
        List<Vehicle> vehicles = vehicles(draw, days.size());
        List<EntryHistory> entries = new ArrayList<>();
        for (int index = 0; index < days.size(); index++) {
            entries.add(entry(draw, days.get(index), index, vehicles.get(index)));
        }
        return entries;
    }

    private static List<Vehicle> vehicles(Draw draw, int count) {
        List<Vehicle> vehicles = new ArrayList<>();
        int every = count / HUNDRED_TONNE;
        int hundred = 0;
        for (int index = 0; index < count; index++) {
            if (index % every == every / 2 && hundred < HUNDRED_TONNE) {
                hundred++;
                vehicles.add(new Vehicle(6, 490, draw.between(510, 760), true));
            } else {
                int[] kind = draw.of(LIMITS);
                vehicles.add(new Vehicle(kind[0], kind[1], draw.between(40, 350), false));
            }
        }
        level(vehicles);
        return vehicles;
    }

    /** Moves the ordinary ones a little until the total is the report's. */
    private static void level(List<Vehicle> vehicles) {
        int missing = UNLOADED_TENTHS
                - vehicles.stream().mapToInt(vehicle -> vehicle.unloaded).sum();
        while (missing != 0) {
            for (Vehicle vehicle : vehicles) {
                int step = Integer.signum(missing);
                int moved = vehicle.unloaded + step;
                if (step != 0 && !vehicle.hundredTonne && moved >= 10 && moved <= 480) {
                    vehicle.unloaded = moved;
                    missing -= step;
                }
            }
        }
    }

    private static EntryHistory entry(Draw draw, LocalDate day, int number, Vehicle vehicle) {
        boolean sinceFeedback = number >= BEFORE_FEEDBACK;
        String county = draw.county();
        String unit = draw.oneIn(4) ? "410500-ZF" : Draw.bureau(county);
        Map<String, Object> values = new HashMap<>();
        values.put("plate", draw.plate());
        values.put("foundBy", sinceFeedback || !draw.oneIn(4) ? "ROAD" : "STATION");
        values.put("place", draw.oneIn(5) ? draw.of("西见山卡点", "杜贺驼卡点") : draw.stake());
        values.put("axles", vehicle.axles);
        values.put("limitMass", tonnes(vehicle.limit));
        values.put("grossMass", tonnes(vehicle.limit + vehicle.unloaded));
        values.put("unloadedMass", tonnes(vehicle.unloaded));
        values.put("cargo", draw.of("砂石", "石子", "煤炭", "钢材", "水泥", "铁粉"));
        values.put("disposal", vehicle.hundredTonne ? "TRANSFERRED" : "FINED_UNLOADED");
        if (draw.oneIn(3)) {
            values.put("sourceEnterprise", Draw.enterprise(county, draw.between(0, 59), "石料场"));
        }
        return Draw.once(unit, day, number, values);
    }

    private static BigDecimal tonnes(int tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }
}
