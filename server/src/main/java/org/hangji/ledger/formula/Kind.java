package org.hangji.ledger.formula;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.Optional;
import org.hangji.ledger.FieldType;

/** What a formula computes with (公式里的类型). */
enum Kind {
    NUMBER("数"),
    TEXT("文字"),
    DAY("日期"),
    YES_NO("是否");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    CelType type() {
        return switch (this) {
            case NUMBER -> SimpleType.DOUBLE;
            case TEXT -> SimpleType.STRING;
            case DAY -> SimpleType.TIMESTAMP;
            case YES_NO -> SimpleType.BOOL;
        };
    }

    /** How a field's values are computed with; empty where they are not. */
    static Optional<Kind> of(FieldType type) {
        return switch (type) {
            case INTEGER, DECIMAL -> Optional.of(NUMBER);
            case TEXT, CHOICE -> Optional.of(TEXT);
            case DATE -> Optional.of(DAY);
            case YES_NO -> Optional.of(YES_NO);
            default -> Optional.empty();
        };
    }
}
