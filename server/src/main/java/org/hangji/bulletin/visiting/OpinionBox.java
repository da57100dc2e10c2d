package org.hangji.bulletin.visiting;

import org.hangji.bulletin.publishing.Publication;
import org.hangji.shared.Acting;
import org.springframework.stereotype.Component;

/** Where a visitor drops his opinion (意见箱). He may write nothing himself: the platform writes it down for him. */
@Component
class OpinionBox {

    private final OpinionIntake intake;

    OpinionBox(OpinionIntake intake) {
        this.intake = intake;
    }

    /** Keeps what the visitor said; refused where a field is at fault or where too much came lately. */
    void drop(Publication publication, String words, String name, String contact) {
        String address = Acting.current().address();
        Acting.as(Acting.system("opinion"), () -> intake.take(publication, words, name, contact, address));
    }
}
