package org.hangji.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;
import org.jspecify.annotations.Nullable;

/** What a unit's fields must be; the database holds the same rules. */
final class UnitRules {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern DIVISION = Pattern.compile("[0-9]{6,12}");

    private UnitRules() {}

    static void requireNew(String code, String name, @Nullable String division, boolean taken) {
        List<FieldError> errors = new ArrayList<>();
        if (!CODE.matcher(code).matches()) {
            errors.add(new FieldError("code", "pattern", "单位代码只能用字母、数字、- 和 _，最多 40 个字符，例如 410500-JT-AQ。"));
        } else if (taken) {
            errors.add(new FieldError("code", "unique", "代码 " + code + " 已经有单位在用，请换一个。"));
        }
        if (name.isBlank()) {
            errors.add(new FieldError("name", "required", "请写单位全称。"));
        }
        if (division != null && !DIVISION.matcher(division).matches()) {
            errors.add(new FieldError("division", "pattern", "行政区划代码是 6 到 12 位数字，例如 410581。"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    static void requireRename(String name, String former, LocalDate from, LocalDate formerFrom, LocalDate today) {
        if (name.isBlank()) {
            throw Refusal.invalid("name", "required", "请写新的全称。");
        }
        if (name.equals(former)) {
            throw Refusal.invalid("name", "different", "新名称和现在的名称一样，没有要改的。");
        }
        if (from.isAfter(today)) {
            throw Refusal.invalid("from", "past", "启用日期不能晚于今天：到那一天再改。");
        }
        if (!from.isAfter(formerFrom)) {
            throw Refusal.invalid("from", "order", "启用日期应晚于现在这个名称的启用日期 " + formerFrom + "。");
        }
    }
}
