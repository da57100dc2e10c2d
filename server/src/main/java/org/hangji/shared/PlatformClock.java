package org.hangji.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The clock of the platform (平台时钟). It shows the real time, except inside {@link #at}: the worked example is loaded on a clock
 * of 2023.
 */
public final class PlatformClock extends Clock {

    private static final ScopedValue<Instant> PRETENDED = ScopedValue.newInstance();

    private final Clock real;

    public PlatformClock(Clock real) {
        this.real = real;
    }

    /** Does {@code work} as though it were {@code instant}. */
    public static <T> T at(Instant instant, Supplier<T> work) {
        return ScopedValue.where(PRETENDED, instant).call(work::get);
    }

    @Override
    public Instant instant() {
        return PRETENDED.isBound() ? PRETENDED.get() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new PlatformClock(real.withZone(zone));
    }
}
