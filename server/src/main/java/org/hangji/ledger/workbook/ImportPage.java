package org.hangji.ledger.workbook;

import java.util.List;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.page.Frame;

/**
 * The page of one import: what happened, and what is to be done.
 *
 * @param seen how many rows were looked at so far
 */
record ImportPage(LedgerDefinition definition, Import received, ImportState state, int seen) {

    /** As many faults stand on the page; the workbook has them all. */
    private static final int SHOWN = 50;

    String base() {
        return "/ledgers/" + definition.id();
    }

    String address() {
        return base() + "/imports/" + received.id();
    }

    /** What happened, in one sentence. */
    String title(Frame frame) {
        Import.Outcome outcome = received.outcome();
        return switch (state) {
            case RUNNING -> frame.text("ledger.import.title.RUNNING", seen);
            case STORED ->
                outcome == null
                        ? ""
                        : frame.text(
                                "ledger.import.title.STORED",
                                outcome.recorded(),
                                outcome.corrected(),
                                outcome.unchanged());
            case REFUSED -> frame.text("ledger.import.title.REFUSED", outcome == null ? 0 : outcome.faults());
            case SAME, FAILED, INTERRUPTED -> frame.text("ledger.import.title." + state);
        };
    }

    /** What to do. */
    String line(Frame frame) {
        Import.Outcome outcome = received.outcome();
        return outcome != null && !outcome.message().isEmpty()
                ? outcome.message()
                : frame.text("ledger.import.line." + state);
    }

    List<Import.Fault> faults() {
        Import.Outcome outcome = received.outcome();
        return outcome == null
                ? List.of()
                : outcome.listed().stream().limit(SHOWN).toList();
    }

    long more() {
        Import.Outcome outcome = received.outcome();
        return outcome == null ? 0 : outcome.faults() - faults().size();
    }

    /** What the column of a fault is called. */
    String column(Import.Fault fault) {
        return fault.field().equals(LedgerDefinition.OCCURRED_ON)
                ? definition.day()
                : definition.field(fault.field()).map(LedgerField::name).orElse("");
    }
}
