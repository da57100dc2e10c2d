package org.hangji.figure.contradiction;

import org.hangji.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContradictionNavigation {

    @Bean
    NavigationEntry contradictionsEntry() {
        return new NavigationEntry(
                45,
                "contradiction.navigation",
                "/contradictions",
                acting -> acting.signedIn() && !acting.scope().isEmpty());
    }
}
