package org.hangji.access;

import java.util.List;
import java.util.Locale;
import org.hangji.shared.Refusal;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Rules and hashing of passwords (口令): at least 10 characters of three classes, not the account's name; Argon2. The
 * numbers are what assessors of GB/T 22239-2019 8.1.4.1 usually ask for.
 */
@Component
class Passwords {

    static final int MIN_LENGTH = 10;

    /** As many former passwords may not come again. */
    static final int HISTORY = 5;

    private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    /** A hash that no password matches, so that an unknown account costs as long as a known one. */
    private final String nobody = encoder.encode(Secrets.random());

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash.isEmpty() ? nobody : hash) && !hash.isEmpty();
    }

    /** Refuses a password that is one of the last ones. */
    void requireNew(String password, List<String> lastHashes) {
        if (lastHashes.stream().anyMatch(hash -> encoder.matches(password, hash))) {
            throw Refusal.invalid("password", "history", "这个口令最近 " + HISTORY + " 次里用过，请换一个没有用过的。");
        }
    }

    void requireStrong(String account, String password) {
        long classes = password.chars()
                .map(letter -> Character.isLowerCase(letter)
                        ? 1
                        : Character.isUpperCase(letter) ? 2 : Character.isDigit(letter) ? 3 : 4)
                .distinct()
                .count();
        if (password.length() < MIN_LENGTH || password.length() > 128) {
            throw Refusal.invalid("password", "length", "口令应有 10 到 128 个字符。");
        }
        if (classes < 3) {
            throw Refusal.invalid("password", "classes", "口令应含大写字母、小写字母、数字、符号中的至少三类。");
        }
        if (password.toLowerCase(Locale.ROOT).contains(account)) {
            throw Refusal.invalid("password", "account", "口令里不能含有账号名。");
        }
    }
}
