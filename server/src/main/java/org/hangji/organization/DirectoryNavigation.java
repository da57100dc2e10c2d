package org.hangji.organization;

import org.hangji.page.NavigationEntry;
import org.hangji.shared.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DirectoryNavigation {

    @Bean
    NavigationEntry unitsEntry() {
        return new NavigationEntry(
                62,
                "organization.nav.units",
                "/units",
                acting -> acting.has(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));
    }

    @Bean
    NavigationEntry peopleEntry() {
        return new NavigationEntry(
                64,
                "organization.nav.people",
                "/people",
                acting -> acting.has(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN));
    }
}
