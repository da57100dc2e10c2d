package org.hangji;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hangji.sample.Sample;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What happens once, before the first request is answered: the worked example is loaded where it was asked for. */
@Component
@ConditionalOnWebApplication
class FirstStart implements SmartLifecycle {

    /** Before the web server takes its first request, and before the timers. */
    static final int PHASE = 0;

    private final DataFolder folder;
    private final Sample sample;
    private final @Nullable String wanted;
    private final String samples;
    private volatile boolean running;

    FirstStart(
            DataFolder folder,
            Sample sample,
            @Value("${hangji.sample:#{null}}") @Nullable String wanted,
            @Value("${hangji.samples:samples}") String samples) {
        this.folder = folder;
        this.sample = sample;
        this.wanted = wanted;
        this.samples = samples;
    }

    @Override
    public void start() {
        running = true;
        if (wanted == null || folder.holdsSample()) {
            return;
        }
        Path source = Path.of(samples).resolve(wanted);
        if (!Files.exists(source.resolve("organization.yaml"))) {
            throw new StartFailure("没有名为 " + wanted + " 的样例：应在 " + source.toAbsolutePath() + "。", null);
        }
        try {
            // The mark comes first: a loading that was cut off leaves a folder that can never be taken for a real one.
            Files.writeString(folder.sampleMark(), wanted);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        sample.load(source);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
