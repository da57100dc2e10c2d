package org.hangji.ledger.recording;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.jspecify.annotations.Nullable;

/** Versions as lines for PostgreSQL's {@code COPY … FROM STDIN}: the row's number, the common columns, the fields. */
final class CopyText {

    private final StringBuilder text = new StringBuilder(1 << 16);

    private CopyText() {}

    static byte[] of(LedgerDefinition definition, List<NumberedEntry> entries) {
        CopyText lines = new CopyText();
        entries.forEach(numbered -> lines.line(definition, numbered));
        return lines.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(LedgerDefinition definition, NumberedEntry numbered) {
        Entry entry = numbered.entry();
        text.append(numbered.row());
        value(entry.id());
        value(entry.version());
        value(entry.occurredOn());
        value(entry.recordedAt().atOffset(ZoneOffset.UTC));
        value(entry.recordedBy());
        value(entry.recordedByName());
        value(entry.unit());
        value(entry.unitPath());
        value(entry.withdrawn());
        value(entry.reason());
        value(entry.origin());
        value(entry.digest());
        for (LedgerField field : definition.fields()) {
            value(entry.value(field.id()));
        }
        text.append('\n');
    }

    private void value(@Nullable Object value) {
        text.append('\t');
        switch (value) {
            case null -> text.append("\\N");
            case String words -> escaped(words);
            case Number number -> text.append(number);
            default -> escaped(value.toString());
        }
    }

    private void escaped(String words) {
        int from = 0;
        for (int index = 0; index < words.length(); index++) {
            char sign = words.charAt(index);
            if (sign == '\\' || sign == '\t' || sign == '\n' || sign == '\r') {
                text.append(words, from, index)
                        .append(
                                switch (sign) {
                                    case '\t' -> "\\t";
                                    case '\n' -> "\\n";
                                    case '\r' -> "\\r";
                                    default -> "\\\\";
                                });
                from = index + 1;
            }
        }
        text.append(words, from, words.length());
    }
}
