package org.hangji.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Templates compiled with the program, and the message bundles of all modules. */
@Configuration(proxyBeanMethods = false)
class PageWiring {

    private static final String[] BUNDLES = {
        "messages/page",
        "messages/audit",
        "messages/export",
        "messages/organization",
        "messages/access",
        "messages/evidence",
        "messages/calendar",
        "messages/ledger",
        "messages/rectify",
        "messages/figure",
        "messages/document",
        "messages/bulletin",
        "messages/desk"
    };

    @Bean
    TemplateEngine templates() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, PageWiring.class.getClassLoader(), "org.hangji");
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(BUNDLES);
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @Bean
    PageReturnHandler pageReturnHandler(TemplateEngine templates, Frames frames) {
        return new PageReturnHandler(templates, frames);
    }

    @Bean
    WebMvcConfigurer pageConfigurer(PageReturnHandler handler) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(handler);
            }
        };
    }
}
