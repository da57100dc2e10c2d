package org.hangji;

import java.io.PrintStream;
import java.util.Map;
import org.hangji.audit.SelfCheck;
import org.hangji.audit.Verification;
import org.hangji.audit.VerificationReport;
import org.springframework.boot.WebApplicationType;

/** {@code verify}: recomputes seals and published figures; prints 一致 or exactly what differs. */
final class VerifyCommand {

    private VerifyCommand() {}

    static int run(Options options) {
        if (!options.words().isEmpty()) {
            throw new StartFailure("用法：hangji verify [--data 目录]", null);
        }
        try (Platform platform = Platform.beside(options.data())) {
            return report(platform, System.out);
        }
    }

    /** Verifies a platform that is not started yet; 0 where all agrees, else 1. */
    static int report(Platform platform, PrintStream out) {
        VerificationReport report = platform.start(WebApplicationType.NONE, Map.of("hangji.timers", "off"))
                .getBean(Verification.class)
                .run();
        out.println(report.agrees() ? "一致" : "不一致");
        for (SelfCheck.Result result : report.results()) {
            out.println(result.name() + "：核对 " + result.count() + " 条"
                    + (result.differences().isEmpty()
                            ? "，一致。"
                            : "，" + result.differences().size() + " 处不同："));
            result.differences().forEach(difference -> out.println("  " + difference));
        }
        report.notes().forEach(out::println);
        return report.agrees() ? 0 : 1;
    }
}
