package org.hangji.ledger.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hangji.ledger.Draft;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.definition.Definitions;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("每一本台账都过同一个校验")
class EveryLedgerTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 17);

    static List<LedgerDefinition> ledgers() {
        return new Definitions().all();
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    @DisplayName("空表：日期和必填的一样不少地说出来，选填的不说")
    void empty(LedgerDefinition ledger) {
        List<Refusal.FieldError> errors = errors(ledger, null, Map.of());
        assertThat(errors).extracting(Refusal.FieldError::rule).containsOnly("required");
        assertThat(errors)
                .extracting(Refusal.FieldError::field)
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("occurredOn"),
                                ledger.fields().stream()
                                        .filter(LedgerField::required)
                                        .map(LedgerField::id))
                        .toList());
        assertThat(errors.getFirst().message()).isEqualTo("请填“" + ledger.day() + "”。");
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    @DisplayName("每个字段填得不像样：错误指着这个字段，话里有它的名字，说怎么改")
    void nonsense(LedgerDefinition ledger) {
        for (LedgerField field : ledger.fields()) {
            Object value = field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT
                    ? "长".repeat(field.maxLength() + 1)
                    : "胡写一气";
            List<Refusal.FieldError> errors = errors(ledger, "2023-11-10", Map.of(field.id(), value)).stream()
                    .filter(error -> error.field().equals(field.id()))
                    .toList();
            assertThat(errors).as(field.id()).singleElement().satisfies(error -> {
                assertThat(error.rule()).isEqualTo(rule(field.type()));
                assertThat(error.message()).endsWith("。");
                if (field.type() != FieldType.PLATE) {
                    assertThat(error.message()).contains("“" + field.name() + "”");
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    @DisplayName("数在最小和最大上可以，越过一点就不行")
    void limits(LedgerDefinition ledger) {
        for (LedgerField field : ledger.fields()) {
            BigDecimal least = field.min();
            if (least != null) {
                assertThat(rules(ledger, field, least)).as(field.id()).doesNotContain("min");
                assertThat(rules(ledger, field, least.subtract(BigDecimal.ONE)))
                        .as(field.id())
                        .contains("min");
            }
            BigDecimal most = field.max();
            if (most != null) {
                assertThat(rules(ledger, field, most)).as(field.id()).doesNotContain("max");
                assertThat(rules(ledger, field, most.add(BigDecimal.ONE)))
                        .as(field.id())
                        .contains("max");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    @DisplayName("今天可以，明天还没有到；没有的字段指出来")
    void daysAndUnknown(LedgerDefinition ledger) {
        assertThat(errors(ledger, "2023-11-17", Map.of("nosuch", "x")))
                .noneMatch(error -> error.field().equals("occurredOn"))
                .anySatisfy(error -> {
                    assertThat(error.field()).isEqualTo("nosuch");
                    assertThat(error.rule()).isEqualTo("unknown");
                    assertThat(error.message()).contains("“" + ledger.name() + "”");
                });
        assertThat(errors(ledger, "2023-11-18", Map.of("nosuch", "x"))
                        .getFirst()
                        .rule())
                .isEqualTo("past");
    }

    private static String rule(FieldType type) {
        return switch (type) {
            case TEXT, LONG_TEXT -> "length";
            case INTEGER, DECIMAL -> "number";
            case DATE -> "date";
            case YES_NO -> "yes-no";
            case CHOICE -> "choice";
            case ORGANIZATION -> "organization";
            case DIVISION -> "division";
            default -> type.word();
        };
    }

    private static List<String> rules(LedgerDefinition ledger, LedgerField field, Object value) {
        return errors(ledger, "2023-11-10", Map.of(field.id(), value, "nosuch", "x")).stream()
                .filter(error -> error.field().equals(field.id()))
                .map(Refusal.FieldError::rule)
                .toList();
    }

    private static List<Refusal.FieldError> errors(
            LedgerDefinition ledger, @Nullable String day, Map<String, Object> values) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> new Validator(ledger, code -> false).check(new Draft(day, null, values), TODAY));
        return refusal.errors();
    }
}
