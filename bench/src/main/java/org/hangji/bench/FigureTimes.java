package org.hangji.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Asks figures, tables and rows, over HTTP and in the database itself, the plain GROUP BY beside them. */
final class FigureTimes {

    private static final List<String> FIGURES = List.of(
            "hazards-general-found",
            "hazards-general-rectified",
            "hazards-general-open",
            "hazards-major-found",
            "hazards-major-open",
            "hazards-found",
            "hazards-rectified",
            "hazards-open",
            "road-hazards-handled",
            "overload-vehicles",
            "overload-hundred-tonne",
            "overload-unloaded",
            "source-enterprises-punished",
            "road-markets-cleared",
            "grain-drying-cleared",
            "water-points-closed",
            "cleanup-officers",
            "visit-vehicles",
            "visit-persons",
            "road-cases");

    /** Calls before short ones are measured: a platform that has been running for some minutes is compiled. */
    private static final int WARM = 20;

    private final Api clerk;
    private final BenchDatabase database;
    private final BenchResults results;
    private final int rounds;
    private final Random random = new Random(1);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    FigureTimes(RunningHangji hangji, BenchResults results, int rounds) throws IOException {
        this.clerk = new Api(hangji.address(), hangji.token("clerk"));
        this.database = new BenchDatabase(hangji.data());
        this.results = results;
        this.rounds = rounds;
    }

    void run() throws SQLException {
        try (Connection application = database.application(top())) {
            List<SeriesSql> series = SeriesSql.all(application);
            figure(application, series);
            table(application, series, "table", "20 个数字 × 10 县 × 24 月", "now()", "");
            LocalDate then = today.minusYears(1);
            table(
                    application,
                    series,
                    "table_last_year",
                    "同一张表，按去年 " + then + " 所知",
                    "(timestamp '" + then.plusDays(1) + "' at time zone 'Asia/Shanghai' - interval '1 microsecond')",
                    "&asOf=" + then);
        }
        over("rows_page", "明细第一页 50 行（一县一月）", rounds, this::rows);
        over(
                "enterprise_figure",
                "一家企业一月的数",
                rounds,
                () -> month("/api/figures/hazards-found?scope=BENCH-" + random.nextInt(3000)));
        over(
                "ledger_page",
                "台账列表第一页（一县一月）",
                rounds,
                () -> month("/api/ledgers/hazard/entries?size=50&unit=" + county()));
        over("finding_figure", "已整改问题（整改环节，按经过算）", 3, () -> "/api/figures/findings-rectified?scope=" + county());
        over("finding_month", "一县一月反馈的问题（整改环节）", 3, () -> month("/api/figures/findings?scope=" + county()));
    }

    private void figure(Connection application, List<SeriesSql> series) throws SQLException {
        over("figure", "一县一月的一个数（接口）", rounds * 2, () -> month("/api/figures/" + any() + "?scope=" + county()));
        Timings rolled = new Timings();
        Timings grouped = new Timings();
        for (int i = 0; i < rounds * 2; i++) {
            List<SeriesSql> one = List.of(series.get(random.nextInt(series.size())));
            LocalDate first = firstOfMonth();
            String path = top() + ".uBENCH_C" + random.nextInt(10);
            String after = first.plusMonths(1).toString();
            time(rolled, application, List.of(SeriesSql.rolled(one, path, first.toString(), after, "now()")));
            if (i % 4 == 0) {
                time(grouped, application, SeriesSql.grouped(one, path, first.toString(), after, "now()"));
            }
        }
        results.times("figure_database", "一县一月的一个数（数据库）", rolled, grouped.percentile(50));
    }

    private void table(
            Connection application, List<SeriesSql> series, String name, String words, String known, String asOf)
            throws SQLException {
        LocalDate last = asOf.isEmpty() ? today : today.minusYears(1);
        LocalDate first = last.withDayOfMonth(1).minusMonths(23);
        String address = "/api/figures/table?by=month&from=" + first + "&to=" + last + asOf
                + FIGURES.stream().map(figure -> "&figure=" + figure).collect(Collectors.joining())
                + java.util.stream.IntStream.range(0, 10)
                        .mapToObj(county -> "&scope=BENCH-C" + county)
                        .collect(Collectors.joining());
        over(name, words + "（接口）", rounds / 2, () -> address);
        String after = last.plusDays(1).toString();
        Timings rolled = new Timings();
        for (int i = 0; i < rounds / 2; i++) {
            time(rolled, application, List.of(SeriesSql.rolled(series, top(), first.toString(), after, known)));
        }
        Timings grouped = new Timings();
        time(grouped, application, SeriesSql.grouped(series, top(), first.toString(), after, known));
        results.times(name + "_database", words + "（数据库）", rolled, grouped.percentile(50));
    }

    private interface Address {
        String next();
    }

    private void over(String name, String words, int times, Address address) {
        Timings timings = new Timings();
        int warm = Math.min(times >= rounds ? WARM * rounds / 2 : 5, times * WARM);
        for (int i = 0; i < times + warm; i++) {
            String path = address.next();
            Api.Answer answer = i < warm ? clerk.get(path) : timings.measure(name, () -> clerk.get(path));
            if (answer.status() != 200) {
                throw new IllegalStateException(path + " was answered " + answer.status() + ": " + answer.body());
            }
        }
        results.times(name, words, timings, 0);
    }

    private static void time(Timings timings, Connection connection, List<String> statements) throws SQLException {
        long begun = System.nanoTime();
        for (String text : statements) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(text)) {
                while (rows.next()) {
                    // All rows are taken, as the platform does.
                }
            }
        }
        timings.add("database", (System.nanoTime() - begun) / 1e6, "");
    }

    private String rows() {
        return month("/api/figures/" + any() + "/rows?size=50&scope=" + county());
    }

    private String month(String address) {
        LocalDate first = firstOfMonth();
        return address + "&from=" + first + "&to=" + first.plusMonths(1).minusDays(1);
    }

    private LocalDate firstOfMonth() {
        return today.withDayOfMonth(1).minusMonths(1 + random.nextInt(24));
    }

    private String any() {
        return FIGURES.get(random.nextInt(FIGURES.size()));
    }

    private String county() {
        return "BENCH-C" + random.nextInt(10);
    }

    private static String top() {
        return FilledBureau.TOP;
    }
}
