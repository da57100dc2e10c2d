package org.hangji.bulletin.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("校验值")
class PublicationDigestTest {

    private static final Instant DAY = Instant.parse("2024-03-01T01:00:00Z");

    @Test
    @DisplayName("内容、文号、时间变一个字，校验值就变")
    void everyPartCounts() {
        String plain = PublicationDigest.of("东交〔2024〕1号", DAY, DAY, null, "", "题", "局", "文");
        assertThat(plain).matches("[0-9a-f]{64}");
        assertThat(plain)
                .isNotEqualTo(PublicationDigest.of("东交〔2024〕2号", DAY, DAY, null, "", "题", "局", "文"))
                .isNotEqualTo(PublicationDigest.of("东交〔2024〕1号", DAY.plusSeconds(1), DAY, null, "", "题", "局", "文"))
                .isNotEqualTo(PublicationDigest.of("东交〔2024〕1号", DAY, DAY, 3L, "", "题", "局", "文"))
                .isNotEqualTo(PublicationDigest.of("东交〔2024〕1号", DAY, DAY, null, "ab", "题", "局", "文"))
                .isNotEqualTo(PublicationDigest.of("东交〔2024〕1号", DAY, DAY, null, "", "题", "局", "文。"));
    }

    @Test
    @DisplayName("明细的次序和小数尾零不影响，版本影响")
    void rows() {
        FrozenRow one = new FrozenRow("1", "a", 1, BigDecimal.ONE);
        FrozenRow two = new FrozenRow("1", "b", 1, new BigDecimal("2.50"));
        String digest = PublicationDigest.ofRows(List.of(one, two));
        assertThat(PublicationDigest.ofRows(List.of(new FrozenRow("1", "b", 1, new BigDecimal("2.5")), one)))
                .isEqualTo(digest);
        assertThat(PublicationDigest.ofRows(List.of(new FrozenRow("1", "a", 2, BigDecimal.ONE), two)))
                .isNotEqualTo(digest);
    }
}
