package org.hangji.figure.contradiction;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.figure.contradiction.Checking.Tally;
import org.hangji.figure.contradiction.rule.Extent;
import org.hangji.figure.contradiction.rule.Rule;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The check of every night (夜间体检): what is still due, and all units over the running month and the one before, since some
 * rules come true by the mere passing of time. One transaction a rule, so that one that fails takes no other with it.
 */
@Component
class Nightly {

    private static final LocalTime AT = LocalTime.of(2, 30);

    private final DueChecks due;
    private final Checking checking;
    private final Rules rules;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Nightly(
            DueChecks due,
            Checking checking,
            Rules rules,
            Journal journal,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.due = due;
        this.checking = checking;
        this.rules = rules;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Runs it as the platform itself; what came of it. */
    Tally run() {
        return Acting.as(Acting.system("contradictions-nightly"), () -> {
            Instant began = clock.instant();
            int parts = due.lookAtAll();
            YearMonth month = YearMonth.from(AsOf.today(clock));
            Extent extent = new Extent(
                    null, Set.of(), month.minusMonths(1).atDay(1), month.atEndOfMonth(), new AsOf(clock.instant()));
            Tally tally = Tally.NOTHING;
            for (Rule rule : rules.all()) {
                Tally of = transaction.execute(status -> checking.check(rule, extent, null));
                tally = of == null ? tally : tally.and(of);
            }
            write(tally, parts, Duration.between(began, clock.instant()));
            return tally;
        });
    }

    private void write(Tally tally, int parts, Duration took) {
        Map<String, String> detail = new HashMap<>(tally.detail());
        detail.put("due", Integer.toString(parts));
        detail.put("millis", Long.toString(took.toMillis()));
        transaction.executeWithoutResult(
                status -> journal.write(Act.done("contradiction.nightly", "contradiction", "all", detail)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Timers {

        @Bean
        RecurringTask<Void> contradictionsNightly(Nightly nightly) {
            return Tasks.recurring("contradictions.nightly", new Daily(AsOf.ZONE, AT))
                    .execute((instance, context) -> nightly.run());
        }

        /** What was written by the platform itself, and what was left when many wrote at once. */
        @Bean
        RecurringTask<Void> contradictionsDue(DueChecks due) {
            return Tasks.recurring("contradictions.due", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> due.lookAtAll());
        }
    }
}
