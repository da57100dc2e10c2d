package org.hangji;

import java.io.PrintStream;
import java.util.Map;
import org.hangji.audit.Extent;
import org.hangji.audit.SelfCheck;
import org.hangji.audit.Verification;
import org.hangji.audit.VerificationReport;
import org.springframework.boot.WebApplicationType;

/** {@code verify}: recomputes seals and published figures; prints 一致 or exactly what differs. */
final class VerifyCommand {

    private VerifyCommand() {}

    static int run(Options options) {
        if (!options.words().isEmpty()) {
            throw new StartFailure("用法：hangji verify [--quick] [--data 目录]", null);
        }
        try (Platform platform = Platform.beside(options.data())) {
            return report(platform, System.out, options.quick());
        }
    }

    /** Verifies a platform that is not started yet; 0 where all agrees, else 1. */
    static int report(Platform platform, PrintStream out, boolean quick) {
        Verification verification = platform.start(WebApplicationType.NONE, Map.of("hangji.timers", "off"))
                .getBean(Verification.class);
        // How far it has come is for the person who waits; what came out is for whoever reads it.
        VerificationReport report = quick
                ? verification.runQuick(System.err::println)
                : verification.run(new Extent(null, System.err::println));
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
