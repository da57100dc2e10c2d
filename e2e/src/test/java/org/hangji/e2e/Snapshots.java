package org.hangji.e2e;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps a picture of every open window when a step of a journey fails: {@code target/failed/STEP-N.png}. */
final class Snapshots implements AfterTestExecutionCallback {

    static final Path FOLDER = Path.of("target", "failed");

    /** A test that has windows. */
    interface Windows {
        Browsing browsing();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            return;
        }
        String step = context.getRequiredTestMethod().getName();
        if (context.getRequiredTestInstance() instanceof Windows test) {
            test.browsing().photograph(FOLDER, step);
        }
    }
}
