package org.hangji.figure.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureDefinition.Kind;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.Source;
import org.hangji.reader.Reading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("通报里的数算哪段时间")
class DaysTest {

    private static final LocalDate FEEDBACK = LocalDate.of(2023, 7, 17);
    private static final LocalDate ISSUED = LocalDate.of(2023, 11, 17);
    private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);

    @Test
    @DisplayName("文中写了时段就用它，只写了起点就到发布日")
    void printed() {
        assertThat(days(FEEDBACK, new Reading.Period("8月份以来", LocalDate.of(2023, 8, 1), null), Kind.PERIOD))
                .isEqualTo(new Days(LocalDate.of(2023, 8, 1), ISSUED));
        assertThat(days(FEEDBACK, new Reading.Period("截至10月底", null, LocalDate.of(2023, 10, 31)), Kind.PERIOD))
                .isEqualTo(new Days(null, LocalDate.of(2023, 10, 31)));
    }

    @Test
    @DisplayName("没写时段：有反馈从反馈日起，没有反馈从年初起")
    void unprinted() {
        assertThat(days(FEEDBACK, null, Kind.PERIOD)).isEqualTo(new Days(FEEDBACK, ISSUED));
        assertThat(days(null, null, Kind.PERIOD)).isEqualTo(new Days(NEW_YEAR, ISSUED));
        assertThat(days(FEEDBACK, new Reading.Period("目前", null, null), Kind.PERIOD))
                .isEqualTo(new Days(FEEDBACK, ISSUED));
    }

    @Test
    @DisplayName("时点数只看截至哪一天")
    void state() {
        assertThat(days(FEEDBACK, null, Kind.STATE)).isEqualTo(new Days(null, ISSUED));
    }

    @Test
    @DisplayName("口径说没写时段就算全年的，从年初起")
    void ofTheYear() {
        assertThat(days(FEEDBACK, null, definition(Kind.PERIOD, true))).isEqualTo(new Days(NEW_YEAR, ISSUED));
    }

    private static Days days(@Nullable LocalDate feedback, Reading.@Nullable Period period, Kind kind) {
        return days(feedback, period, definition(kind, false));
    }

    private static Days days(@Nullable LocalDate feedback, Reading.@Nullable Period period, Definition definition) {
        Reading reading = MarkedText.of("{1台}", feedback, ISSUED, period);
        return Days.of(reading, reading.figures().getFirst(), definition, LocalDate.of(2024, 1, 1));
    }

    private static Definition definition(Kind kind, boolean ofTheYear) {
        return new Definition(
                new FigureDefinition("x", "组", "名", "台", List.of(), "口径", kind, null, false),
                new Source(new Source.Ledger("x"), List.of(), null, null),
                List.of(),
                ofTheYear);
    }
}
