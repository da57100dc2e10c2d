package org.hangji.ledger.formula;

import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hangji.ledger.LedgerField;
import org.jspecify.annotations.Nullable;

/**
 * The formula of one field, ready to compute (公式). Numbers are computed in double precision and rounded to the decimals of
 * the field. Where a field that it names is empty, or it divides by 0, the result is empty; {@code orZero(f1)} counts an
 * empty one as 0. A choice stands for its word.
 */
public final class Formula {

    /** So many are kept ready. */
    private static final int MOST = 2_000;

    private static final Map<Key, CelRuntime.Program> READY = new ConcurrentHashMap<>();

    private record Key(String formula, Map<String, Kind> variables) {}

    private final LedgerField field;
    private final Map<String, LedgerField> operands;
    private final CelRuntime.Program program;

    private Formula(LedgerField field, Map<String, LedgerField> operands, CelRuntime.Program program) {
        this.field = field;
        this.operands = operands;
        this.program = program;
    }

    /** Ids of the fields that it names. */
    public Set<String> operands() {
        return operands.keySet();
    }

    /** The formula of a computed field that is sound. */
    static Formula of(LedgerField field, Map<String, LedgerField> fields) {
        String formula = String.valueOf(field.formula());
        Map<String, LedgerField> operands = operands(formula, fields);
        Key key = new Key(formula, variables(operands));
        if (READY.size() > MOST) {
            READY.clear();
        }
        return new Formula(
                field, operands, READY.computeIfAbsent(key, any -> compiled(check(formula, key.variables()))));
    }

    private static CelRuntime.Program compiled(CelValidationResult checked) {
        try {
            return CelWorks.program(checked.getAst());
        } catch (CelValidationException fault) {
            throw new IllegalStateException("a definition with such a formula was not to be published", fault);
        }
    }

    static CelValidationResult check(String formula, Map<String, Kind> variables) {
        return CelWorks.check(FormulaWords.plain(formula), variables);
    }

    static Map<String, LedgerField> operands(String formula, Map<String, LedgerField> fields) {
        Map<String, LedgerField> operands = new LinkedHashMap<>();
        for (String name : FormulaWords.names(formula)) {
            LedgerField operand = fields.get(name);
            if (operand != null) {
                operands.put(name, operand);
            }
        }
        return operands;
    }

    static Map<String, Kind> variables(Map<String, LedgerField> operands) {
        Map<String, Kind> variables = new LinkedHashMap<>();
        operands.forEach((id, operand) -> Kind.of(operand.type()).ifPresent(kind -> {
            variables.put(id, kind);
            if (kind == Kind.NUMBER) {
                variables.put(id + FormulaWords.OR_ZERO, kind);
            }
        }));
        return variables;
    }

    /** The field that it fills in. */
    public LedgerField field() {
        return field;
    }

    /** What it comes to, over typed values by field id; {@code null} where that is nothing. */
    public @Nullable Object value(Map<String, Object> values) {
        Map<String, Object> given = new HashMap<>();
        for (LedgerField operand : operands.values()) {
            Object value = values.get(operand.id());
            if (value == null && FormulaWords.needs(String.valueOf(field.formula()), operand.id())) {
                return null;
            }
            if (value != null) {
                given.put(operand.id(), plain(operand, value));
            }
            if (operand.type().isNumber()) {
                given.put(operand.id() + FormulaWords.OR_ZERO, value == null ? 0.0 : plain(operand, value));
            }
        }
        try {
            return typed(program.eval(given));
        } catch (CelEvaluationException none) {
            return null;
        }
    }

    private static Object plain(LedgerField operand, Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
            case String code -> operand.word(code);
            default -> value;
        };
    }

    private @Nullable Object typed(@Nullable Object result) {
        return switch (result) {
            case Double number ->
                Double.isFinite(number)
                        ? BigDecimal.valueOf(number)
                                .round(new MathContext(15, RoundingMode.HALF_UP))
                                .setScale(field.type().decimals(field.decimals()), RoundingMode.HALF_UP)
                        : null;
            case Instant day -> day.atOffset(ZoneOffset.UTC).toLocalDate().toString();
            case String text -> text.isBlank() ? null : text;
            case Boolean yes -> yes;
            case null, default -> null;
        };
    }
}
