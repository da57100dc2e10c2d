package org.hangji.page;

import org.jspecify.annotations.Nullable;

/**
 * What a controller answers when it answers with a page (页面): a template and the record that fills it.
 *
 * @param template its place below {@code src/main/jte}, without the ending: {@code rectify/finding}
 * @param model the template's one parameter {@code model}
 * @param status HTTP status
 */
public record Page(String template, Object model, int status) {

    private static final String REDIRECT = "redirect:";

    /** Where a redirect leads, {@code null} for a page proper. */
    @Nullable
    String target() {
        return template.startsWith(REDIRECT) ? template.substring(REDIRECT.length()) : null;
    }

    public static Page of(String template, Object model) {
        return new Page(template, model, 200);
    }

    /** After an act: the browser is sent to {@code address} (303), so that loading again repeats nothing. */
    public static Page redirect(String address) {
        return new Page(REDIRECT + address, "", 303);
    }

    /** The same page with another status: a form with errors is 422. */
    public Page withStatus(int other) {
        return new Page(template, model, other);
    }
}
