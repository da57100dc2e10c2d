package org.hangji.ledger.formula;

import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerField;

/** The formulas of one ledger together: whether they are sound, and in which order they are computed. */
public final class Formulas {

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]+)]");

    private Formulas() {}

    /** All formulas that are still computed, each after those that it names. The definition is sound. */
    public static List<Formula> of(List<LedgerField> fields) {
        Map<String, LedgerField> byId = byId(fields);
        Set<String> ordered = new LinkedHashSet<>();
        fields.stream().filter(LedgerField::computed).forEach(field -> after(field, byId, ordered));
        return ordered.stream()
                .map(id -> byId.get(id))
                .filter(field -> field != null && !field.retired())
                .map(field -> Formula.of(field, byId))
                .toList();
    }

    private static void after(LedgerField field, Map<String, LedgerField> byId, Set<String> ordered) {
        Formula.operands(String.valueOf(field.formula()), byId).values().stream()
                .filter(operand -> operand.computed() && !ordered.contains(operand.id()))
                .forEach(operand -> after(operand, byId, ordered));
        ordered.add(field.id());
    }

    /** Tells of each formula what is wrong with it, by the id of its field. */
    public static void faults(List<LedgerField> fields, BiConsumer<String, String> told) {
        Map<String, LedgerField> byId = byId(fields);
        for (LedgerField field : fields) {
            if (field.computed() && !field.retired()) {
                faults(field, byId).forEach(fault -> told.accept(field.id(), fault));
            }
        }
    }

    private static List<String> faults(LedgerField field, Map<String, LedgerField> fields) {
        String formula = String.valueOf(field.formula());
        List<String> faults = new ArrayList<>();
        if (formula.length() > FormulaWords.MOST) {
            return List.of("的公式最多 " + FormulaWords.MOST + " 个字。");
        }
        BRACKETS.matcher(formula)
                .results()
                .forEach(found -> faults.add("的公式里没有名为“" + found.group(1) + "”的字段，请照字段的名称写。"));
        Map<String, LedgerField> operands = Formula.operands(formula, fields);
        for (LedgerField operand : operands.values()) {
            if (operand.retired()) {
                faults.add("的公式用了已经停用的“" + operand.name() + "”，请换一个。");
            } else if (Kind.of(operand.type()).isEmpty()) {
                faults.add("的公式不能用“" + operand.name() + "”：只用数、文字、选项、日期、是否。");
            } else if (operand.privacy().limits() && !field.privacy().equals(operand.privacy())) {
                faults.add("的公式用了不是谁都能看的“" + operand.name() + "”：这个字段也要一样限制。");
            }
        }
        if (reaches(field, field, fields, new LinkedHashSet<>())) {
            faults.add("的公式绕回了自己："
                    + operands.values().stream().map(LedgerField::name).collect(Collectors.joining("、")) + "里有用到它的。");
        }
        Kind wanted = Kind.of(field.type()).orElse(null);
        if (wanted == null || field.type() == FieldType.CHOICE) {
            faults.add("不能用公式算：只有文字、整数、小数、日期、是否可以。");
        }
        if (faults.isEmpty() && wanted != null) {
            typed(formula, wanted, operands, faults);
        }
        return faults;
    }

    private static void typed(String formula, Kind wanted, Map<String, LedgerField> operands, List<String> faults) {
        CelValidationResult checked = Formula.check(formula, Formula.variables(operands));
        if (checked.hasError()) {
            checked.getErrors().stream()
                    .map(FormulaFaults::said)
                    .distinct()
                    .limit(3)
                    .forEach(said -> faults.add("的公式：" + said + "。"));
            return;
        }
        try {
            String result = checked.getAst().getResultType().name();
            if (!result.equals(wanted.type().name())) {
                faults.add("的公式算出来是" + FormulaFaults.type(result) + "，这个字段要的是" + wanted.word() + "。");
            }
        } catch (CelValidationException never) {
            throw new IllegalStateException(never);
        }
    }

    private static boolean reaches(
            LedgerField from, LedgerField wanted, Map<String, LedgerField> fields, Set<String> seen) {
        if (!from.computed() || !seen.add(from.id())) {
            return false;
        }
        return Formula.operands(String.valueOf(from.formula()), fields).values().stream()
                .anyMatch(operand -> operand.id().equals(wanted.id()) || reaches(operand, wanted, fields, seen));
    }

    private static Map<String, LedgerField> byId(List<LedgerField> fields) {
        Map<String, LedgerField> byId = new LinkedHashMap<>();
        fields.forEach(field -> byId.put(field.id(), field));
        return byId;
    }

    /** A formula with ids, from one that names fields in brackets: {@code [卸货质量] * 2}. */
    public static String withIds(String typed, Map<String, String> idByName) {
        return BRACKETS.matcher(typed).replaceAll(found -> {
            String id = idByName.get(found.group(1).strip());
            return Matcher.quoteReplacement(id == null ? found.group() : id);
        });
    }

    /** The same the other way round. */
    public static String withNames(String formula, Map<String, String> nameById) {
        return FormulaWords.named(formula, id -> nameById.containsKey(id) ? "[" + nameById.get(id) + "]" : id);
    }
}
