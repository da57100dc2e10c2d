package org.hangji.figure.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hangji.figure.definition.Source;
import org.hangji.figure.query.SourceField.Kind;
import org.hangji.figure.query.SourceField.Value;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.Ledgers;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The fields of ledgers and of the loop by which figures count, in words (来源的字段). */
@Component
public class SourceFields {

    private static final List<String> STATES =
            List.of("REGISTERED", "ASSIGNED", "IN_PROGRESS", "CLAIMED", "RETURNED", "LONG_TERM", "SUSPENDED", "CLOSED");
    private static final List<String> OUTCOMES = List.of("RECTIFIED", "UNFOUNDED", "TRANSFERRED");

    private final Ledgers ledgers;
    private final MessageSource messages;

    SourceFields(Ledgers ledgers, MessageSource messages) {
        this.ledgers = ledgers;
        this.messages = messages;
    }

    /** The ledger with this id as it is defined now, empty where there is none. */
    public Optional<LedgerDefinition> ledger(String id) {
        return ledgers.definitions().stream()
                .filter(ledger -> ledger.id().equals(id))
                .findFirst();
    }

    /** All ledgers, those that were defined in the browser too. */
    public List<LedgerDefinition> ledgers() {
        return ledgers.definitions();
    }

    /** The fields of a source; empty where there is no such ledger. */
    public List<SourceField> of(Source.From from) {
        return switch (from) {
            case Source.Ledger(String id) ->
                ledger(id)
                        .map(ledger -> ledger.fields().stream()
                                // What is kept from somebody is no number for everybody, and no word in a condition.
                                .filter(field -> !field.privacy().limits())
                                .map(SourceFields::field)
                                .toList())
                        .orElse(List.of());
            case Source.Returns() -> ofReturns();
            case Source.Loop(Source.View view) -> view == Source.View.FINDINGS ? ofFindings() : List.of(round());
        };
    }

    /** What the source is called. */
    public String name(Source.From from) {
        return switch (from) {
            case Source.Ledger(String id) ->
                ledger(id).map(LedgerDefinition::name).orElse(id);
            case Source.Returns() -> text("figure.source.RETURNS");
            case Source.Loop(Source.View view) -> text("figure.source." + view.name());
        };
    }

    private List<SourceField> ofFindings() {
        return List.of(
                round(),
                new SourceField("state", text("figure.source.state"), Kind.CHOICE, "", words("rectify.state.", STATES)),
                new SourceField(
                        "outcome", text("figure.source.outcome"), Kind.CHOICE, "", words("rectify.outcome.", OUTCOMES)),
                new SourceField("source", text("figure.source.source"), Kind.TEXT, "", List.of()));
    }

    private List<SourceField> ofReturns() {
        List<Value> kept = ledgers().stream()
                .map(ledger -> new Value(ledger.id(), ledger.name()))
                .toList();
        return List.of(
                new SourceField("ledger", text("figure.source.returns.ledger"), Kind.CHOICE, "", kept),
                new SourceField("duty", text("figure.source.returns.duty"), Kind.TEXT, "", List.of()),
                new SourceField(
                        "state",
                        text("figure.source.state"),
                        Kind.CHOICE,
                        "",
                        words("figure.source.returns.state.", ReturnRows.STATES)),
                yes("owed"),
                yes("submitted"),
                yes("timely"),
                yes("complete"),
                yes("missing"));
    }

    private SourceField yes(String field) {
        return new SourceField(field, text("figure.source.returns." + field), Kind.YES_NO, "", List.of());
    }

    private SourceField round() {
        return new SourceField("round", text("figure.source.round"), Kind.TEXT, "", List.of());
    }

    private List<Value> words(String prefix, List<String> codes) {
        return codes.stream().map(code -> new Value(code, text(prefix + code))).toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }

    private static SourceField field(LedgerField field) {
        List<Value> values = field.choices().stream()
                .map(choice -> new Value(choice.code(), choice.word()))
                .toList();
        return new SourceField(field.id(), field.name(), kind(field), field.unit(), values);
    }

    private static Kind kind(LedgerField field) {
        if (field.type().isNumber()) {
            return Kind.NUMBER;
        }
        return switch (field.type()) {
            case DATE -> Kind.DAY;
            case YES_NO -> Kind.YES_NO;
            case CHOICE -> Kind.CHOICE;
            case TEXT, ORGANIZATION, DIVISION, PLATE -> Kind.TEXT;
            default -> Kind.OTHER;
        };
    }
}
