package org.hangji;

import java.util.Map;
import org.hangji.access.Accounts;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.springframework.boot.WebApplicationType;

/** {@code token USER}: prints a new API token of that account. */
final class TokenCommand {

    private TokenCommand() {}

    static int run(Options options) {
        if (options.words().size() != 1) {
            throw new StartFailure("用法：hangji token 账号 [--data 目录]", null);
        }
        try (Platform platform = Platform.beside(options.data())) {
            Accounts accounts = platform.start(WebApplicationType.NONE, Map.of("hangji.timers", "off"))
                    .getBean(Accounts.class);
            System.out.println(Acting.as(
                    Acting.system("token"),
                    () -> accounts.issueToken(options.words().getFirst())));
            return 0;
        } catch (Refusal refusal) {
            throw new StartFailure(refusal.getMessage(), refusal);
        }
    }
}
