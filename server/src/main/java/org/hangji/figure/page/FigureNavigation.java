package org.hangji.figure.page;

import org.hangji.page.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FigureNavigation {

    @Bean
    NavigationEntry figuresEntry() {
        return new NavigationEntry(
                40,
                "figure.navigation",
                "/figures",
                acting -> acting.signedIn() && !acting.scope().isEmpty());
    }
}
