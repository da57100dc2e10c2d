package org.hangji.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("账号叫什么")
class AccountNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ab", "clerk", "east.clerk", "a1", "zhang_3", "li-4", "admin2", "rooted"})
    @DisplayName("小写字母开头，字母、数字和 . _ -")
    void good(String name) {
        assertThatCode(() -> AccountNames.require(name, false)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            admin,          reserved
            root,           reserved
            administrator,  reserved
            Admin,          pattern
            ``,             pattern
            a,              pattern
            1ab,            pattern
            .ab,            pattern
            East,           pattern
            east clerk,     pattern
            张三,           pattern
            ` ab`,          pattern
            ab@c,           pattern
            ａｂ,           pattern
            """)
    @DisplayName("最先被人猜的名字、写法不对的名字都不行")
    void bad(String name, String rule) {
        Refusal refusal = refused(name, false);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.errors()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo("account");
            assertThat(error.rule()).isEqualTo(rule);
            assertThat(error.message()).endsWith("。");
        });
    }

    @Test
    @DisplayName("最多四十个字符")
    void length() {
        assertThatCode(() -> AccountNames.require("a".repeat(40), false)).doesNotThrowAnyException();
        assertThat(refused("a".repeat(41), false).errors().getFirst().rule()).isEqualTo("pattern");
    }

    @Test
    @DisplayName("有人在用的要换一个；写法不对的先说写法")
    void taken() {
        assertThat(refused("clerk", true)).hasMessage("账号 clerk 已经有人在用，请换一个。");
        assertThat(refused("clerk", true).errors().getFirst().rule()).isEqualTo("unique");
        assertThat(refused("Clerk", true).errors().getFirst().rule()).isEqualTo("pattern");
    }

    private static Refusal refused(String name, boolean taken) {
        return catchThrowableOfType(Refusal.class, () -> AccountNames.require(name, taken));
    }
}
