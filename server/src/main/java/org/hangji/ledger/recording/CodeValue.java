package org.hangji.ledger.recording;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hangji.ledger.LedgerField;
import org.hangji.rules.codes.CreditCode;
import org.hangji.rules.codes.NumberPlate;
import org.hangji.rules.codes.PlateColour;
import org.hangji.rules.codes.RoadStake;

/** Codes of the field: plates, credit codes, stakes, points, times, and what is named by a number. */
final class CodeValue {

    private static final Pattern COLOURED = Pattern.compile("(.+?)[\\s,，（(]+([^\\s（）()]+)[）)]?");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:时点](\\d{1,2})(?::\\d{2}|分)?");
    private static final Pattern POINT =
            Pattern.compile("(-?\\d{1,3}(?:\\.\\d{1,9})?)[\\s,，]+(-?\\d{1,3}(?:\\.\\d{1,9})?)");
    private static final Pattern NUMBERED = Pattern.compile("\\d{1,18}");

    private CodeValue() {}

    static FieldValue plate(String text) {
        return NumberPlate.of(text)
                .<FieldValue>map(FieldValue.Typed::new)
                .orElseGet(() -> new FieldValue.Fault(
                        "plate", "“%s”不是号牌：请写成 豫E12345 的样子，字母没有 I 和 O。".formatted(FieldValue.shortened(text))));
    }

    /** Only together with its colour a plate names one vehicle. */
    static FieldValue colouredPlate(LedgerField field, String text) {
        Matcher written = COLOURED.matcher(FieldValue.plain(text));
        if (!written.matches()) {
            return NumberPlate.of(text).isPresent()
                    ? new FieldValue.Fault(
                            "colour", "“%s”还要写颜色，例如 %s 黄；颜色有：%s。".formatted(field.name(), text, PlateColour.words()))
                    : plate(text);
        }
        FieldValue plate = plate(written.group(1));
        if (!(plate instanceof FieldValue.Typed(Object kept))) {
            return plate;
        }
        return PlateColour.of(written.group(2))
                .<FieldValue>map(colour -> new FieldValue.Typed(kept + " " + colour.word()))
                .orElseGet(() -> new FieldValue.Fault(
                        "colour",
                        "“%s”的颜色“%s”没有，可写：%s。"
                                .formatted(field.name(), FieldValue.shortened(written.group(2)), PlateColour.words())));
    }

    static FieldValue creditCode(LedgerField field, String text) {
        return switch (CreditCode.read(text)) {
            case CreditCode.Reading.Sound sound -> new FieldValue.Typed(sound.code());
            case CreditCode.Reading.Malformed none ->
                new FieldValue.Fault("credit-code", "“%s”应是18位统一社会信用代码，没有 I、O、S、V、Z，请对照营业执照。".formatted(field.name()));
            case CreditCode.Reading.WrongCheck wrong ->
                new FieldValue.Fault("credit-code", "“%s”的校验位不对，有一位抄错了：请对照营业执照逐位核对。".formatted(field.name()));
        };
    }

    static FieldValue stake(LedgerField field, String text) {
        return RoadStake.of(text)
                .<FieldValue>map(stake -> new FieldValue.Typed(stake.toString()))
                .orElseGet(() -> new FieldValue.Fault(
                        "stake",
                        "“%s”应写成 路线 桩号，例如 G341 K52+300；您填的是“%s”。".formatted(field.name(), FieldValue.shortened(text))));
    }

    static FieldValue time(LedgerField field, String text) {
        Matcher written = TIME.matcher(text);
        if (written.matches()) {
            int hour = Integer.parseInt(written.group(1));
            int minute = Integer.parseInt(written.group(2));
            if (hour < 24 && minute < 60) {
                return new FieldValue.Typed(LocalTime.of(hour, minute));
            }
        }
        return new FieldValue.Fault(
                "time", "“%s”应是时刻，写成 08:30；您填的是“%s”。".formatted(field.name(), FieldValue.shortened(text)));
    }

    /** Longitude comes first; the two are told apart since China lies between 73 and 136 east and 3 and 54 north. */
    static FieldValue point(LedgerField field, String text) {
        Matcher written = POINT.matcher(text);
        if (!written.matches()) {
            return new FieldValue.Fault("point", "“%s”应写成 经度,纬度，例如 114.352482,36.103442。".formatted(field.name()));
        }
        BigDecimal longitude = new BigDecimal(written.group(1));
        BigDecimal latitude = new BigDecimal(written.group(2));
        if (within(latitude, 73, 136) && within(longitude, 3, 54)) {
            return new FieldValue.Fault("point", "“%s”的经纬度写反了：经度在前，纬度在后。".formatted(field.name()));
        }
        if (!within(longitude, 73, 136) || !within(latitude, 3, 54)) {
            return new FieldValue.Fault("point", "“%s”不在中国境内，请核对经度、纬度（WGS-84）。".formatted(field.name()));
        }
        return new FieldValue.Typed(longitude.toPlainString() + "," + latitude.toPlainString());
    }

    private static boolean within(BigDecimal number, int least, int most) {
        return number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    }

    static FieldValue file(LedgerField field, String text) {
        return text.matches("[1-9]\\d{0,17}")
                ? new FieldValue.Typed(text)
                : new FieldValue.Fault("file", "“%s”应是已上传文件的编号：请在网页上选文件上传。".formatted(field.name()));
    }

    /** A number alone; else the text itself, which names something by words. */
    static FieldValue numbered(String plain, String text) {
        return new FieldValue.Typed(NUMBERED.matcher(plain).matches() ? (Object) Long.valueOf(plain) : text);
    }
}
