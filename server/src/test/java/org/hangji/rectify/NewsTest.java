package org.hangji.rectify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("我关注的：只有销号那一件带“已销号”")
class NewsTest {

    @ParameterizedTest(name = "问题现在 {0}，这一件是 {1}：{2}")
    @CsvSource({"CLOSED, close, true", "CLOSED, register, false", "CLOSED, verify, false", "IN_PROGRESS, close, false"})
    void closed(FindingState state, String kind, boolean closed) {
        assertThat(new Following.News(1, "标题", state, kind, "周岚", Instant.EPOCH).closed())
                .isEqualTo(closed);
    }
}
