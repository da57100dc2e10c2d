package org.hangji.rectify.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hangji.page.Tone;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.MeasureState;
import org.hangji.rectify.Outcome;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("以哪天所知来看")
class LookingTest {

    private static final LocalDate SHOWN = LocalDate.of(2023, 11, 17);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-03-01T02:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest(name = "asOf={0}，样例={1}：转开 {2}，后缀 {3}")
    @CsvSource({
        ",false,false,''",
        "'',true,true,'?asOf=now'",
        ",true,true,'?asOf=now'",
        "now,true,false,'?asOf=now'",
        "now,false,false,''",
        "2023-11-17,true,false,'?asOf=2023-11-17'",
        "2024-01-31,false,false,'?asOf=2024-01-31'"
    })
    @DisplayName("样例不说日子就转到它的日子；说了就照说的看；实际的轮次不受影响")
    void table(@Nullable String asOf, boolean sample, boolean opens, String suffix) {
        Looking looking = Looking.at(asOf, CLOCK);
        LocalDate shown = sample ? SHOWN : null;
        assertThat(looking.opensWith(shown)).isEqualTo(opens);
        assertThat(looking.suffix(shown)).isEqualTo(suffix);
    }

    @Test
    @DisplayName("现在就是现在；某一天是到那天结束；不是日子的退回")
    void known() {
        assertThat(Looking.at("now", CLOCK).known().instant()).isEqualTo(CLOCK.instant());
        assertThat(Looking.at("now", CLOCK).past()).isNull();
        assertThat(Looking.at("2023-11-17", CLOCK).known().day()).isEqualTo(SHOWN);
        assertThatThrownBy(() -> Looking.at("昨天", CLOCK))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("昨天");
    }

    @ParameterizedTest
    @EnumSource(FindingState.class)
    @DisplayName("逾期压过别的样子；只有已整改是绿的")
    void tones(FindingState state) {
        assertThat(Look.tone(state, null, true)).isEqualTo(Tone.LATE);
        for (Outcome outcome : Outcome.values()) {
            assertThat(Look.tone(state, outcome, false) == Tone.DONE)
                    .isEqualTo(state == FindingState.CLOSED && outcome == Outcome.RECTIFIED);
        }
        assertThat(Look.key(state, null)).isEqualTo("rectify.state." + state);
        assertThat(Look.key(state, Outcome.TRANSFERRED)).isEqualTo("rectify.outcome.TRANSFERRED");
    }

    @Test
    @DisplayName("措施只有核查过才是绿的")
    void measures() {
        for (MeasureState state : MeasureState.values()) {
            assertThat(Look.tone(state) == Tone.DONE).isEqualTo(state == MeasureState.VERIFIED);
        }
    }
}
