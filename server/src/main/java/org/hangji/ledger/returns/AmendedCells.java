package org.hangji.ledger.returns;

import java.util.ArrayList;
import java.util.List;
import org.hangji.ledger.Amendment.Cell;
import org.hangji.ledger.Entry;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.browsing.ValueWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which values an amendment changes, in words with their units. */
@Component
class AmendedCells {

    private static final String HIDDEN = "已遮盖";

    private final ValueWords words;

    AmendedCells(ValueWords words) {
        this.words = words;
    }

    List<Cell> between(LedgerDefinition ledger, @Nullable Entry before, Entry after) {
        List<Cell> cells = new ArrayList<>();
        String oldDay = before == null ? "" : before.occurredOn().toString();
        String newDay = after.withdrawn() ? "" : after.occurredOn().toString();
        if (!oldDay.equals(newDay)) {
            cells.add(new Cell(LedgerDefinition.OCCURRED_ON, ledger.day(), oldDay, newDay));
        }
        for (LedgerField field : ledger.fields()) {
            String from = before == null ? "" : said(field, before.value(field.id()));
            String to = after.withdrawn() ? "" : said(field, after.value(field.id()));
            if (!from.equals(to)) {
                cells.add(new Cell(field.id(), field.name(), told(field, from), told(field, to)));
            }
        }
        return cells;
    }

    /** A note about a change is read by more people than the entry: what is kept from some is not told in it. */
    private static String told(LedgerField field, String text) {
        return text.isEmpty() || !field.privacy().limits() ? text : HIDDEN;
    }

    private String said(LedgerField field, @Nullable Object value) {
        String text = words.of(field, value);
        return text.isEmpty() ? "" : text + field.unit();
    }
}
