package org.hangji.document;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The content of an official document (公文), without any layout.
 *
 * @param mark mark of the issuing organ in red (发文机关标志), such as 安阳市交通运输局文件; empty for a document without a
 *     head
 * @param number document number (发文字号), empty until it is given
 * @param title the title as its printed lines (标题), at least one
 * @param recipients main recipients (主送机关), empty for a public document
 * @param body headings, paragraphs and tables in order (正文)
 * @param attachments names of the attachments (附件说明)
 * @param signer the issuing organ under the text (发文机关署名), empty where there is none
 * @param date day of signing (成文日期)
 * @param note what stands in brackets at the end (附注), empty where there is none
 */
public record OfficialDocument(
        String mark,
        String number,
        List<String> title,
        List<String> recipients,
        List<Block> body,
        List<String> attachments,
        String signer,
        @Nullable LocalDate date,
        String note) {

    public OfficialDocument {
        mark = printable(mark);
        number = printable(number);
        title = printable(title);
        recipients = printable(recipients);
        body = List.copyOf(body);
        attachments = printable(attachments);
        signer = printable(signer);
        note = printable(note);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a document without a title");
        }
    }

    /** A piece of the text. */
    public sealed interface Block permits Heading, Paragraph, Table {}

    /**
     * A heading with its printed number: 一、… （一）… 1.… （1）….
     *
     * @param level 1 to 4; the first two have faces of their own
     */
    public record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("heading level " + level);
            }
            text = printable(text);
        }
    }

    /** A paragraph, its first line set in by two characters. */
    public record Paragraph(String text) implements Block {
        public Paragraph {
            text = printable(text);
        }
    }

    /**
     * A table. Its head is repeated on each page.
     *
     * @param rows each as long as the head
     */
    public record Table(List<String> head, List<List<String>> rows) implements Block {
        public Table {
            head = printable(head);
            rows = rows.stream().map(OfficialDocument::printable).toList();
            int columns = head.size();
            if (columns == 0 || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("rows of a table must be as long as its head");
            }
        }
    }

    private static List<String> printable(List<String> texts) {
        return texts.stream().map(OfficialDocument::printable).toList();
    }

    /** What was pasted may hold signs that neither Word nor PDF can: they are left out. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(OfficialDocument::isPrintable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPrintable(int sign) {
        return sign >= ' ' && !(sign >= 0xd800 && sign < 0xe000) && sign != 0xfffe && sign != 0xffff
                || sign == '\n'
                || sign == '\t';
    }

    /** The date as it is signed: 2023年11月17日. */
    public String signedOn() {
        return date == null ? "" : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** The lines of the note on attachments: 附件：1.… */
    public List<String> attachmentLines() {
        if (attachments.size() == 1) {
            return List.of("附件：" + attachments.getFirst());
        }
        return IntStream.range(0, attachments.size())
                .mapToObj(i -> (i == 0 ? "附件：" : "　　　") + (i + 1) + "." + attachments.get(i))
                .toList();
    }
}
