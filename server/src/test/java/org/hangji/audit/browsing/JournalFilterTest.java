package org.hangji.audit.browsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("审计日志的筛选条件")
class JournalFilterTest {

    @Test
    @DisplayName("什么也没说：全部")
    void nothing() {
        JournalFilter all = new JournalFilter("", "", "", "", null, null);
        assertThat(JournalFilter.of(null, null, null, null, null, null)).isEqualTo(all);
        assertThat(JournalFilter.of(" ", "", " ", "", "  ", "")).isEqualTo(all);
    }

    @Test
    @DisplayName("去掉两头空格，日子读成日子")
    void read() {
        assertThat(JournalFilter.of(" 甲一 ", "rectify.", " finding 12 ", "REFUSED", " 2023-11-01 ", "2023-11-17"))
                .isEqualTo(new JournalFilter(
                        "甲一",
                        "rectify.",
                        "finding 12",
                        "REFUSED",
                        LocalDate.of(2023, 11, 1),
                        LocalDate.of(2023, 11, 17)));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            finding 12,         finding, 12
            finding   12,       finding, 12
            finding,            finding, ``
            ``,                 ``,      ``
            ledger hazard 3,    ledger,  hazard 3
            unit 410500-JT,     unit,    410500-JT
            """)
    @DisplayName("对象先写类别再写是哪一个，也可以只写类别")
    void subject(String written, String type, String id) {
        JournalFilter filter = JournalFilter.of(null, null, written, null, null, null);
        assertThat(filter.subjectType()).isEqualTo(type);
        assertThat(filter.subjectId()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            明天,       -,          from, “明天”不是日期：请写成 2023-11-17。
            2023-02-30, -,          from, “2023-02-30”不是日期：请写成 2023-11-17。
            2023/11/17, -,          from, “2023/11/17”不是日期：请写成 2023-11-17。
            1000-01-01, -,          from, “1000-01-01”不是日期：请写成 2023-11-17。
            -,          9999-12-31, to,   “9999-12-31”不是日期：请写成 2023-11-17。
            2023-11-01, 17日,       to,   “17日”不是日期：请写成 2023-11-17。
            """)
    @DisplayName("看不懂的日子，说是哪一格、怎么写")
    void days(@Nullable String from, @Nullable String to, String field, String sentence) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> JournalFilter.of(null, null, null, null, from, to));
        assertThat(refusal.errors()).containsExactly(new Refusal.FieldError(field, "date", sentence));
    }
}
