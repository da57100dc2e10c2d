package org.hangji;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.hangji.shared.PlatformClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of tests: it stands at 2024-03-01 09:00 in Anyang until a test moves it. */
@TestConfiguration
public class TestClock {

    /** A clock that stands. */
    public static final class Standing extends Clock {
        private Instant now = Instant.parse("2024-03-01T01:00:00Z");

        public void set(Instant instant) {
            now = instant;
        }

        public void advance(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Bean
    Standing standing() {
        return new Standing();
    }

    @Bean
    @Primary
    Clock testClock(Standing standing) {
        return new PlatformClock(standing);
    }
}
