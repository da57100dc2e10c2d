package org.hangji.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.hangji.reader.Reading.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("时段：每个数字算的是哪一段时间")
class PeriodsTest {
    private static final String LEAD = "2023年3月1日至4月20日，县委巡察组对县水利局党组进行了巡察，2023年5月8日反馈意见。\n";
    private static final String END = "\n某县水利局党组\n2023年11月2日";

    @Test
    void sinceThisYear() {
        assertThat(period("今年以来，查处违法取水36起。")).isEqualTo(new Period("今年以来", LocalDate.of(2023, 1, 1), null));
    }

    @Test
    void sinceFeedback() {
        assertThat(period("巡察反馈以来，清理河道36处。")).isEqualTo(new Period("巡察反馈以来", LocalDate.of(2023, 5, 8), null));
    }

    @Test
    void sinceAMonth() {
        assertThat(period("8月份以来，清理河道36处。")).isEqualTo(new Period("8月份以来", LocalDate.of(2023, 8, 1), null));
    }

    @Test
    void untilADay() {
        assertThat(period("截至2023年10月31日，清理河道36处。"))
                .isEqualTo(new Period("截至2023年10月31日", null, LocalDate.of(2023, 10, 31)));
    }

    @Test
    void inAHalfYear() {
        assertThat(period("2023年上半年收入36万元。"))
                .isEqualTo(new Period("2023年上半年", LocalDate.of(2023, 1, 1), LocalDate.of(2023, 6, 30)));
    }

    @Test
    @DisplayName("前一句的时段不管后一句")
    void notBeyondItsSentence() {
        assertThat(period("今年以来持续用力。清理河道36处。")).isNull();
    }

    private static @Nullable Period period(String sentence) {
        return BulletinReader.read(LEAD + sentence + END).figures().getFirst().period();
    }
}
