package org.hangji.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.hangji.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一个地址登录失败太多次")
class SignInPaceTest {

    private final TestClock.Standing clock = new TestClock.Standing();
    private final SignInPace pace = new SignInPace(clock);

    @Test
    @DisplayName("10 分钟里 60 次后要等，过了 10 分钟又可以；别的地址不受影响")
    void slowsDown() {
        for (int i = 0; i < SignInPace.MOST_FAILURES; i++) {
            assertThat(pace.tooFast("10.0.0.1")).isFalse();
            pace.failed("10.0.0.1");
        }
        assertThat(pace.tooFast("10.0.0.1")).isTrue();
        assertThat(pace.tooFast("10.0.0.2")).isFalse();
        clock.advance(SignInPace.WINDOW.plusSeconds(1));
        assertThat(pace.tooFast("10.0.0.1")).isFalse();
    }
}
