package org.hangji.ledger.spreadsheet;

import org.dhatim.fastexcel.reader.Row;

/** How much of a sheet is read (读表上限): empty rows and cells cost as much as filled ones. */
public final class RowBound {

    /** A sheet of a spreadsheet program has no more rows. */
    private static final int MOST_ROWS = 1_048_576;

    /** 200,000 rows of 150 columns. */
    private static final long MOST_CELLS = 30_000_000;

    private int rows;
    private long cells;

    /** Counts a row; refuses where it is one too many. */
    public Row pass(Row row) {
        cells += row.getCellCount();
        if (++rows > MOST_ROWS || cells > MOST_CELLS) {
            throw WorkbookFile.refused("rows", "表里的行或列太多（超过 1,048,576 行或 3,000 万格，空白格也算）：请删去空白的行和列，或分成几个文件再交。");
        }
        return row;
    }
}
