package org.hangji.sample.records;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hangji.ledger.Draft;
import org.hangji.ledger.EntryHistory;
import org.hangji.shared.AsOf;

/** Draws for constructed records. {@link Random} is specified to the bit, so a seed gives the same everywhere. */
final class Draw {

    /** Counties by their share of what happens. */
    private static final List<String> COUNTIES = List.of(
            "410581", "410581", "410581", "410581", "410505", "410505", "410505", "410522", "410522", "410522",
            "410523", "410523", "410523", "410527", "410527", "410526", "410526", "410506", "410506", "410502",
            "410503");

    private static final Map<String, String> NAMES = Map.of(
            "410502", "文峰区", "410503", "北关区", "410505", "殷都区", "410506", "龙安区", "410522", "安阳县", "410523", "汤阴县",
            "410526", "滑县", "410527", "内黄县", "410581", "林州市");

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final List<String> ROADS = List.of("G341", "G107", "G230", "S301", "S302", "S219", "安林路", "大白线");

    private final Random random;

    Draw(long seed) {
        random = new Random(seed);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Division code of a county, the large ones more often. */
    String county() {
        return of(COUNTIES);
    }

    static String countyName(String county) {
        return NAMES.getOrDefault(county, "");
    }

    /** Code of a county's bureau. */
    static String bureau(String county) {
        return county + "-JT";
    }

    /** As many days between the two, both included, in order. */
    List<LocalDate> days(int count, String from, String to) {
        LocalDate first = LocalDate.parse(from);
        int span = (int) ChronoUnit.DAYS.between(first, LocalDate.parse(to));
        List<LocalDate> days = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            days.add(first.plusDays(random.nextInt(span + 1)));
        }
        Collections.sort(days);
        return days;
    }

    /** A road with a stake: {@code G341 K52+300}. */
    String stake() {
        return "%s K%d+%03d".formatted(of(ROADS), between(1, 89), between(0, 9) * 100);
    }

    /** A plate of the right form; no vehicle is meant. */
    String plate() {
        return "豫E" + of("Z", "Y", "X") + "%04d".formatted(between(0, 9999));
    }

    /** Name of an enterprise that does not exist: numbered by the old cycle of sixty, which repeats after 60. */
    static String enterprise(String county, int number, String kind) {
        return countyName(county)
                + STEMS.charAt(number % 10)
                + BRANCHES.charAt(number % 12)
                + (number >= 60 ? "第" + (number / 60 + 1) : "")
                + kind;
    }

    /** When something of that day was written down: in the evening of the same day. */
    static Instant evening(LocalDate day, int number) {
        return day.atTime(17, 30).plusMinutes(number % 240).atZone(AsOf.ZONE).toInstant();
    }

    /** An entry of one version. */
    static EntryHistory once(String unit, LocalDate day, int number, Map<String, Object> values) {
        return new EntryHistory(
                unit,
                List.of(new EntryHistory.Version(evening(day, number), new Draft(day.toString(), null, values), "")));
    }

    /** As many positive numbers that add up to {@code total}. */
    List<Integer> parts(int count, int total) {
        List<Integer> parts = new ArrayList<>(Collections.nCopies(count, total / count));
        for (int index = 0; index < total % count; index++) {
            parts.set(index, parts.get(index) + 1);
        }
        for (int round = 0; round < 2 * count; round++) {
            int from = random.nextInt(count);
            if (parts.get(from) > 1) {
                parts.set(from, parts.get(from) - 1);
                int to = random.nextInt(count);
                parts.set(to, parts.get(to) + 1);
            }
        }
        return parts;
    }
}
