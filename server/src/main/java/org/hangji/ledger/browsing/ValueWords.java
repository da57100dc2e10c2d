package org.hangji.ledger.browsing;

import java.math.BigDecimal;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerField;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A value as people read it: the word of a code, the name of a unit. */
@Component
public class ValueWords {

    private static final int BRIEF = 40;

    private final Organizations organizations;

    ValueWords(Organizations organizations) {
        this.organizations = organizations;
    }

    /** The words, empty where the value is not known. */
    public String of(LedgerField field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "是" : "否";
            case Long id when field.type() == FieldType.PERSON -> organizations.personName(id);
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case String code ->
                switch (field.type()) {
                    case CHOICE -> field.word(code);
                    case FILE -> isNumber(code) ? "文件" + code : code;
                    case ORGANIZATION -> organizations.unitName(code);
                    case DIVISION ->
                        organizations
                                .unitOrDivision(code)
                                .map(Unit::name)
                                .orElse(code)
                                .replace("交通运输局", "");
                    default -> code;
                };
            default -> value.toString();
        };
    }

    /** Where what a value names is seen, {@code null} where it names nothing. */
    static @Nullable String href(LedgerField field, @Nullable Object value) {
        return switch (value) {
            case String id when field.type() == FieldType.FILE && isNumber(id) -> "/evidence/" + id;
            case Long id when field.type() == FieldType.REFERENCE -> "/ledgers/" + field.reference() + "/entries/" + id;
            case null, default -> null;
        };
    }

    /** A masked value is none. */
    private static boolean isNumber(String text) {
        return text.matches("\\d{1,18}");
    }

    /** What an entry is called by, in a line: the beginning of a long text. */
    public String brief(LedgerField subject, @Nullable Object value) {
        String words = of(subject, value).replaceAll("\\s+", " ").strip();
        return words.codePointCount(0, words.length()) <= BRIEF
                ? words
                : words.substring(0, words.offsetByCodePoints(0, BRIEF)) + "…";
    }

    static String shortened(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }

    /** The name of a field with its unit: {@code 卸货质量，吨}. */
    public static String label(LedgerField field) {
        return field.unit().isEmpty() ? field.name() : field.name() + "，" + field.unit();
    }
}
