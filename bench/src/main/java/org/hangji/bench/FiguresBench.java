package org.hangji.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code ./hangji bench figures}: a ledger of a million entries; figures over everything, over a year, over a quarter
 * and of one county, their rows and their page are asked for over HTTP, under row-level security.
 */
public final class FiguresBench {

    private static final int ENTRIES = 1_000_000;
    private static final int WARM = 3;
    private static final int ROUNDS = 25;
    private static final String FIGURE = "overload-unloaded?asOf=2023-11-17";

    private FiguresBench() {}

    public static void main(String... arguments) throws IOException, SQLException {
        try (RunningHangji hangji = RunningHangji.withSample()) {
            Api clerk = new Api(hangji.address(), hangji.token("clerk"));
            Api county = new Api(hangji.address(), hangji.token("linzhou"));
            long begun = System.nanoTime();
            FilledLedger.fill(hangji.data(), ENTRIES);
            System.out.printf(Locale.ROOT, "装入 %,d 条记录，%.0f 秒%n", ENTRIES, (System.nanoTime() - begun) / 1e9);

            Map<String, Double> figures = new LinkedHashMap<>();
            measure(figures, "figure_all", "全部 100 万条的合计", clerk, "/api/figures/" + FIGURE);
            measure(figures, "figure_year", "一年的合计", clerk, year("/api/figures/" + FIGURE));
            measure(figures, "figure_quarter", "一季的合计", clerk, quarter("/api/figures/" + FIGURE));
            measure(figures, "figure_county", "一县一年的合计", county, year("/api/figures/" + FIGURE));
            measure(
                    figures,
                    "rows_page",
                    "一季的明细一页",
                    clerk,
                    quarter("/api/figures/overload-unloaded/rows?asOf=2023-11-17&size=50"));
            measure(
                    figures,
                    "list_50_rows",
                    "台账列表 50 行",
                    clerk,
                    quarter("/api/ledgers/over-limit-case/entries?size=50&asOf=2023-11-17"));
            measure(figures, "page", "一季的数字页", clerk, quarter("/figures/" + FIGURE));
            System.out.println("{\"name\":\"figures\",\"figures\":{"
                    + figures.entrySet().stream()
                            .map(figure ->
                                    String.format(Locale.ROOT, "\"%s\":%.1f", figure.getKey(), figure.getValue()))
                            .collect(Collectors.joining(","))
                    + "}}");
        }
    }

    private static String year(String path) {
        return path + "&from=2021-01-01&to=2021-12-31";
    }

    private static String quarter(String path) {
        return path + "&from=2021-07-01&to=2021-09-30";
    }

    private static void measure(Map<String, Double> figures, String name, String words, Api api, String path) {
        List<Double> times = new ArrayList<>();
        int characters = 0;
        for (int i = 0; i < WARM + ROUNDS; i++) {
            long begun = System.nanoTime();
            Api.Answer answer = api.get(path);
            double time = (System.nanoTime() - begun) / 1e6;
            if (answer.status() != 200) {
                throw new IllegalStateException(path + " was answered " + answer.status() + ": " + answer.body());
            }
            characters = answer.characters();
            if (i >= WARM) {
                times.add(time);
            }
        }
        List<Double> sorted = times.stream().sorted().toList();
        double half = sorted.get(sorted.size() / 2);
        double most = sorted.get(sorted.size() * 95 / 100);
        figures.put(name + "_p50_ms", half);
        figures.put(name + "_p95_ms", most);
        System.out.printf(Locale.ROOT, "%s：中位 %.1f 毫秒，p95 %.1f 毫秒，%d 字符%n", words, half, most, characters);
    }
}
