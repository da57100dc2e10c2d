package org.hangji.ledger.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hangji.ledger.Draft;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.definition.Definitions;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("填报校验")
class ValidatorTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 17);
    private static final Definitions ALL = new Definitions();

    private static final Map<String, Object> CASE = Map.of(
            "plate", "豫E12345",
            "foundBy", "ROAD",
            "place", "西见山卡点",
            "axles", 6,
            "grossMass", "103.50",
            "limitMass", 49,
            "unloadedMass", "54.5",
            "disposal", "FINED_UNLOADED");

    @Test
    @DisplayName("填对的内容变成有类型的值，空着的字段不留")
    void typed() {
        Validator.Checked checked = check("over-limit-case", "2023-11-10", with("cargo", " "));
        assertThat(checked.occurredOn()).isEqualTo(LocalDate.of(2023, 11, 10));
        assertThat(checked.values())
                .containsEntry("axles", 6L)
                .containsEntry("grossMass", new BigDecimal("103.50"))
                .containsEntry("foundBy", "ROAD")
                .doesNotContainKey("cargo");
    }

    @Test
    @DisplayName("所有错误一次说完，各自指明字段、规则和改法")
    void allFaultsAtOnce() {
        Map<String, Object> broken = new HashMap<>(CASE);
        broken.put("plate", "豫EI2345");
        broken.put("grossMass", "很重");
        broken.put("foundBy", "空中");
        broken.put("axles", "");
        broken.put("colour", "蓝");
        List<Refusal.FieldError> errors = errors("over-limit-case", "2023-11-31", broken);
        assertThat(errors)
                .extracting(Refusal.FieldError::field, Refusal.FieldError::rule)
                .containsExactly(
                        tuple("occurredOn", "date"),
                        tuple("plate", "plate"),
                        tuple("foundBy", "choice"),
                        tuple("axles", "required"),
                        tuple("grossMass", "number"),
                        tuple("colour", "unknown"));
        assertThat(errors.getFirst().message()).isEqualTo("“查处日期”：2023年11月没有31日，请核对日期。");
        assertThat(errors.get(2).message()).contains("路面查处、站点检测、源头查处");
    }

    @ParameterizedTest
    @CsvSource({
        "grossMass,400.01,max",
        "grossMass,0.5,min",
        "grossMass,49.123,decimals",
        "grossMass,1e9,number",
        "axles,6.5,decimals",
        "limitMass,1000,max",
        "unloadedMass,104,atMost",
        "unloadedMass,-1,min"
    })
    @DisplayName("数有范围、位数，和别的数不矛盾")
    void numbers(String field, String value, String rule) {
        assertThat(errors("over-limit-case", "2023-11-10", with(field, value)))
                .extracting(Refusal.FieldError::field, Refusal.FieldError::rule)
                .contains(tuple(field, rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0,103.5", "１０３．５", " 103.5 ", "+103.5"})
    @DisplayName("千分号、全角数字、空格不算错")
    void numberForms(String written) {
        assertThat(check("over-limit-case", "2023-11-10", with("grossMass", written))
                        .values()
                        .get("grossMass"))
                .isEqualTo(new BigDecimal("103.5"));
    }

    @ParameterizedTest
    @CsvSource({"2023-11-05", "2023/11/5", "2023年11月5日", "２０２３．１１．５"})
    @DisplayName("日期的常见写法都认")
    void days(String written) {
        assertThat(check("over-limit-case", written, CASE).occurredOn()).isEqualTo(LocalDate.of(2023, 11, 5));
    }

    @Test
    @DisplayName("还没到的日子不能已经发生；整改不能早于排查")
    void order() {
        assertThat(errors("over-limit-case", "2023-11-18", CASE))
                .extracting(Refusal.FieldError::rule)
                .containsExactly("past");
        Map<String, Object> hazard = Map.of(
                "level", "一般",
                "category", "桥梁",
                "checkedBy", "公路部门",
                "place", "G341 K52+300",
                "description", "护栏缺失",
                "deadline", "2023-10-30",
                "rectifiedOn", "2023-10-01");
        assertThat(errors("hazard", "2023-10-10", hazard))
                .extracting(Refusal.FieldError::field, Refusal.FieldError::rule)
                .containsExactly(tuple("rectifiedOn", "notBefore"));
        assertThat(errors("hazard", "2023-10-10", hazard).getFirst().message())
                .isEqualTo("“整改完成日期”2023-10-01早于“排查日期”2023-10-10，请改其中一个。");
    }

    @Test
    @DisplayName("单位要真有，文字不能太长、不能夹控制字符")
    void textsAndUnits() {
        assertThat(errors(
                        "enterprise-income",
                        "2023-06-30",
                        Map.of("enterprise", "NOWHERE", "business", "LEASING", "amount", 3)))
                .extracting(Refusal.FieldError::rule)
                .containsExactly("organization");
        assertThat(errors("work-mechanism", "2023-06-30", Map.of("name", "长".repeat(81))))
                .extracting(Refusal.FieldError::rule)
                .containsExactly("length");
        assertThat(errors("work-mechanism", "2023-06-30", Map.of("name", "一\n二", "content", "一\n二")))
                .extracting(Refusal.FieldError::field)
                .containsExactly("name");
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> values = new HashMap<>(CASE);
        values.put(field, value);
        return values;
    }

    private static Validator.Checked check(String ledger, String day, Map<String, Object> values) {
        LedgerDefinition definition = ALL.require(ledger);
        return new Validator(definition, "CITY"::equals).check(new Draft(day, null, values), TODAY);
    }

    private static List<Refusal.FieldError> errors(String ledger, String day, Map<String, Object> values) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> check(ledger, day, values));
        return refusal.errors();
    }
}
