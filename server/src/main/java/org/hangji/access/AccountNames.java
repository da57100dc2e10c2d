package org.hangji.access;

import java.util.Set;
import java.util.regex.Pattern;
import org.hangji.shared.Refusal;

/** What an account may be called; the database holds the same rule. */
final class AccountNames {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final Set<String> RESERVED = Set.of("admin", "root", "administrator");

    private AccountNames() {}

    static void require(String name, boolean taken) {
        if (RESERVED.contains(name)) {
            throw Refusal.invalid("account", "reserved", "账号不能叫 " + name + "：这类名字最先被人猜。请用姓名拼音或工号。");
        }
        if (!FORM.matcher(name).matches()) {
            throw Refusal.invalid("account", "pattern", "账号由小写字母开头，只用小写字母、数字和 . _ -，2 到 40 个字符。");
        }
        if (taken) {
            throw Refusal.invalid("account", "unique", "账号 " + name + " 已经有人在用，请换一个。");
        }
    }
}
