package org.hangji.ledger.workbook;

import java.util.List;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;

/**
 * The page on which workbooks are fetched and handed in, with those that came back.
 *
 * @param units for which the reader may record
 */
record ImportsPage(
        LedgerDefinition definition, Form form, List<Choice> units, List<Line> lines, long total, Paging paging) {

    /** One of them. */
    record Line(Import received, ImportState state) {

        @Nullable
        Long count() {
            Import.Outcome outcome = received.outcome();
            return switch (state) {
                case STORED -> outcome == null ? null : (long) outcome.recorded() + outcome.corrected();
                case REFUSED -> outcome == null ? null : outcome.faults();
                default -> null;
            };
        }
    }

    String base() {
        return "/ledgers/" + definition.id();
    }
}
