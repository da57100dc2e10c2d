package org.hangji.bulletin.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("直接写在正文里的数")
class HandTypedTest {

    @Test
    @DisplayName("认得出，标成手填；正文一个字不变")
    void marked() {
        Filled filled = mark(Filled.Line.of(Filled.Kind.PARAGRAPH, "2024年2月共印发手册2000份，培训驾驶员126人。"));
        assertThat(filled.values()).extracting(Filled.Value::shown).containsExactly("2000份", "126人");
        assertThat(filled.values()).allMatch(Filled.Value::typed);
        assertThat(filled.lines().getFirst().words()).isEqualTo("2024年2月共印发手册2000份，培训驾驶员126人。");
        assertThat(filled.lines().getFirst().runs()).hasSize(5);
    }

    @Test
    @DisplayName("数字项里的和记录里的话不算手填")
    void fromRecords() {
        Filled filled = mark(
                new Filled.Line(
                        Filled.Kind.PARAGRAPH,
                        List.of(new Filled.Run("下发警示函", null), new Filled.Run("27份", "1"), new Filled.Run("。", null)),
                        false),
                Filled.Line.recorded(Filled.Kind.PARAGRAPH, "整改情况：召开会议2次。"));
        assertThat(filled.values()).isEmpty();
        assertThat(filled.lines().getFirst().runs()).hasSize(3);
    }

    private static Filled mark(Filled.Line... lines) {
        return HandTyped.mark(new Filled(List.of(lines), List.of(), List.of()), "关于宣传的通报", "东风市交通运输局");
    }
}
