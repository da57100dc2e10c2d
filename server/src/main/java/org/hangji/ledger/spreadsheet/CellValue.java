package org.hangji.ledger.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.hangji.ledger.FieldType;
import org.jspecify.annotations.Nullable;

/** What stands in a cell (单元格的内容): something for the one validator, or a fault that only a spreadsheet can have. */
public sealed interface CellValue {

    /** For the validator: text, a number, true or false; empty text for nothing. */
    record Given(Object value) implements CellValue {}

    /** What cannot be given to it. */
    record Fault(String rule, String message) implements CellValue {}

    Given NOTHING = new Given("");

    /** Excel's day 0 is the last of 1899, and its year 1900 has a leap day: both counted from the 30th since March 1900. */
    LocalDate FIRST = LocalDate.of(1899, 12, 30);

    /** 31 December 2199. */
    BigDecimal LAST_SERIAL = BigDecimal.valueOf(109_574);

    MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

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

    private static Given text(String text) {
        String seen = seen(text);
        return seen.isEmpty() ? NOTHING : new Given(seen);
    }

    /** A text without the blanks that one does not see at both ends, also those of web pages. */
    static String seen(String text) {
        return text.replace('\u00a0', ' ')
                .replace("\u200b", "")
                .replace("\ufeff", "")
                .strip();
    }

    /** What stands in a cell of a table of which nothing is known: a text, a number, true or false; a day as text. */
    static Object any(@Nullable Cell cell, boolean since1904) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return switch (cell.getValue()) {
            case BigDecimal number -> {
                BigDecimal shown = shown(number);
                yield isSerial(shown) && isDate(cell.getDataFormatString()) ? day(shown, since1904) : shown;
            }
            case Boolean yes -> yes;
            case null -> cell.getRawValue() == null ? "" : seen(cell.getRawValue());
            case Object other -> seen(other.toString());
        };
    }

    /** A spreadsheet computes in binary and shows 15 digits: 0.1 + 0.2 is 0.3 to whoever looks at it. */
    private static BigDecimal shown(BigDecimal stored) {
        return stored.precision() <= SHOWN.getPrecision() ? stored : stored.round(SHOWN);
    }

    /** Whether a number can be that of a day. */
    static boolean isSerial(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(LAST_SERIAL) <= 0;
    }

    /** The day of such a number, as 2023-11-05. */
    static String day(BigDecimal serial, boolean since1904) {
        return FIRST.plusDays(serial.longValue() + (since1904 ? DAYS_TO_1904 : 0))
                .toString();
    }

    private static Given number(Cell cell, BigDecimal stored, FieldType type, boolean since1904) {
        BigDecimal shown = shown(stored);
        if (type.isNumber()) {
            return new Given(shown);
        }
        if (type == FieldType.TIME && shown.signum() >= 0) {
            // A time of day is the part of the day that has gone.
            long minute = Math.round(shown.remainder(BigDecimal.ONE).doubleValue() * MINUTES);
            return new Given("%02d:%02d".formatted(minute / 60 % 24, minute % 60));
        }
        if (isSerial(shown) && (type == FieldType.DATE || isDate(cell.getDataFormatString()))) {
            return new Given(day(shown, since1904));
        }
        return new Given(shown.stripTrailingZeros().toPlainString());
    }

    /** Whether a number with this format is shown as a day. */
    static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String plain = QUOTED.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return plain.contains("yy") || plain.contains("d") && plain.contains("m");
    }
}
