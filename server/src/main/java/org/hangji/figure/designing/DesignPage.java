package org.hangji.figure.designing;

import java.util.List;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureRow;
import org.hangji.figure.query.SourceField;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a figure is defined.
 *
 * @param id the figure, empty for a new one
 * @param title its name as it stands, empty for a new one
 * @param version the version that is saved next
 * @param sources ledgers, views of the loop, and figures made of others
 * @param fields those of the chosen source
 * @param figures those of which others can be made
 * @param groups fields of work that are in use
 * @param preview what it comes to, {@code null} before it was asked for
 */
record DesignPage(
        String id,
        String title,
        int version,
        Form form,
        List<Choice> sources,
        List<SourceField> fields,
        List<Choice> figures,
        List<Choice> groups,
        @Nullable Preview preview) {

    /** What the definition comes to before it is saved. */
    record Preview(FigureAnswer answer, String value, String scopeName, List<FigureRow> rows) {}

    /** Where the form goes. */
    String action() {
        return id.isEmpty() ? "/figures/new" : "/figures/" + id + "/definition";
    }

    String source() {
        return form.value("source");
    }

    boolean ofRows() {
        return !source().isEmpty() && !source().equals("RATE") && !source().equals("CHANGE");
    }

    /** Fields that can be added up. */
    List<Choice> measured() {
        return fields.stream()
                .map(field -> new Choice(field.id(), field.name()))
                .toList();
    }

    static List<Choice> choices(SourceField field) {
        return field.values().stream()
                .map(value -> new Choice(value.code(), value.word()))
                .toList();
    }

    /** The values of a text field in one line. */
    String line(String name) {
        return String.join("、", form.values().getOrDefault(name, List.of()));
    }
}
