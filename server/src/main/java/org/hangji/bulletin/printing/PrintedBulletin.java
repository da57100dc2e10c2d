package org.hangji.bulletin.printing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hangji.bulletin.filling.Filled;
import org.hangji.bulletin.publishing.FrozenContent;
import org.hangji.bulletin.publishing.Publication;
import org.hangji.document.OfficialDocument;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as it is printed (印出的通报).
 *
 * @param number document number, empty for a draft
 * @param signedOn day of publication; the draft's own day until then
 * @param correction what it corrects
 * @param seal digest and head of the journal in words, empty for a draft
 */
record PrintedBulletin(
        String organ,
        String number,
        String title,
        Filled filled,
        LocalDate signedOn,
        FrozenContent.@Nullable Correction correction,
        String seal) {

    private static final String HAND = "*";

    static PrintedBulletin of(Publication publication, Publication.Body body) {
        String head = publication.journalHead().isEmpty() ? "" : "；日志封存值：" + fours(publication.journalHead());
        return new PrintedBulletin(
                body.organ(),
                publication.number(),
                body.title(),
                body.content().filled(),
                publication.publishedOn(),
                body.content().correction(),
                "校验值：" + fours(publication.digest()) + head);
    }

    /** The document of GB/T 9704; figures typed by hand carry a mark that the note explains. */
    OfficialDocument document() {
        return new OfficialDocument(
                organ + "文件", number, List.of(title), List.of(), body(), List.of(), organ, signedOn, note());
    }

    private List<OfficialDocument.Block> body() {
        List<OfficialDocument.Block> blocks = new ArrayList<>();
        for (Filled.Line line : filled.lines()) {
            switch (line.kind()) {
                case HEADING_1 -> blocks.add(new OfficialDocument.Heading(1, words(line)));
                case HEADING_2 -> blocks.add(new OfficialDocument.Heading(2, words(line)));
                case HEADING_3 -> blocks.add(new OfficialDocument.Heading(3, words(line)));
                case PARAGRAPH, CONTACT -> blocks.add(new OfficialDocument.Paragraph(words(line)));
            }
        }
        if (correction != null) {
            blocks.add(new OfficialDocument.Paragraph("本通报更正" + correction.number() + "：" + correction.reason()));
        }
        return blocks;
    }

    private String words(Filled.Line line) {
        StringBuilder words = new StringBuilder();
        for (Filled.Run run : line.runs()) {
            Filled.Value value = filled.value(run.field());
            words.append(run.words()).append(value != null && value.typed() ? HAND : "");
        }
        return words.toString();
    }

    private String note() {
        List<String> notes = new ArrayList<>();
        if (filled.lines().stream().anyMatch(line -> words(line).contains(HAND))) {
            notes.add("标" + HAND + "的数字为手工填写，没有记录支撑");
        }
        if (!seal.isEmpty()) {
            notes.add(seal);
        }
        return String.join("；", notes);
    }

    /** In groups of four, so that a person can compare them. */
    private static String fours(String digest) {
        return digest.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
