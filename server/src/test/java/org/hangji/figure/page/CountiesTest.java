package org.hangji.figure.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.query.FigureStore.Cell;
import org.hangji.figure.query.FigureStore.Total;
import org.hangji.organization.Unit;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("数字分到各县")
class CountiesTest {

    private static final Unit CITY = unit("CITY", "市局", Unit.Kind.BUREAU, null, "uCITY");
    private static final Unit EAST = unit("EAST", "东县交通运输局", Unit.Kind.COUNTY_BUREAU, "CITY", "uCITY.uEAST");
    private static final Unit WEST = unit("WEST", "西县", Unit.Kind.COUNTY_BUREAU, "CITY", "uCITY.uWEST");
    private static final Unit EAST2 = unit("EAST2", "东二县交通运输局", Unit.Kind.COUNTY_BUREAU, "CITY", "uCITY.uEAST2");
    private static final Unit DIVISION = unit("SAFE", "安全监督科", Unit.Kind.DIVISION, "CITY", "uCITY.uSAFE");
    private static final Unit STATION = unit("EAST-YZ", "东县养护站", Unit.Kind.AFFILIATE, "EAST", "uCITY.uEAST.uYZ");
    private static final List<Unit> UNITS = List.of(CITY, EAST, WEST, EAST2, DIVISION, STATION);

    private static final FigureQuestion QUESTION = new FigureQuestion(
            "CITY", null, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 11, 17), AsOf.endOf(LocalDate.of(2023, 11, 17)));

    @Test
    @DisplayName("县里各单位的行都算县的，名字开头一样的县不混；市局自己的行哪个县也不算")
    void parts() {
        List<FigurePage.County> counties = of(
                CITY,
                "40",
                cell("uCITY.uEAST", 1, "5"),
                cell("uCITY.uEAST.uYZ", 2, "7"),
                cell("uCITY.uEAST2", 1, "20"),
                cell("uCITY.uSAFE", 1, "3"),
                cell("uCITY", 1, "5"));
        assertThat(counties).extracting(FigurePage.County::name).containsExactly("东二县", "东县", "西县");
        assertThat(counties)
                .extracting(county -> county.value().value())
                .as("the largest first")
                .containsExactly("20", "12", "0");
        assertThat(counties).extracting(FigurePage.County::share).containsExactly(1.0, 0.6, 0.0);
        assertThat(counties).extracting(FigurePage.County::percent).containsExactly("50.0", "30.0", "0.0");
    }

    @Test
    @DisplayName("点开一个县，问的是同一件事，只换了县；数字连到明细")
    void links() {
        FigurePage.County east = of(CITY, "5", cell("uCITY.uEAST", 1, "5")).getFirst();
        assertThat(east.href()).isEqualTo("/figures/vehicles?scope=EAST&from=2023-01-01&to=2023-11-17&asOf=2023-11-17");
        assertThat(east.value().href()).isEqualTo(east.href() + "#rows");
    }

    @Test
    @DisplayName("全是零：没有长短，也没有百分比；小数和四舍五入到一位")
    void zeros() {
        assertThat(of(CITY, "0")).hasSize(3).allSatisfy(county -> {
            assertThat(county.share()).isZero();
            assertThat(county.percent()).isNull();
        });
        assertThat(of(CITY, "3", cell("uCITY.uEAST", 1, "0.5"), cell("uCITY.uWEST", 1, "2.5")))
                .extracting(FigurePage.County::percent)
                .containsExactly("83.3", "16.7", "0.0");
    }

    @Test
    @DisplayName("县局下面没有县，科室不是县：不分")
    void none() {
        assertThat(of(EAST, "5", cell("uCITY.uEAST", 1, "5"))).isEmpty();
        assertThat(of(DIVISION, "5")).isEmpty();
    }

    private static List<FigurePage.County> of(Unit scope, String whole, Cell... cells) {
        return Counties.of("vehicles", QUESTION, scope, UNITS, List.of(cells), new BigDecimal(whole));
    }

    private static Cell cell(String path, int month, String value) {
        return new Cell(path, LocalDate.of(2023, month, 1), new Total(new BigDecimal(value), 1));
    }

    private static Unit unit(String code, String name, Unit.Kind kind, @Nullable String parent, String path) {
        return new Unit(code, name, name, kind, parent, path, null);
    }
}
