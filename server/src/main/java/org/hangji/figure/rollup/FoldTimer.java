package org.hangji.figure.rollup;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.hangji.shared.Acting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Merges what was recorded on days that are over, some hours after midnight at the latest. */
@Configuration(proxyBeanMethods = false)
class FoldTimer {

    @Bean
    RecurringTask<Void> foldRollups(
            DeltaStore deltas, RollupSetup setup, PlatformTransactionManager transactions, Clock clock) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return Tasks.recurring("figure.fold", FixedDelay.of(Duration.ofHours(3)))
                .execute((instance, context) -> Acting.as(Acting.system("fold"), () -> {
                    transaction.executeWithoutResult(status -> deltas.fold(clock.instant()));
                    // What could not be added up when it was defined, as somebody was using the table.
                    setup.bringUpToDate();
                    return true;
                }));
    }
}
