package org.hangji.rectify.round;

import java.util.Locale;
import org.hangji.audit.Journal;
import org.hangji.page.ExportedList;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The three lists of a round on their way out of the house (清单导出). */
@Component
class RoundSheets {

    private final Journal journal;
    private final MessageSource messages;

    RoundSheets(Journal journal, MessageSource messages) {
        this.journal = journal;
        this.messages = messages;
    }

    ExportedList of(RoundPage page) {
        return new RoundSheet(page, journal, key -> messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE));
    }
}
