package org.hangji;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the timers after {@link FirstStart}: the worked example is loaded on a clock of its own days, and a timer that looks
 * at it meanwhile would write the present day among them.
 */
final class Timers implements SmartLifecycle {

    private final Scheduler scheduler;
    private volatile boolean running;

    Timers(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        running = true;
        scheduler.start();
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return FirstStart.PHASE + 1;
    }
}
