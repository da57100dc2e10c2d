package org.hangji.bulletin.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("填好的通报")
class FilledTest {

    private static final LocalDate FROM = LocalDate.of(2023, 7, 17);
    private static final LocalDate TO = LocalDate.of(2023, 11, 17);

    @ParameterizedTest(name = "范围{0}、对象{1}、从{2}：{3}")
    @CsvSource({
        "CITY, , 2023-07-17, /figures/over-limit?scope=CITY&from=2023-07-17&to=2023-11-17&asOf=2023-11-17",
        "CITY, , , /figures/over-limit?scope=CITY&to=2023-11-17&asOf=2023-11-17",
        ", , , /figures/over-limit?to=2023-11-17&asOf=2023-11-17",
        "CITY, 石桥&东桥, , /figures/over-limit?scope=CITY&object=%E7%9F%B3%E6%A1%A5%26%E4%B8%9C%E6%A1%A5&to=2023-11-17&asOf=2023-11-17"
    })
    @DisplayName("数字的去处：范围、对象、时段、以哪天所知，都在地址里，写成地址的样子")
    void link(@Nullable String scope, @Nullable String object, @Nullable LocalDate from, String address) {
        Filled.Value value = value("1", "over-limit", scope, object, from, null);
        assertThat(value.link("2023-11-17")).isEqualTo(address);
    }

    @ParameterizedTest(name = "数字{0}、错误{1}：手填 {2}")
    @CsvSource({"over-limit, , false", ", , true", ", 还没有选数字，也没有手填, false", "over-limit, 没有这个单位, false"})
    @DisplayName("没有来处又没有错的才算手填")
    void typed(@Nullable String figure, @Nullable String fault, boolean typed) {
        assertThat(value("1", figure, null, null, FROM, fault).typed()).isEqualTo(typed);
    }

    @Test
    @DisplayName("全文：机关、题目、各段，一段一行，数字填在里面")
    void text() {
        Filled filled = filled();
        assertThat(filled.text("关于函件的通报", "东风市交通运输局")).isEqualTo("东风市交通运输局\n关于函件的通报\n一、情况\n下发警示函27份。\n");
    }

    @Test
    @DisplayName("按记号找数字；没有的、不是数字项的都找不到")
    void find() {
        Filled filled = filled();
        assertThat(filled.value("1")).isNotNull();
        assertThat(filled.value("2")).isNull();
        assertThat(filled.value(null)).isNull();
    }

    private static Filled filled() {
        Filled.Line line = new Filled.Line(
                Filled.Kind.PARAGRAPH,
                List.of(new Filled.Run("下发警示函", null), new Filled.Run("27份", "1"), new Filled.Run("。", null)),
                false);
        return new Filled(
                List.of(Filled.Line.of(Filled.Kind.HEADING_1, "一、情况"), line),
                List.of(value("1", "warning-letters", "CITY", null, FROM, null)),
                List.of());
    }

    private static Filled.Value value(
            String key,
            @Nullable String figure,
            @Nullable String scope,
            @Nullable String object,
            @Nullable LocalDate from,
            @Nullable String fault) {
        return new Filled.Value(
                key,
                figure,
                "警示函",
                "口径",
                "PERIOD",
                scope,
                "",
                object,
                from,
                TO,
                BigDecimal.valueOf(27),
                "27",
                "份",
                27,
                fault);
    }
}
