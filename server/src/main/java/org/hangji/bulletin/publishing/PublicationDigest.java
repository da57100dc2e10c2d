package org.hangji.bulletin.publishing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.hangji.audit.Sm3;
import org.jspecify.annotations.Nullable;

/** The digest of a publication (校验值): SM3 over everything that was frozen, so that any change shows. */
final class PublicationDigest {

    private PublicationDigest() {}

    /** The digest over number, times, what it corrects, the journal's head, title, organ and content. */
    static String of(
            String number,
            Instant publishedAt,
            Instant asOf,
            @Nullable Long corrects,
            String journalHead,
            String title,
            String organ,
            String content) {
        return Sm3.ofFields(
                "hangji.publication/1", number, publishedAt, asOf, corrects, journalHead, title, organ, content);
    }

    static String of(Publication publication, Publication.Body body) {
        return of(
                publication.number(),
                publication.publishedAt(),
                publication.asOf().instant(),
                publication.corrects(),
                publication.journalHead(),
                body.title(),
                body.organ(),
                body.text());
    }

    /** The digest over the rows of one field: id, version and contribution of each, in the order of the ids. */
    static String ofRows(List<FrozenRow> rows) {
        StringBuilder lines = new StringBuilder();
        rows.stream()
                .sorted(Comparator.comparing(FrozenRow::row))
                .forEach(row -> lines.append(row.row())
                        .append('\t')
                        .append(row.version())
                        .append('\t')
                        .append(row.contribution().stripTrailingZeros().toPlainString())
                        .append('\n'));
        return Sm3.hex(lines.toString());
    }
}
