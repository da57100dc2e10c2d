package org.hangji.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureQuestion;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("数字页上的几个去处")
class FigurePageTest {

    private static final LocalDate EXAMPLE = LocalDate.of(2023, 11, 17);

    @Test
    @DisplayName("导出带着原来的问题")
    void export() {
        FigurePage page = page(LocalDate.of(2023, 1, 1), EXAMPLE, null, false);
        assertThat(page.exportHref(".csv"))
                .isEqualTo("/figures/vehicles.csv?scope=CITY&from=2023-01-01&to=2023-11-17&asOf=2023-11-20");
    }

    @Test
    @DisplayName("换成今天所知：不带所知日期，截止日是样例那天的也放开，别的截止日留着")
    void today() {
        assertThat(page(LocalDate.of(2023, 1, 1), EXAMPLE, null, false).todayHref(EXAMPLE))
                .isEqualTo("/figures/vehicles?scope=CITY&from=2023-01-01");
        assertThat(page(null, LocalDate.of(2023, 6, 30), "甲&桥", false).todayHref(EXAMPLE))
                .isEqualTo("/figures/vehicles?scope=CITY&object=%E7%94%B2%26%E6%A1%A5&to=2023-06-30");
        assertThat(page(null, EXAMPLE, null, false).todayHref(null))
                .isEqualTo("/figures/vehicles?scope=CITY&to=2023-11-17");
    }

    @Test
    @DisplayName("换成样例那天：以那天为止、以那天所知；晚于那天的起始日放开；没有样例就是本页")
    void example() {
        assertThat(page(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 3, 1), null, true)
                        .exampleHref(EXAMPLE))
                .isEqualTo("/figures/vehicles?scope=CITY&from=2023-01-01&to=2023-11-17&asOf=2023-11-17");
        assertThat(page(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 3, 1), null, true)
                        .exampleHref(EXAMPLE))
                .isEqualTo("/figures/vehicles?scope=CITY&to=2023-11-17&asOf=2023-11-17");
        assertThat(page(null, EXAMPLE, null, true).exampleHref(null)).isEqualTo("/figures/vehicles");
    }

    @Test
    @DisplayName("以现在所知为准的，不写所知日期")
    void asOf() {
        assertThat(page(null, EXAMPLE, null, true).asOf()).isNull();
        assertThat(page(null, EXAMPLE, null, false).asOf()).isEqualTo(LocalDate.of(2023, 11, 20));
    }

    private static FigurePage page(@Nullable LocalDate from, LocalDate to, @Nullable String object, boolean knownNow) {
        FigureQuestion question = new FigureQuestion("CITY", object, from, to, AsOf.endOf(LocalDate.of(2023, 11, 20)));
        FigureDefinition figure = new FigureDefinition(
                "vehicles", "治超", "查处车辆", "台", List.of(), "口径。", FigureDefinition.Kind.PERIOD, null, false);
        return new FigurePage(
                new FigureAnswer(figure, question, BigDecimal.TEN, 10),
                "东风市交通运输局",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                new Paging(0, 50),
                knownNow,
                "/figures/vehicles");
    }
}
