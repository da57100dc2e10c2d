package org.hangji.ledger.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("程序送来的一条记录")
class EntryBodyTest {

    @Test
    @DisplayName("字段放在 values 里或放在外面，一样读")
    void bothWays() {
        EntryBody inside = EntryBody.of(
                Map.of("occurredOn", "2024-02-29", "unit", "EAST", "values", Map.of("plate", "豫E12345", "axles", 6)));
        EntryBody outside =
                EntryBody.of(Map.of("occurredOn", "2024-02-29", "unit", "EAST", "plate", "豫E12345", "axles", 6));
        assertThat(inside).isEqualTo(outside);
        assertThat(inside.draft().values()).isEqualTo(Map.of("plate", "豫E12345", "axles", 6));
        assertThat(inside.reason()).isEmpty();
        assertThat(inside.version()).isNull();
    }

    @Test
    @DisplayName("理由和版本不是字段；null 是把字段写空；没说日期和单位就是没说")
    void others() {
        Map<String, @Nullable Object> sent = new HashMap<>();
        sent.put("reason", "称重单补正");
        sent.put("version", 2);
        sent.put("cargo", null);
        EntryBody body = EntryBody.of(sent);
        assertThat(body.reason()).isEqualTo("称重单补正");
        assertThat(body.version()).isEqualTo(2);
        assertThat(body.draft().values()).isEqualTo(Map.of("cargo", ""));
        assertThat(body.draft().occurredOn()).isNull();
        assertThat(body.draft().unit()).isNull();
    }

    static List<Object> wrongVersions() {
        return List.of("2", 2.0, true, List.of(2));
    }

    @ParameterizedTest
    @MethodSource("wrongVersions")
    @DisplayName("版本号不是整数，说清楚")
    void version(Object version) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> EntryBody.of(Map.of("version", version)));
        assertThat(refusal.errors())
                .containsExactly(new Refusal.FieldError("version", "number", "版本号应是整数，就是您看到的那一版的号。"));
    }
}
