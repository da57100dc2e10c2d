package org.hangji.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.hangji.access.AccountView.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("账号现在能不能登录，为什么")
class AccountViewTest {

    private static final Instant NOW = Instant.parse("2024-03-01T01:00:00Z");

    /** Minutes are counted from now; - where there is none. */
    @ParameterizedTest(name = "有口令{0} 停用{1} 锁到{2}分钟后 链接到{3}分钟后：{4}")
    @CsvSource(nullValues = "-", textBlock = """
            true,  false, -,   -,    OPEN
            true,  false, 15,  -,    LOCKED
            true,  false, -1,  -,    OPEN
            true,  false, 0,   -,    OPEN
            true,  true,  -,   -,    DISABLED
            true,  true,  15,  60,   DISABLED
            false, false, -,   60,   INVITED
            false, false, -,   0,    CLOSED
            false, false, -,   -60,  CLOSED
            false, false, -,   -,    CLOSED
            false, false, 15,  60,   LOCKED
            false, true,  -,   60,   DISABLED
            true,  false, -,   60,   OPEN
            """)
    @DisplayName("停用在先，其次锁定，再看有没有口令、链接还有没有效")
    void state(boolean hasPassword, boolean disabled, @Nullable Long locked, @Nullable Long invited, State wanted) {
        AccountView view = new AccountView(
                1, "clerk", 7, "甲一", "安全监督科", true, hasPassword, at(locked), disabled, at(invited), List.of());
        assertThat(view.state(NOW)).isEqualTo(wanted);
    }

    private static @Nullable Instant at(@Nullable Long minutes) {
        return minutes == null ? null : NOW.plusSeconds(60 * minutes);
    }
}
