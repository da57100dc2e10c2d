package org.hangji.bulletin.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.bulletin.checking.DraftCheck;
import org.hangji.bulletin.composing.Content;
import org.hangji.bulletin.composing.Draft;
import org.hangji.bulletin.filling.Filled;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("看一篇通报")
class BulletinViewTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    @Test
    @DisplayName("有来处的、手填的各数各的，没填上的都不算；行数是各数字之和")
    void counts() {
        BulletinView view = view(
                value("1", "warning-letters", 27, null),
                value("2", "over-limit", 198, null),
                value("3", null, 0, null),
                value("4", "bridge-length", 0, "要说明是哪一座桥"),
                value("5", null, 0, "还没有选数字，也没有手填"));
        assertThat(view.fromRecords()).isEqualTo(2);
        assertThat(view.typed()).isEqualTo(1);
        assertThat(view.rows()).isEqualTo(225);
    }

    @Test
    @DisplayName("没有数字的一篇，都是零")
    void none() {
        assertThat(view().fromRecords()).isZero();
        assertThat(view().typed()).isZero();
        assertThat(view().rows()).isZero();
        assertThat(view().of(DraftCheck.Weight.BLOCKS)).isEmpty();
    }

    @ParameterizedTest(name = "{0} 发布：{1}")
    @CsvSource({
        "2024-03-01T01:00:00Z, 2024-03-01",
        "2024-02-29T15:59:59Z, 2024-02-29",
        "2024-02-29T16:00:00Z, 2024-03-01",
        "2023-12-31T16:00:00Z, 2024-01-01"
    })
    @DisplayName("发布日是北京时间的那一天")
    void publishedOn(Instant at, LocalDate day) {
        Publication publication =
                new Publication(3, "CITY", "东交〔2024〕1号", 9, at, AsOf.endOf(DAY), "", "", null, null, null, null);
        assertThat(publication.publishedOn()).isEqualTo(day);
    }

    @Test
    @DisplayName("各项明细的摘要总按同一次序冻结")
    void rowDigests() {
        Filled filled = new Filled(List.of(), List.of(), List.of());
        assertThat(new FrozenContent(DAY, filled, Map.of("2", "b", "1", "a", "L1", "c"), null).rowDigests())
                .containsExactly(Map.entry("1", "a"), Map.entry("2", "b"), Map.entry("L1", "c"));
    }

    private static BulletinView view(Filled.Value... values) {
        Content content = new Content("题", "局", "东交", DAY, null, "", List.of());
        Draft draft = new Draft(
                1,
                "CITY",
                "CITY",
                7,
                Set.of(7L),
                Draft.State.DRAFT,
                1,
                content,
                7,
                Instant.EPOCH,
                null,
                null,
                null,
                "");
        return new BulletinView(
                draft, new Filled(List.of(), List.of(values), List.of()), AsOf.endOf(DAY), List.of(), null);
    }

    private static Filled.Value value(String key, @Nullable String figure, long rows, @Nullable String fault) {
        return new Filled.Value(
                key,
                figure,
                "名",
                "口径",
                "",
                null,
                "",
                null,
                null,
                DAY,
                fault == null ? BigDecimal.valueOf(27) : null,
                "27",
                "份",
                rows,
                fault);
    }
}
