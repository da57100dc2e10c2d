package org.hangji;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.zaxxer.hikari.HikariDataSource;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.hangji.shared.Database;
import org.hangji.shared.DatabaseLaw;
import org.hangji.shared.OwnerConnection;
import org.hangji.shared.PlatformClock;
import org.hangji.shared.SessionTransactionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** What the modules are given: the clock, the database session, the timers. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class Wiring {

    @Bean
    Clock clock() {
        return new PlatformClock(Clock.systemUTC());
    }

    /** What programs read about the interface: its name, and no server but the one they asked. */
    @Bean
    OpenAPI description() {
        return new OpenAPI().info(new Info().title("夯基 Hangji").version("1")).servers(List.of(new Server().url("/")));
    }

    @Bean
    DataSource dataSource(DatabaseAddress address) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(address.url());
        source.setUsername(address.application());
        source.setPassword(address.applicationPassword());
        source.addDataSourceProperty("reWriteBatchedInserts", "true");
        source.setMaximumPoolSize(20);
        source.setPoolName("application");
        return source;
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new SessionTransactionManager(dataSource);
    }

    @Bean
    Database database(DataSource dataSource) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setExceptionTranslator(new DatabaseLaw(template.getExceptionTranslator()));
        return new Database(template);
    }

    @Bean
    OwnerConnection ownerConnection(DatabaseAddress address) {
        return new OwnerConnection(address.url(), address.owner(), address.ownerPassword(), address.application());
    }

    @Bean
    @ConditionalOnProperty(name = "hangji.timers", havingValue = "on")
    Timers timers(Scheduler scheduler) {
        return new Timers(scheduler);
    }

    @Bean(destroyMethod = "stop")
    @ConditionalOnProperty(name = "hangji.timers", havingValue = "on")
    Scheduler scheduler(DataSource dataSource, List<RecurringTask<?>> recurring, List<Task<?>> tasks) {
        List<Task<?>> known = new ArrayList<>(tasks);
        known.removeIf(RecurringTask.class::isInstance);
        return Scheduler.create(dataSource, known)
                .startTasks(recurring)
                .tableName("shared.scheduled_tasks")
                .threads(2)
                .pollingInterval(Duration.ofSeconds(10))
                .build();
    }
}
