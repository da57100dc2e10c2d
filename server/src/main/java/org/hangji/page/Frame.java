package org.hangji.page;

import java.util.List;
import java.util.Locale;
import org.hangji.shared.Acting;
import org.springframework.context.MessageSource;

/**
 * What every page has around its content: who looks, where he is, the words.
 *
 * @param acting who looks at the page
 * @param path path of the address without its query
 * @param query query of the address, empty where there is none
 * @param csrf token that every form sends back
 * @param navigation entries of the bar
 */
public record Frame(
        Acting acting,
        String path,
        String query,
        String csrf,
        List<NavigationEntry> navigation,
        MessageSource messages,
        Locale locale) {

    public Frame {
        navigation = List.copyOf(navigation);
    }

    /** The words for a key in the reader's language; arguments fill {0}, {1}. A key without words fails the page's test. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Whether an entry of the bar is where the reader is. */
    public boolean isAt(NavigationEntry entry) {
        return entry.path().equals("/") ? path.equals("/") : path.startsWith(entry.path());
    }
}
