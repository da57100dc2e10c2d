package org.hangji.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("证据提示")
class WarningTest {

    @ParameterizedTest
    @EnumSource(Warning.class)
    @DisplayName("每条提示是一句话，不说用在哪一件上")
    void sentence(Warning warning) {
        assertThat(warning.text()).endsWith("。").containsPattern("\\p{IsHan}").doesNotContainPattern("[0-9]");
        assertThat(Arrays.stream(Warning.values()).filter(other -> other.text().equals(warning.text())))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"image/jpeg, true", "image/heic, true", "video/mp4, false", "application/pdf, false"})
    @DisplayName("图片在页面上显示，别的存下来看")
    void picture(String mediaType, boolean picture) {
        assertThat(file(mediaType).picture()).isEqualTo(picture);
    }

    @Test
    @DisplayName("提示按先后成为句子")
    void texts() {
        assertThat(file("image/jpeg", Warning.NO_SHOT_TIME, Warning.USED_ELSEWHERE)
                        .warningTexts())
                .containsExactly("文件里没有拍摄时间，无法核对是何时拍的。", "此文件已用于其他事项，请核对是否用错。");
        assertThat(file("image/jpeg").warningTexts()).isEmpty();
    }

    private static EvidenceFile file(String mediaType, Warning... warnings) {
        return new EvidenceFile(
                1,
                Subject.of("finding", 12),
                "",
                Purpose.PROOF,
                "0".repeat(64),
                "a",
                mediaType,
                10,
                null,
                null,
                Instant.parse("2024-03-01T01:00:00Z"),
                7,
                "甲一",
                false,
                false,
                List.of(warnings));
    }
}
