package org.hangji.ledger.formula;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.Optional;
import org.hangji.ledger.FieldType;

/** What a formula computes with (公式里的类型). */
enum Kind {
    NUMBER("数", SimpleType.DOUBLE),
    TEXT("文字", SimpleType.STRING),
    DAY("日期", SimpleType.TIMESTAMP),
    YES_NO("是否", SimpleType.BOOL);

    private final String word;
    private final CelType type;

    Kind(String word, CelType type) {
        this.word = word;
        this.type = type;
    }

    String word() {
        return word;
    }

    CelType type() {
        return type;
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
