package org.hangji.ledger.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.hangji.ledger.FieldType;
import org.jspecify.annotations.Nullable;

/** What stands in a cell (单元格的内容): something for the one validator, or a fault that only a spreadsheet can have. */
sealed interface CellValue {

    /** For the validator: text, a number, true or false; empty text for nothing. */
    record Given(Object value) implements CellValue {}

    /** What cannot be given to it. */
    record Fault(String rule, String message) implements CellValue {}

    Given NOTHING = new Given("");

    /** Excel's day 0 is the last of 1899, and its year 1900 has a leap day: both counted from the 30th since March 1900. */
    LocalDate FIRST = LocalDate.of(1899, 12, 30);

    /** 31 December 2199. */
    int LAST_SERIAL = 109_574;

    int DAYS_TO_1904 = 1462;

    /** Of a day. */
    int MINUTES = 1440;

    /**
     * Reads a cell.
     *
     * @param name of the field, for the words of a fault
     * @param since1904 whether the workbook counts its days from 1904, as old Macintosh ones do
     */
    static CellValue of(@Nullable Cell cell, FieldType type, String name, boolean since1904) {
        if (cell == null) {
            return NOTHING;
        }
        return switch (cell.getType()) {
            case EMPTY -> NOTHING;
            case STRING -> text(String.valueOf(cell.getValue()));
            case BOOLEAN -> new Given(cell.getValue());
            case NUMBER -> number(cell, (BigDecimal) cell.getValue(), type, since1904);
            case FORMULA -> formula(cell, type, name, since1904);
            case ERROR -> error(cell, name);
        };
    }

    /** A formula counts for what it last came to. */
    private static CellValue formula(Cell cell, FieldType type, String name, boolean since1904) {
        String raw = cell.getRawValue();
        return switch (cell.getValue()) {
            case BigDecimal number -> number(cell, number, type, since1904);
            case Boolean yes -> new Given(yes);
            case String text
            when text.startsWith("#") && text.equals(text.toUpperCase(Locale.ROOT)) -> error(cell, name);
            case String text when !text.isBlank() -> text(text);
            case null, default ->
                raw == null || raw.isBlank()
                        ? new Fault("formula", "“%s”是一个还没有算出结果的公式：请在表格软件里打开、保存一次，或直接填数。".formatted(name))
                        : text(raw);
        };
    }

    private static CellValue error(Cell cell, String name) {
        return new Fault("formula", "“%s”是公式出错（%s）：请改好公式，或直接填数。".formatted(name, cell.getRawValue()));
    }

    /** Without the blanks that one does not see at both ends, also those of web pages. */
    private static Given text(String text) {
        String seen = text.replace('\u00a0', ' ')
                .replace("\u200b", "")
                .replace("\ufeff", "")
                .strip();
        return seen.isEmpty() ? NOTHING : new Given(seen);
    }

    private static Given number(Cell cell, BigDecimal stored, FieldType type, boolean since1904) {
        // A spreadsheet computes in binary and shows 15 digits: 0.1 + 0.2 is 0.3 to whoever looks at it.
        BigDecimal shown = stored.round(new MathContext(15, RoundingMode.HALF_UP));
        if (type.isNumber()) {
            return new Given(shown);
        }
        if (type == FieldType.TIME && shown.signum() >= 0) {
            // A time of day is the part of the day that has gone.
            long minute = Math.round(shown.remainder(BigDecimal.ONE).doubleValue() * MINUTES);
            return new Given("%02d:%02d".formatted(minute / 60 % 24, minute % 60));
        }
        boolean dated = type == FieldType.DATE || isDate(cell.getDataFormatString());
        if (dated && shown.signum() > 0 && shown.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0) {
            return new Given(FIRST.plusDays(shown.longValue() + (since1904 ? DAYS_TO_1904 : 0))
                    .toString());
        }
        return new Given(shown.stripTrailingZeros().toPlainString());
    }

    /** Whether a number with this format is shown as a day. */
    static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String plain = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return plain.contains("yy") || plain.contains("d") && plain.contains("m");
    }
}
