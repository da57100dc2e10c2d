package org.hangji.figure.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hangji.figure.query.Scopes;
import org.hangji.organization.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("一句话说的是哪个县")
class NamedUnitTest {

    private static final List<Unit> UNITS = List.of(
            unit("CITY", "东风市交通运输局", "市局", Unit.Kind.BUREAU),
            unit("EAST", "东县交通运输局", "东县交通运输局", Unit.Kind.COUNTY_BUREAU),
            unit("WEST", "西县交通运输局", "西县", Unit.Kind.COUNTY_BUREAU),
            unit("YZ", "南站", "南站", Unit.Kind.AFFILIATE));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            其中东县,             EAST
            其中东县交通运输局,   EAST
            西县查处车辆,         WEST
            东县和西县共,         -
            全市共,               -
            东风市交通运输局,     -
            南站查处,             -
            其他县,               -
            """)
    @DisplayName("说一个县就是它；没说、说了几个、说的不是县，都不算")
    void named(String words, @org.jspecify.annotations.Nullable String code) {
        assertThat(NamedUnit.in(words, UNITS).map(Unit::code).orElse(null)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"东县交通运输局, 东县", "西县, 西县", "交通运输局, 交通运输局", "林水市交通运输局, 林水市"})
    @DisplayName("县局按县称呼")
    void county(String shortName, String county) {
        assertThat(Scopes.county(unit("X", "全称", shortName, Unit.Kind.COUNTY_BUREAU)))
                .isEqualTo(county);
    }

    private static Unit unit(String code, String name, String shortName, Unit.Kind kind) {
        return new Unit(code, name, shortName, kind, "CITY", "u" + code, null);
    }
}
