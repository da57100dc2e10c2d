package org.hangji.ledger.recording;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerField;

/** A number as it was written, with its unit where it was written with one. */
final class NumberValue {

    private static final Pattern NUMBER =
            Pattern.compile("([-+]?\\d{1,15}(?:\\.\\d{1,10})?)\\s*([\\p{IsHan}a-zA-Z]{1,5}2?)?");

    private NumberValue() {}

    static FieldValue read(LedgerField field, String text) {
        Matcher written = NUMBER.matcher(text.replace(",", ""));
        if (!written.matches()) {
            return new FieldValue.Fault(
                    "number",
                    "“%s”应是数字%s；您填的是“%s”。".formatted(field.name(), FieldValue.hint(field), FieldValue.shortened(text)));
        }
        BigDecimal number = new BigDecimal(written.group(1));
        String unit = written.group(2);
        if (unit == null || unit.equals(field.unit())) {
            return bounded(field, number, "");
        }
        Optional<BigDecimal> converted = Measure.convert(number, unit, field.unit());
        if (converted.isEmpty()) {
            return new FieldValue.Fault("unit", wrongUnit(field, unit));
        }
        String said = "“%s”填的 %s 按 %s 记下".formatted(field.name(), text, amount(converted.get(), field.unit()));
        return switch (bounded(field, converted.get(), "（" + said + "）")) {
            case FieldValue.Typed(Object value) -> new FieldValue.Converted(value, said + "。");
            case FieldValue other -> other;
        };
    }

    /** As it is read: {@code 3,000 kg}. */
    private static String amount(BigDecimal number, String unit) {
        return new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number) + " "
                + unit;
    }

    private static String wrongUnit(LedgerField field, String unit) {
        return field.unit().isEmpty()
                ? "“%s”没有计量单位，请只填数字，删去“%s”。".formatted(field.name(), unit)
                : "“%s”的单位是%s，“%s”不能换算：请换算后只填数字，可写的单位有：%s。"
                        .formatted(field.name(), field.unit(), unit, String.join("、", Measure.accepted(field.unit())));
    }

    /** A number that any text of it would give as well: at most 15 digits before the point and 10 behind it. */
    static boolean isUsual(BigDecimal number) {
        return number.scale() >= 0 && number.scale() <= 10 && number.precision() - number.scale() <= 15;
    }

    static FieldValue bounded(LedgerField field, BigDecimal value, String said) {
        int decimals = field.type() == FieldType.INTEGER ? 0 : field.decimals();
        if (value.stripTrailingZeros().scale() > decimals) {
            return new FieldValue.Fault(
                    "decimals",
                    (decimals == 0 ? "“%s”应是整数%s。" : "“%s”最多 " + decimals + " 位小数%s。").formatted(field.name(), said));
        }
        BigDecimal least = field.min();
        if (least != null && value.compareTo(least) < 0) {
            return new FieldValue.Fault(
                    "min", "“%s”不能小于 %s%s%s，请核对。".formatted(field.name(), least.toPlainString(), field.unit(), said));
        }
        BigDecimal most = field.max();
        if (most != null && value.compareTo(most) > 0) {
            return new FieldValue.Fault(
                    "max",
                    "“%s”不能大于 %s%s%s，请核对单位和小数点。".formatted(field.name(), most.toPlainString(), field.unit(), said));
        }
        if (decimals > 0) {
            return new FieldValue.Typed(value);
        }
        return value.precision() - value.scale() > 18
                ? new FieldValue.Fault("number", "“%s”的数太大，请核对。".formatted(field.name()))
                : new FieldValue.Typed(value.longValueExact());
    }
}
