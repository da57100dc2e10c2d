package org.hangji;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("定时的事")
class TimersTest {

    @Autowired
    private DataSource database;

    @Test
    @DisplayName("样例装完才开始：装入用的是当年的日子，定时检查插进来会把今天写进去")
    void afterTheSample() throws Exception {
        try (Connection reachable = database.getConnection()) {
            assertThat(reachable.isValid(5)).isTrue();
        }
        Scheduler scheduler = Scheduler.create(database, List.of())
                .tableName("shared.scheduled_tasks")
                .threads(1)
                .build();
        Timers timers = new Timers(scheduler);
        assertThat(timers.getPhase()).isGreaterThan(FirstStart.PHASE);
        assertThat(scheduler.getSchedulerState().isStarted()).isFalse();
        timers.start();
        assertThat(scheduler.getSchedulerState().isStarted()).isTrue();
        assertThat(timers.isRunning()).isTrue();
        timers.stop();
        assertThat(scheduler.getSchedulerState().isShuttingDown()).isTrue();
        assertThat(timers.isRunning()).isFalse();
    }
}
