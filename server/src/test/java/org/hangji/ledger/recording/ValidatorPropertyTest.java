package org.hangji.ledger.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hangji.ledger.Draft;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.definition.Definitions;
import org.hangji.shared.Refusal;

/** Whatever is typed, the validator answers with typed values or with faults that a person can mend. */
class ValidatorPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 11, 17);
    private static final List<LedgerDefinition> LEDGERS = new Definitions().all();

    @Property(tries = 2000)
    void neverAnythingElse(
            @ForAll("ledgers") LedgerDefinition ledger, @ForAll("typed") String day, @ForAll("typed") String value) {
        Map<String, Object> values = new HashMap<>();
        ledger.fields().forEach(field -> values.put(field.id(), value));
        try {
            new Validator(ledger, code -> false).check(new Draft(day, null, values), TODAY);
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.errors())
                    .isNotEmpty()
                    .allSatisfy(
                            error -> assertThat(error.message()).isNotBlank().endsWith("。"));
        }
    }

    @Property(tries = 500)
    void whatIsAcceptedIsAcceptedAgain(@ForAll("ledgers") LedgerDefinition ledger, @ForAll long seed) {
        Validator validator = new Validator(ledger, code -> true);
        Map<String, Object> values = new HashMap<>();
        ledger.fields().forEach(field -> values.put(field.id(), plausible(field, seed)));
        Validator.Checked once = validator.check(new Draft("2023-11-01", null, values), TODAY);
        Validator.Checked again = validator.check(new Draft(once.occurredOn().toString(), null, once.values()), TODAY);
        assertThat(again).isEqualTo(once);
    }

    private static Object plausible(LedgerField field, long seed) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> "文字" + Math.floorMod(seed, 100);
            case INTEGER, DECIMAL ->
                field.id().equals("limitMass") || field.id().equals("unloadedMass") ? 5 : 10 + Math.floorMod(seed, 8);
            case DATE -> "2023-11-0" + (1 + Math.floorMod(seed, 9));
            case YES_NO -> seed % 2 == 0;
            case CHOICE ->
                field.choices()
                        .get((int) Math.floorMod(seed, field.choices().size()))
                        .word();
            case ORGANIZATION -> "CITY";
            case DIVISION -> "410581";
            case PLATE -> "豫E1234" + Math.floorMod(seed, 10);
            case COLOURED_PLATE -> "豫E1234" + Math.floorMod(seed, 10) + " 黄";
            case TIME -> "0" + Math.floorMod(seed, 10) + ":30";
            case CREDIT_CODE -> "91410502MA00AB124D";
            case STAKE -> "G341 K52+30" + Math.floorMod(seed, 10);
            case POINT -> "114.35248" + Math.floorMod(seed, 10) + ",36.103442";
            case PERSON, REFERENCE -> String.valueOf(1 + Math.floorMod(seed, 1000));
            case FILE -> "1027";
        };
    }

    @Provide
    Arbitrary<LedgerDefinition> ledgers() {
        return Arbitraries.of(LEDGERS);
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40),
                Arbitraries.strings().withChars("0123456789.-+eE,年月日/ ").ofMaxLength(25),
                Arbitraries.of(
                        "",
                        "是",
                        "2023-02-30",
                        "9".repeat(400),
                        "豫E12345",
                        "1e999999999",
                        "\u0000",
                        "\ud800",
                        "WARNING_LETTER"));
    }
}
