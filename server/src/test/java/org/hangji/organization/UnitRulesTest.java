package org.hangji.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("单位的代码、名称和更名")
class UnitRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
    private static final LocalDate FORMER_FROM = LocalDate.of(2020, 1, 1);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            410500-JT-AQ, 安全监督科,       -
            A,            甲局,             410581
            a_b-9,        乙局,             410581001
            EAST,         东县交通运输局,   410581001001
            """)
    @DisplayName("对的")
    void good(String code, String name, @Nullable String division) {
        assertThatCode(() -> UnitRules.requireNew(code, name, division, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", quoteCharacter = '`', textBlock = """
            ``,        东县局, -,             code,     pattern
            东县,      东县局, -,             code,     pattern
            EA ST,     东县局, -,             code,     pattern
            a.b,       东县局, -,             code,     pattern
            ＥＡＳＴ,  东县局, -,             code,     pattern
            EAST,      ``,     -,             name,     required
            EAST,      `  `,   -,             name,     required
            EAST,      东县局, 41058,         division, pattern
            EAST,      东县局, 4105810010011, division, pattern
            EAST,      东县局, 41058A,        division, pattern
            """)
    @DisplayName("错的，说是哪一格、哪一条")
    void bad(String code, String name, @Nullable String division, String field, String rule) {
        assertThat(refused(code, name, division, false).errors())
                .extracting(Refusal.FieldError::field, Refusal.FieldError::rule)
                .containsExactly(tuple(field, rule));
    }

    @Test
    @DisplayName("几处错一次说完；代码最多四十个字符；有人用的要换")
    void several() {
        assertThat(refused("东", " ", "x", true).errors())
                .extracting(Refusal.FieldError::field)
                .containsExactly("code", "name", "division");
        assertThatCode(() -> UnitRules.requireNew("A".repeat(40), "局", null, false))
                .doesNotThrowAnyException();
        assertThat(refused("A".repeat(41), "局", null, false).errors().getFirst().rule())
                .isEqualTo("pattern");
        assertThat(refused("EAST", "局", null, true)).hasMessage("代码 EAST 已经有单位在用，请换一个。");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            ``,       2024-01-01, name, required,  请写新的全称。
            东县局,   2024-01-01, name, different, 新名称和现在的名称一样，没有要改的。
            东市局,   2024-03-02, from, past,      启用日期不能晚于今天：到那一天再改。
            东市局,   2020-01-01, from, order,     启用日期应晚于现在这个名称的启用日期 2020-01-01。
            东市局,   2019-12-31, from, order,     启用日期应晚于现在这个名称的启用日期 2020-01-01。
            """)
    @DisplayName("更名：要有新名称，从过去或今天起，在现在的名称之后")
    void rename(String name, LocalDate from, String field, String rule, String sentence) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> UnitRules.requireRename(name, "东县局", from, FORMER_FROM, TODAY));
        assertThat(refusal.errors()).containsExactly(new Refusal.FieldError(field, rule, sentence));
    }

    @ParameterizedTest
    @CsvSource({"2024-03-01", "2020-01-02"})
    @DisplayName("今天、启用的次日，都可以")
    void renamed(LocalDate from) {
        assertThatCode(() -> UnitRules.requireRename("东市局", "东县局", from, FORMER_FROM, TODAY))
                .doesNotThrowAnyException();
    }

    private static Refusal refused(String code, String name, @Nullable String division, boolean taken) {
        return catchThrowableOfType(Refusal.class, () -> UnitRules.requireNew(code, name, division, taken));
    }
}
