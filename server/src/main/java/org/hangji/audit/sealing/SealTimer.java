package org.hangji.audit.sealing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.hangji.shared.Acting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals the journal every minute. */
@Configuration(proxyBeanMethods = false)
class SealTimer {

    @Bean
    RecurringTask<Void> sealJournal(Sealing sealing) {
        return Tasks.recurring("audit.seal", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> Acting.as(Acting.system("seal"), sealing::seal));
    }
}
