package org.hangji.ledger.returns;

import org.hangji.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The word 月调度 in the bar. */
@Configuration(proxyBeanMethods = false)
class ReturnNavigation {

    @Bean
    NavigationEntry returnsEntry() {
        return new NavigationEntry(
                        35,
                        "ledger.returns.navigation",
                        "/returns",
                        acting -> !acting.scope().isEmpty())
                .ofRecords();
    }
}
