package org.hangji.ledger.formula;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** The language with the functions that formulas have. It knows no loops, so that what a formula costs is bounded by its length. */
final class CelWorks {

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(2 * FormulaWords.MOST)
            .maxParseRecursionDepth(32)
            .build();

    private static final CelRuntime RUNTIME = CelRuntimeFactory.legacyCelRuntimeBuilder()
            .setOptions(OPTIONS)
            .addFunctionBindings(
                    CelFunctionBinding.from("days_of", Instant.class, Instant.class, (from, to) ->
                            (double) Duration.between(from, to).toDays()),
                    CelFunctionBinding.from("year_of", Instant.class, day ->
                            (double) day.atOffset(ZoneOffset.UTC).getYear()),
                    CelFunctionBinding.from("month_of", Instant.class, day ->
                            (double) day.atOffset(ZoneOffset.UTC).getMonthValue()),
                    CelFunctionBinding.from("abs_of", Double.class, Math::abs),
                    CelFunctionBinding.from("min_of", Double.class, Double.class, Math::min),
                    CelFunctionBinding.from("max_of", Double.class, Double.class, Math::max),
                    CelFunctionBinding.from("round_of", Double.class, Double.class, CelWorks::round))
            .build();

    private CelWorks() {}

    static CelValidationResult check(String plain, Map<String, Kind> variables) {
        CelCompilerBuilder compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .addFunctionDeclarations(
                        function("days", "days_of", SimpleType.TIMESTAMP, SimpleType.TIMESTAMP),
                        function("year", "year_of", SimpleType.TIMESTAMP),
                        function("month", "month_of", SimpleType.TIMESTAMP),
                        function("abs", "abs_of", SimpleType.DOUBLE),
                        function("min", "min_of", SimpleType.DOUBLE, SimpleType.DOUBLE),
                        function("max", "max_of", SimpleType.DOUBLE, SimpleType.DOUBLE),
                        function("round", "round_of", SimpleType.DOUBLE, SimpleType.DOUBLE));
        variables.forEach((name, kind) -> compiler.addVar(name, kind.type()));
        return compiler.build().compile(plain);
    }

    static CelRuntime.Program program(CelAbstractSyntaxTree checked) {
        try {
            return RUNTIME.createProgram(checked);
        } catch (CelEvaluationException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static CelFunctionDecl function(String name, String overload, CelType... parameters) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(overload, SimpleType.DOUBLE, parameters));
    }

    private static double round(double number, double decimals) {
        return Double.isFinite(number)
                ? BigDecimal.valueOf(number)
                        .setScale((int) Math.clamp(decimals, 0, 8), RoundingMode.HALF_UP)
                        .doubleValue()
                : number;
    }
}
