package org.hangji.ledger.browsing;

import org.hangji.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The word 台账 in the bar. */
@Configuration(proxyBeanMethods = false)
class LedgerNavigation {

    @Bean
    NavigationEntry ledgersEntry() {
        return new NavigationEntry(
                        30,
                        "ledger.navigation",
                        "/ledgers",
                        acting -> !acting.scope().isEmpty())
                .ofRecords();
    }
}
