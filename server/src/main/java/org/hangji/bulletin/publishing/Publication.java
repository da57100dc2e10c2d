package org.hangji.bulletin.publishing;

import java.time.Instant;
import java.time.LocalDate;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin that was published (已发布的通报).
 *
 * @param id number of the bulletin, part of its public address
 * @param unit code of the organ
 * @param number document number: 安交〔2026〕1号
 * @param asOf what was known for its figures
 * @param journalHead head of the sealed journal when it was published, empty where nothing was sealed
 * @param digest SM3 over number, times, words, values and rows
 * @param corrects the publication that it corrects
 * @param correctedBy the publication that corrects it
 * @param withdrawal why and when it was withdrawn
 * @param body its words; null where it was withdrawn and the reader may not see them
 */
public record Publication(
        long id,
        String unit,
        String number,
        long publishedBy,
        Instant publishedAt,
        AsOf asOf,
        String journalHead,
        String digest,
        @Nullable Long corrects,
        @Nullable Long correctedBy,
        @Nullable Withdrawal withdrawal,
        @Nullable Body body) {

    /** The day of publication in Asia/Shanghai. */
    public LocalDate publishedOn() {
        return new AsOf(publishedAt).day();
    }

    /** Taken from the public page (撤下). */
    public record Withdrawal(String reason, Instant recordedAt) {}

    /** Title, organ and content; {@code text} is the content exactly as the digest counts it. */
    public record Body(String title, String organ, String text, FrozenContent content) {}
}
