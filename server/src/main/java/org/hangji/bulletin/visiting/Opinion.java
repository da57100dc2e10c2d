package org.hangji.bulletin.visiting;

import java.time.LocalDate;
import org.hangji.ledger.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a publication, as it stands in the ledger 公众意见 (公众意见).
 *
 * @param id the ledger's entry
 * @param publication number in the public address, null where it was taken down from a telephone call
 * @param bulletin document number: 安交〔2026〕1号
 * @param answer what was answered, null until then
 */
record Opinion(
        long id,
        @Nullable Long publication,
        String bulletin,
        String words,
        String name,
        String contact,
        LocalDate sentOn,
        @Nullable String answer,
        String answeredBy) {

    /** Id of the ledger. */
    static final String LEDGER = "public-opinion";

    /** Whether it was answered; the codes of the ledger's field. */
    enum State {
        /** 待答复 */
        OPEN,
        /** 已答复 */
        ANSWERED
    }

    static Opinion of(Entry entry) {
        Object answer = entry.value("answer");
        return new Opinion(
                entry.id(),
                entry.value("publication") instanceof Long publication ? publication : null,
                words(entry, "bulletin"),
                words(entry, "words"),
                words(entry, "name"),
                words(entry, "contact"),
                entry.occurredOn(),
                answer == null ? null : answer.toString(),
                words(entry, "answeredBy"));
    }

    private static String words(Entry entry, String field) {
        Object value = entry.value(field);
        return value == null ? "" : value.toString();
    }
}
