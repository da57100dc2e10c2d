package org.hangji.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hangji.shared.Acting;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Frames of pages without a server, with the real words. */
final class FrameFixture {

    static final Instant NOW = Instant.parse("2024-03-01T01:00:00Z");

    private FrameFixture() {}

    static Frame of(String path, String query) {
        return of(new Demonstration((LocalDate) null), path, query);
    }

    static Frame of(Demonstration demonstration, String path, String query) {
        return new Frame(
                Acting.visitor("127.0.0.1"),
                new Address(path, query),
                "token",
                List.of(),
                new House("东风市交通运输局", demonstration, NOW, name -> "/assets/" + name),
                words(),
                Locale.SIMPLIFIED_CHINESE);
    }

    private static MessageSource words() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames("messages/page", "messages/ledger", "messages/figure", "messages/desk");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
