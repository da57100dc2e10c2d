package org.hangji.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style sheet, script, mark, htmx from its WebJar, and the charts from theirs, all below {@code /assets/}. The address holds the digest of the
 * content, so a browser keeps a file for a year and still gets a new one at once.
 */
@Component
class Assets implements WebMvcConfigurer {

    private static final String PLACE = "/assets/";
    private static final Duration KEPT = Duration.ofDays(365);

    private final ObjectProvider<ResourceUrlProvider> addresses;

    Assets(ObjectProvider<ResourceUrlProvider> addresses) {
        this.addresses = addresses;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PLACE + "**")
                .addResourceLocations(
                        "classpath:/static/",
                        "classpath:/META-INF/resources/webjars/htmx.org/" + version("org.webjars.npm/htmx.org")
                                + "/dist/",
                        "classpath:/META-INF/resources/_static/echarts/" + version("org.mvnpm/echarts") + "/dist/")
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    String address(String name) {
        String versioned = addresses.getObject().getForLookupPath(PLACE + name);
        if (versioned == null) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        return versioned;
    }

    private static String version(String artifact) {
        Properties properties = new Properties();
        try (var in = new ClassPathResource("META-INF/maven/" + artifact + "/pom.properties").getInputStream()) {
            properties.load(in);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return properties.getProperty("version");
    }
}
