package org.hangji.ledger.workbook;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerField;
import org.hangji.organization.Unit;
import org.jspecify.annotations.Nullable;

/** Values as a workbook shows them, and back: words for codes, units and divisions as {@code 林州市交通运输局（LINZHOU）}. */
final class WorkbookWords {

    private static final Pattern CODED = Pattern.compile("(?s).*[（(]([^（）()]+)[）)]\\s*");

    private final List<Unit> units;
    private final Map<String, String> unitOf = new HashMap<>();
    private final Map<String, String> divisionOf = new HashMap<>();
    private final Set<String> unitCodes = new HashSet<>();
    private final Set<String> divisionCodes = new HashSet<>();

    /** @param units in the reader's sight */
    WorkbookWords(List<Unit> units) {
        this.units = units;
        Set<String> twice = new HashSet<>();
        for (Unit unit : units) {
            unitCodes.add(unit.code());
            if (unit.division() != null) {
                divisionCodes.add(unit.division());
            }
            if (unitOf.putIfAbsent(unit.name(), unit.code()) != null) {
                twice.add(unit.name());
            }
            divisions(unit).ifPresent(division -> divisionOf.put(county(unit), division));
        }
        twice.forEach(unitOf::remove);
    }

    /** As it is shown; {@code null} where it is not known. */
    @Nullable
    Object shown(LedgerField field, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean yes -> yes ? "是" : "否";
            case String code when field.type() == FieldType.CHOICE -> field.word(code);
            case String file when field.type() == FieldType.FILE -> "在网页上查看";
            case String code
            when field.type() == FieldType.ORGANIZATION ->
                units.stream()
                        .filter(unit -> unit.code().equals(code))
                        .findFirst()
                        .map(WorkbookWords::coded)
                        .orElse(code);
            case String code
            when field.type() == FieldType.DIVISION ->
                units.stream()
                        .filter(unit -> divisions(unit).filter(code::equals).isPresent())
                        .findFirst()
                        .map(unit -> county(unit) + "（" + code + "）")
                        .orElse(code);
            default -> value;
        };
    }

    /** What is chosen from; empty where anything may be written. */
    List<String> choices(LedgerField field) {
        return switch (field.type()) {
            case CHOICE ->
                field.offered().stream().map(LedgerField.Choice::word).toList();
            case YES_NO -> List.of("是", "否");
            case ORGANIZATION -> units.stream().map(WorkbookWords::coded).toList();
            case DIVISION ->
                units.stream()
                        .flatMap(unit -> divisions(unit).map(code -> county(unit) + "（" + code + "）").stream())
                        .toList();
            default -> List.of();
        };
    }

    /** The code that was meant by a unit's or division's name, with the code behind it or alone; else what was written. */
    Object meant(FieldType type, Object given) {
        if (!(given instanceof String text) || type != FieldType.ORGANIZATION && type != FieldType.DIVISION) {
            return given;
        }
        Map<String, String> named = type == FieldType.ORGANIZATION ? unitOf : divisionOf;
        String code = named.get(text);
        if (code != null) {
            return code;
        }
        // A name may end in brackets itself.
        Matcher coded = CODED.matcher(text);
        String written = coded.matches() ? coded.group(1).strip() : "";
        return (type == FieldType.ORGANIZATION ? unitCodes : divisionCodes).contains(written) ? written : text;
    }

    private static String coded(Unit unit) {
        return unit.name() + "（" + unit.code() + "）";
    }

    private static String county(Unit unit) {
        return unit.name().replace("交通运输局", "");
    }

    private static Optional<String> divisions(Unit unit) {
        return unit.kind() == Unit.Kind.COUNTY_BUREAU ? Optional.ofNullable(unit.division()) : Optional.empty();
    }

    /** The name of a field with its unit. */
    static String label(LedgerField field) {
        return field.unit().isEmpty() ? field.name() : field.name() + "（" + field.unit() + "）";
    }

    /** What a field wants, in words. */
    static String rule(LedgerField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> "文字，最多 " + field.maxLength() + " 个字。";
            case INTEGER -> "整数" + limits(field) + "。";
            case DECIMAL -> "数字，最多 " + field.decimals() + " 位小数" + limits(field) + "。";
            case DATE -> "日期" + (field.past() ? "，不晚于今天" : "") + "。";
            case YES_NO -> "填 是 或 否。";
            case CHOICE, ORGANIZATION, DIVISION -> "从下拉名单里选。";
            case PLATE -> "号牌，例如 豫E12345。";
            case COLOURED_PLATE -> "号牌和颜色，例如 豫E12345 黄。";
            case TIME -> "时刻，例如 08:30。";
            case PERSON -> "人员的姓名或编号。";
            case CREDIT_CODE -> "18 位统一社会信用代码。";
            case STAKE -> "路线 桩号，例如 G341 K52+300。";
            case POINT -> "经度,纬度，例如 114.352482,36.103442。";
            case FILE -> "照片和文件在网页上上传，这里不用填。";
            case REFERENCE -> "另一本台账里那条记录的编号。";
        };
    }

    private static String limits(LedgerField field) {
        BigDecimal min = field.min();
        BigDecimal max = field.max();
        return (min == null ? "" : "，不小于 " + min.toPlainString()) + (max == null ? "" : "，不大于 " + max.toPlainString());
    }

    /** Width of a column in characters. */
    static int width(Optional<LedgerField> field) {
        return field.map(known -> switch (known.type()) {
                    case LONG_TEXT -> 36;
                    case TEXT -> Math.clamp(known.maxLength() / 2, 12, 30);
                    case ORGANIZATION, DIVISION -> 28;
                    default -> Math.max(12, 2 * label(known).length() + 2);
                })
                .orElse(8);
    }
}
