package org.hangji.export.giving;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.shared.Acting;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files go after a day; what a stopped platform has left half done says so (导出清理). */
@Component
class Cleaning {

    /** How long a finished file can be fetched. */
    static final Duration KEPT = Duration.ofDays(1);

    private final JobStore jobs;
    private final JobFolder folder;
    private final Journal journal;
    private final Clock clock;

    Cleaning(JobStore jobs, JobFolder folder, Journal journal, Clock clock) {
        this.jobs = jobs;
        this.folder = folder;
        this.journal = journal;
        this.clock = clock;
    }

    /** Removes what ended more than a day ago; answers how many there were. */
    @Transactional
    public int removeOld() {
        List<Job> old = jobs.endedBefore(clock.instant().minus(KEPT));
        for (Job job : old) {
            folder.remove(job.id());
            jobs.delete(job.id());
            if (job.ready()) {
                journal.write(Act.done("export.expire", "export", job.id(), Map.of("name", job.name())));
            }
        }
        return old.size();
    }

    /** What ran when the platform was stopped runs no more. */
    @Transactional
    public int interruptAll() {
        folder.removePartial();
        return jobs.interrupt(clock.instant());
    }

    /** When it is cleaned. */
    @Configuration(proxyBeanMethods = false)
    static class Times {

        private final Cleaning cleaning;

        Times(Cleaning cleaning) {
            this.cleaning = cleaning;
        }

        @EventListener(ApplicationReadyEvent.class)
        void started() {
            Acting.as(Acting.system("export"), cleaning::interruptAll);
        }

        @Bean
        RecurringTask<Void> cleanExports() {
            return Tasks.recurring("export.clean", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> Acting.as(Acting.system("export"), cleaning::removeOld));
        }
    }
}
