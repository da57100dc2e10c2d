package org.hangji.ledger.browsing;

import java.util.ArrayList;
import java.util.List;
import org.hangji.evidence.Evidence;
import org.hangji.evidence.EvidenceFile;
import org.hangji.ledger.Entry;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.definition.Definitions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The values of an entry, its versions side by side. */
@Component
class EntryCells {

    /**
     * A value in one version.
     *
     * @param changed whether it differs from the version before
     * @param file the photo or file that it is, {@code null} for other values
     * @param href where what it names is seen, {@code null} where it names nothing
     */
    record Cell(
            String text,
            boolean changed,
            @Nullable EvidenceFile file,
            @Nullable String href) {}

    /** One field over all versions, the newest first. */
    record Row(String name, List<Cell> cells) {}

    private final Definitions definitions;
    private final ValueWords words;
    private final ReferenceWords references;
    private final Evidence evidence;

    EntryCells(Definitions definitions, ValueWords words, ReferenceWords references, Evidence evidence) {
        this.definitions = definitions;
        this.words = words;
        this.references = references;
        this.evidence = evidence;
    }

    /** Old entries keep their old words: each version is read with the definition under which it was recorded. */
    List<Row> rows(LedgerDefinition newest, Entry shown, List<Entry> versions) {
        List<LedgerDefinition> then = versions.stream()
                .map(version -> definitions.at(newest.id(), version.recordedAt()))
                .toList();
        LedgerDefinition known = definitions.at(newest.id(), shown.recordedAt());
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                known.day(),
                versions.stream()
                        .map(entry -> plain(entry.occurredOn().toString()))
                        .toList()));
        rows.add(row(
                "单位", versions.stream().map(entry -> plain(entry.unitName())).toList()));
        for (LedgerField field : newest.fields()) {
            if (field.retired() && versions.stream().allMatch(entry -> entry.value(field.id()) == null)) {
                continue;
            }
            List<Cell> cells = new ArrayList<>();
            for (int index = 0; index < versions.size(); index++) {
                LedgerField old = then.get(index).field(field.id()).orElse(field);
                cells.add(cell(old, versions.get(index).value(field.id())));
            }
            rows.add(row(ValueWords.label(known.field(field.id()).orElse(field)), cells));
        }
        return rows;
    }

    /** One value by itself. */
    Cell cell(LedgerField field, @Nullable Object value) {
        String text = words.of(field, value);
        String href = ValueWords.href(field, value);
        if (href == null) {
            return plain(text);
        }
        return field.type() == FieldType.FILE
                ? new Cell(
                        text,
                        false,
                        evidence.find(Long.parseLong(String.valueOf(value))).orElse(null),
                        null)
                : new Cell(
                        references.label(String.valueOf(field.reference()), Long.parseLong(text)), false, null, href);
    }

    private static Cell plain(String text) {
        return new Cell(text, false, null, null);
    }

    private static Row row(String name, List<Cell> plain) {
        List<Cell> cells = new ArrayList<>();
        for (int index = 0; index < plain.size(); index++) {
            Cell cell = plain.get(index);
            boolean first = index == plain.size() - 1;
            boolean changed = !first && !cell.text().equals(plain.get(index + 1).text());
            cells.add(new Cell(cell.text(), changed, cell.file(), cell.href()));
        }
        return new Row(name, cells);
    }
}
