package org.hangji.bulletin.composing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("通报稿的字段")
class ContentRulesTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"安交", "市交通局", "一二三四五六七八九十甲乙"})
    @DisplayName("机关代字是2到12个汉字")
    void goodCode(String code) {
        assertThatCode(() -> ContentRules.require(content("题", "机关", code, "", 1)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"code, 安", "code, AJ", "code, 安交1", "code, 一二三四五六七八九十甲乙丙", "code, ''"})
    @DisplayName("别的不是代字")
    void badCode(String field, String code) {
        assertThat(faults(content("题", "机关", code, "", 1))).containsExactly(field);
    }

    @Test
    @DisplayName("一次说出全部毛病")
    void all() {
        Content content = content(" ", "长".repeat(61), "x", "长".repeat(200_001), 301);
        assertThat(faults(content)).containsExactly("title", "organ", "code", "body", "fields");
    }

    @ParameterizedTest(name = "{0} 和 {1}")
    @CsvSource({"0, 1", "10000, 1", "3, 3", "-1, 2"})
    @DisplayName("数字项的编号是1到9999，不重复")
    void numbers(int one, int other) {
        Content content = new Content("题", "机关", "安交", LocalDate.EPOCH, null, "", List.of(field(one), field(other)));
        assertThat(faults(content)).containsExactly("fields");
    }

    @Test
    @DisplayName("下一个编号接着最大的，去掉过的也不再用小的")
    void next() {
        assertThat(content("题", "机关", "安交", "", 0).nextField()).isEqualTo(1);
        assertThat(new Content("题", "机关", "安交", LocalDate.EPOCH, null, "", List.of(field(2), field(7))).nextField())
                .isEqualTo(8);
    }

    private static List<String> faults(Content content) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ContentRules.require(content));
        return refusal.errors().stream().map(Refusal.FieldError::field).toList();
    }

    private static Content content(String title, String organ, String code, String body, int fields) {
        return new Content(
                title,
                organ,
                code,
                LocalDate.EPOCH,
                null,
                body,
                IntStream.rangeClosed(1, fields)
                        .mapToObj(ContentRulesTest::field)
                        .toList());
    }

    private static Content.Field field(int number) {
        return new Content.Field(number, "findings", null, null, null, null, null, null);
    }
}
