package org.hangji.ledger.browsing;

import org.hangji.audit.Journal;
import org.hangji.ledger.EntryFilter;
import org.hangji.ledger.LedgerDefinition;
import org.springframework.stereotype.Component;

/** Lists of entries on their way out of the house (台账导出). */
@Component
class EntrySheets {

    private final Entries entries;
    private final ValueWords words;
    private final FilterWords filterWords;
    private final Journal journal;

    EntrySheets(Entries entries, ValueWords words, FilterWords filterWords, Journal journal) {
        this.entries = entries;
        this.words = words;
        this.filterWords = filterWords;
        this.journal = journal;
    }

    EntrySheet of(LedgerDefinition definition, EntryFilter filter) {
        return new EntrySheet(definition, filter, entries, words, filterWords, journal);
    }
}
