package org.hangji.ledger.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.Privacy;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;

/** Reads the words of one field. */
final class FieldReader {

    private static final Set<String> KEYS = Set.of(
            "id",
            "name",
            "type",
            "required",
            "unit",
            "decimals",
            "min",
            "max",
            "pattern",
            "maxLength",
            "choices",
            "notBefore",
            "atMost",
            "past",
            "summed",
            "help",
            "reference",
            "retired",
            "personal",
            "visibleTo",
            "formula");

    /** Names of the columns that every ledger has, and of those that PostgreSQL keeps for itself. */
    private static final Set<String> TAKEN = Set.of(
            "entry",
            "version",
            "occurredOn",
            "recordedAt",
            "supersededAt",
            "recordedBy",
            "recordedByName",
            "unit",
            "unitPath",
            "withdrawn",
            "reason",
            "origin",
            "digest",
            "values",
            "ctid",
            "oid",
            "xmin",
            "xmax",
            "cmin",
            "cmax",
            "tableoid");

    /** A quantifier upon a group that holds one: such a pattern can take for ever on a text that does not fit. */
    private static final Pattern EXPLODING = Pattern.compile("[+*}]\\)+[+*{]");

    private FieldReader() {}

    static LedgerField read(Words block) {
        String given = block.text("id");
        String id = given == null ? "" : given;
        Words words = block.of(id.isEmpty() ? "?" : id);
        if (!id.matches("[a-z][a-zA-Z0-9]{0,39}") || TAKEN.contains(id)) {
            words.fault("id", "的代号“" + id + "”不能用：只用字母和数字，以小写字母开头，不用系统自己的词。");
        }
        words.only(KEYS);
        String written = words.required("type", "类型", 20);
        FieldType known = written.isEmpty() ? null : words.oneOf("type", written, FieldType.class);
        FieldType type = known == null ? FieldType.TEXT : known;
        LedgerField field = new LedgerField(
                id,
                words.required("name", "名称", 30),
                type,
                words.yes("required"),
                words.optional("unit", "计量单位", 10),
                words.number("decimals", 2, 0, 8),
                words.decimal("min"),
                words.decimal("max"),
                pattern(words),
                words.number("maxLength", type == FieldType.LONG_TEXT ? 2000 : 200, 1, 10_000),
                choices(words, known),
                words.text("notBefore"),
                words.text("atMost"),
                words.yes("past"),
                words.yes("summed"),
                words.optional("help", "填写说明", 200),
                words.text("reference"),
                words.yes("retired"),
                new Privacy(words.yes("personal"), new TreeSet<>(words.among("visibleTo", Role.class))),
                words.text("formula"));
        fit(words, field, known);
        return field;
    }

    /** What a type cannot have. */
    private static void fit(Words words, LedgerField field, @Nullable FieldType known) {
        if (known == null) {
            return;
        }
        if (field.computed() && (field.required() || field.pattern() != null)) {
            words.fault("formula", "由公式算出，不能写必填或写法规则。");
        }
        BigDecimal min = field.min();
        BigDecimal max = field.max();
        if (min != null && max != null && min.compareTo(max) > 0) {
            words.fault("max", "的最大值 " + max.toPlainString() + " 小于最小值 " + min.toPlainString() + "。");
        }
        if (field.privacy().limits() && field.summed()) {
            words.fault("summed", "只给部分人看，不能合计：合计会让别人算出来。");
        }
        if (!known.isNumber() && (min != null || max != null || field.summed() || field.atMost() != null)) {
            words.fault("type", "不是数，不能有最小值、最大值、合计或“不大于”。");
        }
        if (known != FieldType.DATE && (field.past() || field.notBefore() != null)) {
            words.fault("type", "不是日期，不能有“不晚于今天”或“不早于”。");
        }
        if ((known == FieldType.REFERENCE) != (field.reference() != null)) {
            words.fault("reference", known == FieldType.REFERENCE ? "没有说关联哪本台账（reference）。" : "不是关联，不能写 reference。");
        }
    }

    private static @Nullable String pattern(Words words) {
        String pattern = words.text("pattern");
        if (pattern == null) {
            return null;
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            words.fault("pattern", "的写法规则不是正则表达式，请改正或删去。");
        }
        if (pattern.length() > 200 || EXPLODING.matcher(pattern).find()) {
            words.fault("pattern", "的写法规则太复杂，核对一个字可能要很久：请写简单些。");
        }
        return pattern;
    }

    private static List<LedgerField.Choice> choices(Words words, @Nullable FieldType type) {
        List<LedgerField.Choice> choices = new ArrayList<>();
        Words block = words.block("choices");
        if (block != null) {
            for (String code : block.values().keySet()) {
                choices.add(choice(block, code));
            }
        }
        boolean offered = choices.stream().anyMatch(choice -> !choice.retired());
        if (type != null && offered != (type == FieldType.CHOICE)) {
            words.fault("choices", type == FieldType.CHOICE ? "没有选项：至少写一个。" : "不是选项类型，不能有选项。");
        }
        return choices;
    }

    private static LedgerField.Choice choice(Words block, String code) {
        if (!code.matches("[A-Za-z0-9_]{1,40}")) {
            block.fault(code, "的选项代码“" + code + "”只用字母、数字和下划线。");
        }
        if (block.values().get(code) instanceof Words details) {
            Words its = details.of(block.field());
            its.only(Set.of("word", "retired"));
            return new LedgerField.Choice(code, its.required("word", "选项的字", 60), its.yes("retired"));
        }
        return new LedgerField.Choice(code, block.required(code, "选项的字", 60));
    }
}
