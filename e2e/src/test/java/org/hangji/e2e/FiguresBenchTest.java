package org.hangji.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.hangji.bench.FiguresBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("数字的测速")
class FiguresBenchTest {

    @Test
    @DisplayName("两千条记录也能从头测到尾：每一项都有数，和直接 GROUP BY 的比、十倍以后的代价都有")
    void runs() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream own = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            FiguresBench.main("--entries", "2000", "--seconds", "1");
        } finally {
            System.setOut(own);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)
                        .strip()
                        .lines()
                        .toList()
                        .getLast())
                .startsWith("{\"name\":\"figures\"")
                .contains(
                        "\"figure_p95_ms\"",
                        "\"figure_database_group_by_ratio\"",
                        "\"table_p95_ms\"",
                        "\"table_last_year_p95_ms\"",
                        "\"rows_page_p95_ms\"",
                        "\"batch_entries_per_s\"",
                        "\"post_entries_per_s\"",
                        "\"raw_columns_bytes\"",
                        "\"tenth_figure_p95_ms\"");
    }
}
