package org.hangji.bulletin.listing;

import org.hangji.page.NavigationEntry;
import org.hangji.shared.Acting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The word 通报 in the bar. */
@Configuration(proxyBeanMethods = false)
class BulletinNavigation {

    @Bean
    NavigationEntry bulletinsEntry() {
        return new NavigationEntry(50, "bulletin.navigation", "/bulletins", BulletinNavigation::seesBusiness);
    }

    private static boolean seesBusiness(Acting acting) {
        return !acting.scope().isEmpty();
    }
}
