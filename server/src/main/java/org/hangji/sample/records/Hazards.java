package org.hangji.sample.records;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.Draft;
import org.hangji.ledger.EntryHistory;
import org.jspecify.annotations.Nullable;

/**
 * Hazards of 2023 (隐患): until 31 October 618 general ones, 590 of them put right, and 15 major ones, 12 of them put
 * right; among the general ones 56 that highway departments found after the feedback, 4 of them openings cut into the
 * median. A few more are found and put right in November, so that the day matters.
 */
final class Hazards implements MadeLedger {

    private static final LocalDate END_OF_OCTOBER = LocalDate.of(2023, 10, 31);
    private static final List<String> HIGHWAY = List.of("PAVEMENT", "PAVEMENT", "WATERLOGGING", "SPILLAGE", "SIGN");

    private static final Map<String, String> DESCRIPTIONS = Map.ofEntries(
            Map.entry("VEHICLE", "车辆安全设施缺损"),
            Map.entry("DRIVER", "驾驶员安全教育记录不全"),
            Map.entry("ENTERPRISE", "安全检查台账不完整"),
            Map.entry("STATION", "场站消防通道堆放物品"),
            Map.entry("CONSTRUCTION", "施工路段警示标志不足"),
            Map.entry("BRIDGE", "桥面护栏缺损"),
            Map.entry("PAVEMENT", "路面坑槽"),
            Map.entry("WATERLOGGING", "雨后路面积水"),
            Map.entry("SPILLAGE", "路面抛洒物未清"),
            Map.entry("SIGN", "标志牌损毁"),
            Map.entry("MEDIAN_OPENING", "中央分隔带私开口"));

    @Override
    public String ledger() {
        return "hazard";
    }

    @Override
    public List<EntryHistory> make(Draw draw) {
        List<EntryHistory> entries = new ArrayList<>();
        byHighwayDepartments(draw, entries);
        general(draw, draw.days(562, "2023-01-09", "2023-10-29"), 28, entries);
        general(draw, draw.days(6, "2023-11-02", "2023-11-15"), 6, entries);
        major(draw, entries);
        return entries;
    }

    private static void byHighwayDepartments(Draw draw, List<EntryHistory> entries) {
        List<LocalDate> days = draw.days(56, "2023-07-20", "2023-10-20");
        for (int index = 0; index < days.size(); index++) {
            String county = draw.county();
            String unit = county.equals("410505") || county.equals("410522") ? county + "-GL" : Draw.bureau(county);
            String category = index % 14 == 7 ? "MEDIAN_OPENING" : draw.of(HIGHWAY);
            LocalDate day = days.get(index);
            entries.add(hazard(
                    draw,
                    entries.size(),
                    unit,
                    day,
                    day.plusDays(draw.between(1, 9)),
                    "GENERAL",
                    category,
                    "HIGHWAY",
                    draw.stake()));
        }
    }

    /** The last {@code late} of them are not put right by the end of October; a third of those is in November. */
    private static void general(Draw draw, List<LocalDate> days, int late, List<EntryHistory> entries) {
        for (int index = 0; index < days.size(); index++) {
            LocalDate day = days.get(index);
            LocalDate rectified;
            if (index >= days.size() - late) {
                rectified = index % 3 == 0 ? LocalDate.of(2023, 11, 16) : null;
            } else {
                LocalDate planned = day.plusDays(draw.between(1, 14));
                rectified = planned.isAfter(END_OF_OCTOBER) ? END_OF_OCTOBER : planned;
            }
            String county = draw.county();
            String category = draw.of(
                    "VEHICLE", "VEHICLE", "DRIVER", "ENTERPRISE", "ENTERPRISE", "STATION", "CONSTRUCTION", "BRIDGE");
            entries.add(hazard(
                    draw,
                    entries.size(),
                    Draw.bureau(county),
                    day,
                    rectified,
                    "GENERAL",
                    category,
                    draw.of("BUREAU", "ENFORCEMENT", "ENTERPRISE"),
                    place(draw, county, category)));
        }
    }

    private static void major(Draw draw, List<EntryHistory> entries) {
        List<LocalDate> days = draw.days(15, "2023-02-06", "2023-09-20");
        for (int index = 0; index < days.size(); index++) {
            LocalDate day = days.get(index);
            LocalDate planned = day.plusDays(draw.between(20, 38));
            String county = draw.county();
            String category = draw.of("BRIDGE", "CONSTRUCTION", "STATION");
            entries.add(hazard(
                    draw,
                    entries.size(),
                    Draw.bureau(county),
                    day,
                    index % 5 == 4 ? null : planned,
                    "MAJOR",
                    category,
                    "BUREAU",
                    place(draw, county, category)));
        }
    }

    private static String place(Draw draw, String county, String category) {
        return switch (category) {
            case "BRIDGE", "CONSTRUCTION" -> draw.stake();
            case "STATION" -> Draw.countyName(county) + "客运站";
            default -> Draw.enterprise(county, draw.between(0, 59), draw.of("客运公司", "货运公司", "危货运输公司"));
        };
    }

    private static EntryHistory hazard(
            Draw draw,
            int number,
            String unit,
            LocalDate day,
            @Nullable LocalDate rectified,
            String level,
            String category,
            String checkedBy,
            String place) {
        Map<String, Object> values = new HashMap<>();
        values.put("level", level);
        values.put("category", category);
        values.put("checkedBy", checkedBy);
        values.put("place", place);
        values.put("description", DESCRIPTIONS.getOrDefault(category, ""));
        values.put("deadline", day.plusDays(level.equals("MAJOR") ? 60 : 15).toString());
        List<EntryHistory.Version> versions = new ArrayList<>();
        versions.add(new EntryHistory.Version(Draw.evening(day, number), new Draft(day.toString(), null, values), ""));
        if (rectified != null) {
            int later = (int) ChronoUnit.DAYS.between(day, rectified);
            versions.add(new EntryHistory.Version(
                    Draw.evening(rectified, number + draw.between(0, 9) + later),
                    new Draft(null, null, Map.of("rectifiedOn", rectified.toString(), "measure", "已按要求整改并复查")),
                    "整改完成"));
        }
        return new EntryHistory(unit, versions);
    }
}
