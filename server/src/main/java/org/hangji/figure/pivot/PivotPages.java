package org.hangji.figure.pivot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hangji.figure.query.Crossing;
import org.hangji.figure.query.Scopes;
import org.hangji.figure.query.SourceField;
import org.hangji.figure.query.SourceField.Kind;
import org.hangji.figure.query.SourceFields;
import org.hangji.page.Choice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a pivot shows. */
@Component
@Transactional(readOnly = true)
class PivotPages {

    private final PivotRequest request;
    private final PivotTables tables;
    private final SourceFields sources;
    private final Scopes scopes;
    private final MessageSource messages;

    PivotPages(PivotRequest request, PivotTables tables, SourceFields sources, Scopes scopes, MessageSource messages) {
        this.request = request;
        this.tables = tables;
        this.sources = sources;
        this.scopes = scopes;
        this.messages = messages;
    }

    PivotPage of(Map<String, String> parameters) {
        PivotQuestion asked = request.of(parameters);
        List<SourceField> fields = asked == null ? List.of() : asked.fields();
        return new PivotPage(
                asked,
                sources.ledgers().stream()
                        .map(ledger -> new Choice(ledger.id(), ledger.name()))
                        .toList(),
                scopes.choices(),
                dimensions(fields),
                measures(fields),
                fields.stream().filter(field -> field.kind() == Kind.CHOICE).toList(),
                asked == null ? null : tables.of(asked));
    }

    private List<Choice> dimensions(List<SourceField> fields) {
        List<Choice> dimensions = new ArrayList<>();
        dimensions.add(new Choice(Crossing.UNIT, text("figure.unit")));
        dimensions.add(new Choice(Crossing.MONTH, text("figure.pivot.month")));
        fields.stream()
                .filter(PivotRequest::groups)
                .forEach(field -> dimensions.add(new Choice(field.id(), field.name())));
        return dimensions;
    }

    private List<Choice> measures(List<SourceField> fields) {
        List<Choice> measures = new ArrayList<>();
        measures.add(new Choice("count", text("figure.pivot.count")));
        for (SourceField field : fields) {
            if (field.kind() == Kind.NUMBER) {
                measures.add(new Choice("sum:" + field.id(), text("figure.words.sum", field.name())));
                measures.add(new Choice("average:" + field.id(), text("figure.words.average", field.name())));
            }
            if (field.kind() == Kind.TEXT) {
                measures.add(new Choice("distinct:" + field.id(), text("figure.words.distinct", field.name())));
            }
        }
        return measures;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
