package org.hangji.document.word;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.hangji.document.Measures;
import org.hangji.document.OfficialDocument.Table;

/** Tables over the whole width of the type area; the head is repeated on each page. */
final class WordTable {

    private static final double LINE = 18;

    private WordTable() {}

    static void add(XWPFDocument word, Table table) {
        List<Integer> shares = Measures.columns(table);
        XWPFTable made = word.createTable(table.rows().size() + 1, table.head().size());
        made.setWidth("100%");
        fill(made.getRow(0), table.head(), shares, true);
        for (int row = 0; row < table.rows().size(); row++) {
            fill(made.getRow(row + 1), table.rows().get(row), shares, false);
        }
    }

    private static void fill(XWPFTableRow row, List<String> texts, List<Integer> shares, boolean head) {
        row.setRepeatHeader(head);
        row.setCantSplitRow(true);
        for (int column = 0; column < texts.size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            cell.setWidth(shares.get(column) + "%");
            cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = WordText.shaped(
                    cell.getParagraphs().getFirst(), head ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT, LINE);
            WordText.run(
                    WordText.offGrid(paragraph),
                    texts.get(column),
                    head ? WordFace.HEI : WordFace.FANGSONG,
                    Measures.TABLE_SIZE);
        }
    }
}
