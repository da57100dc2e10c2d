package org.hangji.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayName("表单")
class FormTest {

    @Test
    @DisplayName("填过的全部留着，错误各归各的字段；没有字段的错误归整张表")
    void sentAgain() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addParameter("place", "G341");
        request.addParameter("kind", "A", "B");
        Form form = Form.sent(request, Refusal.invalid(List.of(new FieldError("place", "length", "太短。"))));
        assertThat(form.value("place")).isEqualTo("G341");
        assertThat(form.holds("kind", "B")).isTrue();
        assertThat(form.holds("kind", "C")).isFalse();
        assertThat(form.error("place")).isEqualTo("太短。");
        assertThat(form.error("kind")).isNull();
        Form whole = Form.sent(request, Refusal.conflict("刚被别人改过。"));
        assertThat(whole.errors()).containsExactly(new FieldError("", "", "刚被别人改过。"));
    }

    @Test
    @DisplayName("知道的先填好，不知道的空着")
    void filled() {
        Form form = Form.filled(Map.of("unit", "EAST"));
        assertThat(form.value("unit")).isEqualTo("EAST");
        assertThat(form.value("day")).isEmpty();
        assertThat(form.errors()).isEmpty();
        assertThat(Form.empty().value("unit")).isEmpty();
    }

    @Test
    @DisplayName("数字照写，不用科学记数，不分节")
    void numerals() {
        assertThat(Numeral.of(new BigDecimal("1E+6")).value()).isEqualTo("1000000");
        assertThat(Numeral.of(1234567L).value()).isEqualTo("1234567");
        assertThat(Numeral.of(new BigDecimal("0.10")).value()).isEqualTo("0.10");
    }
}
