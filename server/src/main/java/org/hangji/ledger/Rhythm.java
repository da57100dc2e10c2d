package org.hangji.ledger;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** How often a ledger is reported (报送周期). Weeks begin on Monday. */
public enum Rhythm {
    /** 日报 */
    DAY("日报"),
    /** 周报 */
    WEEK("周报"),
    /** 月报 */
    MONTH("月报"),
    /** 季报 */
    QUARTER("季报"),
    /** 年报 */
    YEAR("年报"),
    /** A campaign's own list of periods (专项时段). */
    OWN("专项报表");

    private final String word;

    Rhythm(String word) {
        this.word = word;
    }

    /** The rhythm of a ledger's own definition; a month for what is entered whenever it happens. */
    public static Rhythm of(Reporting.Period period) {
        return switch (period) {
            case DAY -> DAY;
            case WEEK -> WEEK;
            case MONTH, EVENT -> MONTH;
            case QUARTER -> QUARTER;
            case YEAR -> YEAR;
            case CAMPAIGN -> OWN;
        };
    }

    /** What such a return is called. */
    public String word() {
        return word;
    }

    /** The period in which a day lies. Throws {@link IllegalStateException} for {@link #OWN}, whose periods are listed. */
    public ReportingPeriod around(LocalDate day) {
        return switch (this) {
            case DAY -> new ReportingPeriod(day, day, words(day));
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                LocalDate sunday = monday.plusDays(6);
                yield new ReportingPeriod(
                        monday,
                        sunday,
                        words(monday) + "至" + sunday.getMonthValue() + "月" + sunday.getDayOfMonth() + "日");
            }
            case MONTH ->
                new ReportingPeriod(
                        day.withDayOfMonth(1),
                        day.with(TemporalAdjusters.lastDayOfMonth()),
                        day.getYear() + "年" + day.getMonthValue() + "月");
            case QUARTER -> {
                LocalDate first = LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
                yield new ReportingPeriod(
                        first,
                        first.plusMonths(3).minusDays(1),
                        day.getYear() + "年第" + (day.getMonthValue() + 2) / 3 + "季度");
            }
            case YEAR ->
                new ReportingPeriod(
                        LocalDate.of(day.getYear(), Month.JANUARY, 1),
                        LocalDate.of(day.getYear(), Month.DECEMBER, 31),
                        day.getYear() + "年");
            case OWN -> throw new IllegalStateException("periods of its own are listed");
        };
    }

    private static String words(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
