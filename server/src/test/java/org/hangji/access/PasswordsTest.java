package org.hangji.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("口令")
class PasswordsTest {

    private static final Passwords PASSWORDS = new Passwords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Abcdefgh12",
                "abcdefgh1!",
                "ABCDEFGH1!",
                "Abcdefghi!",
                "Road-Safety-2024",
                "安全生产Abcd12",
                "Aa1 Aa1 Aa1"
            })
    @DisplayName("十个字符以上、三类字符，就可以；汉字和空格算符号")
    void strong(String password) {
        assertThatCode(() -> PASSWORDS.requireStrong("east.clerk", password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Abcdefg12           | length  | 口令应有 10 到 128 个字符。
            Aa1!                | length  | 口令应有 10 到 128 个字符。
            ``                  | length  | 口令应有 10 到 128 个字符。
            abcdefghijkl        | classes | 口令应含大写字母、小写字母、数字、符号中的至少三类。
            1234567890          | classes | 口令应含大写字母、小写字母、数字、符号中的至少三类。
            abcdefgh12          | classes | 口令应含大写字母、小写字母、数字、符号中的至少三类。
            ABCDEFGHIJK1        | classes | 口令应含大写字母、小写字母、数字、符号中的至少三类。
            !!!!!!!!!!11        | classes | 口令应含大写字母、小写字母、数字、符号中的至少三类。
            east.clerk-A1       | account | 口令里不能含有账号名。
            My-EAST.Clerk-2024  | account | 口令里不能含有账号名。
            """)
    @DisplayName("太短、类别不够、含账号名（不分大小写）的不行，说是哪一条")
    void weak(String password, String rule, String sentence) {
        assertThat(refused("east.clerk", password).errors())
                .containsExactly(new Refusal.FieldError("password", rule, sentence));
    }

    @Test
    @DisplayName("长度的两头：10 和 128 可以，9 和 129 不行")
    void edges() {
        String longest = "Aa1!".repeat(32);
        assertThat(longest).hasSize(128);
        assertThatCode(() -> PASSWORDS.requireStrong("x.y", longest)).doesNotThrowAnyException();
        assertThat(refused("x.y", longest + "b").errors().getFirst().rule()).isEqualTo("length");
        assertThatCode(() -> PASSWORDS.requireStrong("x.y", "Aa1!Aa1!Aa")).doesNotThrowAnyException();
        assertThat(refused("x.y", "Aa1!Aa1!A").errors().getFirst().rule()).isEqualTo("length");
    }

    @Test
    @DisplayName("存的是加盐的摘要：两次不同，只有原口令对得上；没设过口令的账号什么都对不上")
    void hashed() {
        String hash = PASSWORDS.hash("Test-2024-words");
        assertThat(hash).startsWith("$argon2id$").doesNotContain("Test-2024-words");
        assertThat(PASSWORDS.hash("Test-2024-words")).isNotEqualTo(hash);
        assertThat(PASSWORDS.matches("Test-2024-words", hash)).isTrue();
        assertThat(PASSWORDS.matches("test-2024-words", hash)).isFalse();
        assertThat(PASSWORDS.matches("", "")).isFalse();
        assertThat(PASSWORDS.matches("Test-2024-words", "")).isFalse();
    }

    @Test
    @DisplayName("最近用过的不能再用，别的可以")
    void history() {
        List<String> last = List.of(PASSWORDS.hash("Old-words-2023"), PASSWORDS.hash("Old-words-2024"));
        assertThat(Passwords.HISTORY).isEqualTo(5);
        assertThatCode(() -> PASSWORDS.requireNew("New-words-2025", last)).doesNotThrowAnyException();
        assertThatCode(() -> PASSWORDS.requireNew("Old-words-2023", List.of())).doesNotThrowAnyException();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> PASSWORDS.requireNew("Old-words-2023", last));
        assertThat(refusal.errors()).extracting(Refusal.FieldError::rule).containsExactly("history");
        assertThat(refusal).hasMessage("这个口令最近 5 次里用过，请换一个没有用过的。");
    }

    private static Refusal refused(String account, String password) {
        return catchThrowableOfType(Refusal.class, () -> PASSWORDS.requireStrong(account, password));
    }
}
