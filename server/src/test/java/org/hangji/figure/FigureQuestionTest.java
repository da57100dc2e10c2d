package org.hangji.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.hangji.shared.AsOf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("数字的问法")
class FigureQuestionTest {

    private static final FigureQuestion QUESTION = new FigureQuestion(
            "410500-JT",
            null,
            LocalDate.of(2023, 7, 17),
            LocalDate.of(2023, 11, 17),
            AsOf.endOf(LocalDate.of(2023, 11, 20)));

    @Test
    @DisplayName("写进地址：空着的不写，特别的字符转写，按哪天所知写日子或时刻")
    void addresses() {
        assertThat(QUESTION.query()).isEqualTo("?scope=410500-JT&from=2023-07-17&to=2023-11-17&asOf=2023-11-20");
        assertThat(QUESTION.over(null, QUESTION.to()).of("甲&乙=桥").query())
                .isEqualTo("?scope=410500-JT&object=%E7%94%B2%26%E4%B9%99%3D%E6%A1%A5&to=2023-11-17&asOf=2023-11-20");
        assertThat(QUESTION.knownAt(new AsOf(Instant.parse("2023-11-20T03:04:05Z")))
                        .query())
                .contains("asOf=2023-11-20T03%3A04%3A05Z");
    }

    @Test
    @DisplayName("换一样，别的都不变")
    void others() {
        assertThat(QUESTION.in("410581-JT").scope()).isEqualTo("410581-JT");
        assertThat(QUESTION.in("410581-JT").in("410500-JT")).isEqualTo(QUESTION);
        assertThat(QUESTION.of("桥").of(null)).isEqualTo(QUESTION);
        assertThat(QUESTION.over(null, QUESTION.to()).from()).isNull();
    }
}
