package org.hangji.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hangji.shared.Acting;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of a page for a request. */
@Component
class Frames {

    private final MessageSource messages;
    private final List<NavigationEntry> navigation;
    private final Masthead masthead;
    private final Assets assets;
    private final Clock clock;
    private final Demonstration demonstration;
    private final List<Concerns> concerns;

    Frames(
            MessageSource messages,
            List<NavigationEntry> navigation,
            Masthead masthead,
            Assets assets,
            Clock clock,
            Demonstration demonstration,
            List<Concerns> concerns) {
        this.messages = messages;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.masthead = masthead;
        this.assets = assets;
        this.clock = clock;
        this.demonstration = demonstration;
        this.concerns = List.copyOf(concerns);
    }

    Frame of(HttpServletRequest request) {
        Acting known = Acting.orNull();
        Acting acting = known == null ? Acting.visitor(request.getRemoteAddr()) : known;
        String query = request.getQueryString();
        return new Frame(
                acting,
                new Address(request.getRequestURI(), query == null ? "" : query),
                request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "",
                navigation.stream().filter(entry -> entry.shownTo().to(acting)).toList(),
                new House(masthead.bureau(), demonstration, clock.instant(), assets::address, concerns),
                messages,
                language(request));
    }

    private static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null
                        && request.getLocale().getLanguage().equals("en")
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }
}
