package org.hangji.figure.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import org.hangji.PlatformTest;
import org.hangji.figure.definition.Catalogue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("口径变成数列")
class SeriesCompilerTest {

    @Autowired
    private Rollups rollups;

    @Autowired
    private Catalogue catalogue;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hazards-general-found | 1  | r."level" in ('GENERAL')                                    | r.occurred_on
                    hazards-rectified     | 1  | r."rectified_on" is not null                                | greatest(r.occurred_on, r."rectified_on")
                    overload-hundred-tonne| 1  | r."gross_mass" >= 100                                       | r.occurred_on
                    overload-unloaded     | 1  | r."unloaded_mass" is not null                               | r.occurred_on
                    """)
    @DisplayName("时段数和到某日为止的时点数是一个数列")
    void one(String figure, int sign, String condition, String day) {
        Rolled rolled = rollups.rolled(catalogue.require(figure)).orElseThrow();
        assertThat(rolled.terms()).hasSize(1);
        Rolled.Term term = rolled.terms().getFirst();
        assertThat(term.sign()).isEqualTo(sign);
        assertThat(term.series().condition()).isEqualTo(condition);
        assertThat(term.series().day()).isEqualTo(day);
    }

    @Test
    @DisplayName("“尚未”的数是发现的减去整改的，两个数列与别的数共用")
    void open() {
        Rolled open = rollups.rolled(catalogue.require("hazards-open")).orElseThrow();
        assertThat(open.terms()).extracting(Rolled.Term::sign).containsExactly(1, -1);
        assertThat(open.terms().getFirst().series())
                .isEqualTo(rollups.rolled(catalogue.require("hazards-found"))
                        .orElseThrow()
                        .terms()
                        .getFirst()
                        .series());
        assertThat(open.terms().getLast().series())
                .isEqualTo(rollups.rolled(catalogue.require("hazards-rectified"))
                        .orElseThrow()
                        .terms()
                        .getFirst()
                        .series());
    }

    @Test
    @DisplayName("整改的数从问题的经过来，不作汇总")
    void loop() {
        assertThat(rollups.rolled(catalogue.require("findings-rectified"))).isEmpty();
    }

    @Test
    @DisplayName("条件一变就是另一个数列")
    void key() {
        Series one = new Series("x", "ledger.x", "true", "1::numeric", "r.occurred_on", new java.util.TreeSet<>());
        Series other = new Series("x", "ledger.x", "r.a", "1::numeric", "r.occurred_on", new java.util.TreeSet<>());
        assertThat(one.key()).isNotEqualTo(other.key());
    }
}
