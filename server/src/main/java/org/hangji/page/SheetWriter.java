package org.hangji.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list as an Excel workbook while it is read (边读边写): memory does not grow with the rows. Where a sheet is full it goes
 * on with the next one under the same head. A text is text, whatever it begins with.
 */
public final class SheetWriter {

    /** The media type of such a file. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int FLUSHED = 500;
    private static final int LONGEST_NAME = 28;
    private static final int LONGEST_TEXT = 32_767;

    private final Workbook book;
    private final ExportedList list;
    private final int most;
    private Worksheet sheet;
    private final Map<Integer, String> formats = new HashMap<>();
    private int sheets;
    private int row;
    private int block;

    /**
     * @param most rows of one sheet, the head included
     */
    private SheetWriter(OutputStream out, ExportedList list, int most) {
        this.book = new Workbook(out, "Hangji", "1.0");
        this.book.setCompressionLevel(Deflater.BEST_SPEED);
        this.list = list;
        this.most = most;
        this.sheet = open();
    }

    /**
     * Writes the whole list. Where reading it fails the file is left without its end, so that no spreadsheet opens it as if
     * it were whole.
     *
     * @param counted is told each row's number before it is written, and may end it by throwing
     */
    public static void write(OutputStream out, ExportedList list, LongConsumer counted) throws IOException {
        write(out, list, counted, Worksheet.MAX_ROWS);
    }

    static void write(OutputStream out, ExportedList list, LongConsumer counted, int most) throws IOException {
        SheetWriter writer = new SheetWriter(out, list, most);
        long[] rows = {0};
        list.each(row -> {
            counted.accept(++rows[0]);
            writer.add(row);
        });
        if (!list.below().isEmpty()) {
            writer.add(list.below());
        }
        writer.format();
        writer.book.close();
    }

    private void add(List<? extends @Nullable Object> values) {
        if (row == most) {
            finish();
            sheet = open();
        }
        for (int column = 0; column < values.size(); column++) {
            set(column, values.get(column));
        }
        if (++row % FLUSHED == 0) {
            flush();
        }
    }

    private Worksheet open() {
        String name = list.name().replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String brief = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? brief : brief + " " + sheets);
        row = 0;
        for (String line : list.above()) {
            set(0, line);
            row++;
        }
        List<SheetColumn> columns = list.columns();
        for (int column = 0; column < columns.size(); column++) {
            set(column, columns.get(column).head());
            sheet.style(row, column).bold().set();
            if (columns.get(column).width() > 0) {
                sheet.width(column, columns.get(column).width());
            }
        }
        sheet.freezePane(0, ++row);
        block = row;
        return sheet;
    }

    private void set(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                formats.put(column, "yyyy-mm-dd");
            }
            case Instant instant -> {
                sheet.value(row, column, instant.atZone(AsOf.ZONE).toLocalDateTime());
                formats.put(column, "yyyy-mm-dd hh:mm:ss");
            }
            // In the cell itself: the library keeps all shared texts of a workbook in memory.
            case Object other -> sheet.inlineString(row, column, text(other.toString()));
        }
    }

    private static String text(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    /** Gives the days and times of the rows since the last time their format: for a block at once it costs little. */
    private void format() {
        formats.forEach((column, format) -> sheet.range(block, column, row - 1, column)
                .style()
                .format(format)
                .set());
        formats.clear();
        block = row;
    }

    private void flush() {
        format();
        try {
            sheet.flush();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void finish() {
        format();
        try {
            sheet.finish();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
