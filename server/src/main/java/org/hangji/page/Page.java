package org.hangji.page;

/**
 * What a controller answers when it answers with a page: a template and the record that fills it.
 *
 * @param template its place below {@code src/main/jte}, without the ending: {@code rectify/finding}
 * @param model the template's one parameter {@code model}
 * @param status HTTP status
 */
public record Page(String template, Object model, int status) {

    public static Page of(String template, Object model) {
        return new Page(template, model, 200);
    }

    /** The same page with another status: a form with errors is 422. */
    public Page withStatus(int other) {
        return new Page(template, model, other);
    }
}
