package org.hangji.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("页面的日期、文字和数字")
class FrameTest {

    private final Frame frame = FrameFixture.of("/x", "");

    @Test
    @DisplayName("今年的日子不写年份，别的年份写；时刻按北京时间")
    void days() {
        assertThat(frame.day(LocalDate.of(2023, 11, 7))).isEqualTo("2023年11月7日");
        assertThat(frame.shortDay(LocalDate.of(2024, 3, 5))).isEqualTo("3月5日");
        assertThat(frame.shortDay(LocalDate.of(2023, 3, 5))).isEqualTo("2023年3月5日");
        assertThat(frame.time(Instant.parse("2024-02-29T16:30:00Z"))).isEqualTo("3月1日 00:30");
        assertThat(frame.time(Instant.parse("2023-12-31T15:59:00Z"))).isEqualTo("2023年12月31日 23:59");
        assertThat(frame.today()).isEqualTo(LocalDate.of(2024, 3, 1));
    }

    @Test
    @DisplayName("句子里的数字成为链接，前后的字不变")
    void clauses() {
        List<Frame.Piece> pieces = frame.clause("desk.count", List.of(Numeral.of(3, "#todo", null)));
        assertThat(pieces).extracting(Frame.Piece::text).containsExactly("要您办的", "", "件，");
        assertThat(pieces.get(1).numeral()).isEqualTo(Numeral.of(3, "#todo", null));
    }

    @Test
    @DisplayName("没有字的键当场报错，不把键名给人看")
    void missing() {
        assertThatThrownBy(() -> frame.text("nothing.of.the.kind")).hasMessageContaining("nothing.of.the.kind");
    }

    @Test
    @DisplayName("句子里的数和日期按中文写")
    void arguments() {
        assertThat(frame.text("page.known.then", LocalDate.of(2023, 11, 17))).isEqualTo("按2023年11月17日的记录。");
        assertThat(frame.text("desk.items", 12345)).isEqualTo("12345件");
    }
}
