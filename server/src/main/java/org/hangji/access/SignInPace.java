package org.hangji.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Slows down the guessing of passwords from one address. A whole bureau may share an address, so the measure is wide;
 * the lock of the single account is the narrow one.
 */
@Component
class SignInPace {

    static final int MOST_FAILURES = 60;
    static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 10_000;

    private record Failures(Instant since, int count) {}

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    SignInPace(Clock clock) {
        this.clock = clock;
    }

    boolean tooFast(String address) {
        Failures known = failures.get(address);
        return known != null && known.count() >= MOST_FAILURES && !over(known);
    }

    void failed(String address) {
        if (failures.size() > MOST_ADDRESSES) {
            failures.values().removeIf(this::over);
        }
        failures.compute(
                address,
                (key, known) -> known == null || over(known)
                        ? new Failures(clock.instant(), 1)
                        : new Failures(known.since(), known.count() + 1));
    }

    private boolean over(Failures known) {
        return known.since().plus(WINDOW).isBefore(clock.instant());
    }
}
