package org.hangji.bulletin.confirming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.hangji.bulletin.reading.LookAlike;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("矛盾要答复")
class ContradictionsTest {

    @Test
    @DisplayName("只有不相符的要答复")
    void onlyFailing() {
        assertThat(Contradictions.unanswered(LookAlike.reading(), Set.of())).containsExactly(0);
        assertThat(Contradictions.unanswered(LookAlike.reading(), Set.of(0))).isEmpty();
    }

    @Test
    @DisplayName("没答复时说出编号和那句话")
    void refusal() {
        assertThatThrownBy(() -> Contradictions.requireAnswered(LookAlike.reading(), Set.of()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.getMessage()).contains("1 处").contains("0：写明反馈3个问题");
                    assertThat(refusal.errors().getFirst().field()).isEqualTo("checks[0]");
                });
        Contradictions.requireAnswered(LookAlike.reading(), Set.of(0));
    }
}
