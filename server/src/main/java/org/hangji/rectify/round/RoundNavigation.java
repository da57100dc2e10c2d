package org.hangji.rectify.round;

import java.util.List;
import org.hangji.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The word 整改 in the bar. */
@Configuration(proxyBeanMethods = false)
class RoundNavigation {

    @Bean
    NavigationEntry roundsEntry() {
        return new NavigationEntry(
                20,
                "rectify.navigation",
                "/rounds",
                List.of("/findings"),
                acting -> !acting.scope().isEmpty());
    }
}
