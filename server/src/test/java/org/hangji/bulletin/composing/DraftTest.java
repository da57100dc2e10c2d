package org.hangji.bulletin.composing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("通报稿")
class DraftTest {

    @ParameterizedTest(name = "{0}：能改 {1}")
    @CsvSource({"DRAFT, true", "RETURNED, true", "SUBMITTED, false", "PUBLISHED, false", "WITHDRAWN, false"})
    @DisplayName("起草中和退回的能改；送签的、发布的、撤下的一个字也不能动")
    void open(Draft.State state, boolean open) {
        Content content = new Content("题", "局", "东交", LocalDate.EPOCH, null, "", List.of());
        Draft draft =
                new Draft(1, "CITY", "CITY", 7, Set.of(7L), state, 1, content, 7, Instant.EPOCH, null, null, null, "");
        assertThat(draft.open()).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({"2026-09-12, 2026年9月12日", "2024-02-29, 2024年2月29日", "2023-11-07, 2023年11月7日", "2023-01-01, 2023年1月1日"})
    @DisplayName("公文里的日子：阿拉伯数字，不编虚位")
    void days(LocalDate day, String words) {
        assertThat(Days.words(day)).isEqualTo(words);
    }
}
