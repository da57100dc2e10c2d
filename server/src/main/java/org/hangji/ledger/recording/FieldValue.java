package org.hangji.ledger.recording;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerField;
import org.hangji.shared.Day;

/** What was handed in for one field, as a typed value or as a fault with its remedy. */
sealed interface FieldValue {

    /** A value that obeys the field's own rules. */
    record Typed(Object value) implements FieldValue {}

    /**
     * A number that was written with another unit than the field's.
     *
     * @param note what was made of it
     */
    record Converted(Object value, String note) implements FieldValue {}

    /**
     * A fault.
     *
     * @param rule short word for programs
     * @param message what is wrong and how to mend it
     */
    record Fault(String rule, String message) implements FieldValue {}

    Pattern DIVISION = Pattern.compile("[1-9]\\d{5}");
    Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    /** Reads a value that is not empty. */
    static FieldValue read(LedgerField field, Object raw) {
        String text = seen(String.valueOf(raw));
        if (field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT) {
            return text(field, text);
        }
        if (raw instanceof BigDecimal number && field.type().isNumber() && NumberValue.isUsual(number)) {
            return NumberValue.bounded(field, number, "");
        }
        String plain = plain(text);
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> text(field, text);
            case INTEGER, DECIMAL -> NumberValue.read(field, raw instanceof Number number ? written(number) : plain);
            case DATE -> day(field.name(), plain);
            case TIME -> CodeValue.time(field, plain);
            case YES_NO -> yesNo(field, plain);
            case CHOICE -> choice(field, text);
            case ORGANIZATION -> new Typed(plain);
            case DIVISION ->
                DIVISION.matcher(plain).matches()
                        ? new Typed(plain)
                        : new Fault("division", "“%s”应是六位行政区划代码，例如 410581。".formatted(field.name()));
            case PLATE -> CodeValue.plate(text);
            case COLOURED_PLATE -> CodeValue.colouredPlate(field, text);
            case CREDIT_CODE -> CodeValue.creditCode(field, text);
            case STAKE -> CodeValue.stake(field, text);
            case POINT -> CodeValue.point(field, plain);
            case FILE -> CodeValue.file(field, plain);
            case PERSON, REFERENCE -> CodeValue.numbered(plain, text);
        };
    }

    /** What one sees of a text: without the blanks at both ends, also those of web pages, and with one kind of line end. */
    static String seen(String text) {
        return text.replace('\u00a0', ' ')
                .replace("\u200b", "")
                .replace("\ufeff", "")
                .replace("\r\n", "\n")
                .strip();
    }

    /** Reads a day; also as 2023/11/5 or 2023年11月5日. */
    static FieldValue day(String name, String text) {
        Matcher written = DAY.matcher(plain(text));
        if (!written.matches()) {
            return new Fault("date", "“%s”应是日期，写成 2023-11-05；您填的是“%s”。".formatted(name, shortened(text)));
        }
        int year = Integer.parseInt(written.group(1));
        int month = Integer.parseInt(written.group(2));
        int day = Integer.parseInt(written.group(3));
        if (year < Day.FIRST_YEAR || year > Day.LAST_YEAR) {
            return new Fault("date", "“%s”的年份 %d 不对，请核对。".formatted(name, year));
        }
        try {
            return new Typed(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return new Fault("date", "“%s”：%d年%d月没有%d日，请核对日期。".formatted(name, year, month, day));
        }
    }

    private static FieldValue text(LedgerField field, String text) {
        boolean lines = field.type() == FieldType.LONG_TEXT;
        if (controls(text, lines)) {
            return new Fault("characters", "“%s”里有%s，请删去。".formatted(field.name(), lines ? "不能保存的字符" : "换行或不能保存的字符"));
        }
        int length = text.codePointCount(0, text.length());
        if (length > field.maxLength()) {
            return new Fault("length", "“%s”最多 %d 个字，现在有 %d 个，请缩短。".formatted(field.name(), field.maxLength(), length));
        }
        String pattern = field.pattern();
        if (pattern != null && !text.matches(pattern)) {
            return new Fault("pattern", "“%s”的写法不对%s。".formatted(field.name(), hint(field)));
        }
        return new Typed(text);
    }

    private static boolean controls(String text, boolean lines) {
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (Character.isISOControl(sign) && !(lines && (sign == '\n' || sign == '\r'))) {
                return true;
            }
        }
        return false;
    }

    /** Half-width digits, letters and signs; most texts are so already. */
    static String plain(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (text.charAt(index) > '~') {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    private static FieldValue yesNo(LedgerField field, String text) {
        return switch (text) {
            case "是", "true", "on" -> new Typed(true);
            case "否", "false" -> new Typed(false);
            default -> new Fault("yes-no", "“%s”请填 是 或 否。".formatted(field.name()));
        };
    }

    private static FieldValue choice(LedgerField field, String text) {
        for (LedgerField.Choice choice : field.choices()) {
            if (!choice.retired()
                    && (choice.code().equals(text) || choice.word().equals(text))) {
                return new Typed(choice.code());
            }
        }
        return new Fault(
                "choice",
                "“%s”里没有“%s”，请从这些里选：%s。"
                        .formatted(
                                field.name(),
                                shortened(text),
                                field.offered().stream()
                                        .map(LedgerField.Choice::word)
                                        .collect(Collectors.joining("、"))));
    }

    static String hint(LedgerField field) {
        return field.help().isEmpty() ? "" : "（" + field.help() + "）";
    }

    private static String written(Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            return number.toString();
        }
        BigDecimal exact = new BigDecimal(number.toString());
        return exact.precision() - exact.scale() > 20 || exact.scale() > 40 ? number.toString() : exact.toPlainString();
    }

    static String shortened(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}
