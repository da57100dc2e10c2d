package org.hangji.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.DefinitionText;
import org.hangji.figure.query.FigureAnswers;
import org.hangji.figure.query.FigureStore;
import org.hangji.figure.query.Grid;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.hangji.shared.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("各种算法：明细加得起来，成批问和逐个问一样")
class KindsTest {

    private static final Instant START = Instant.parse("2024-06-01T00:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 5, 31);
    private static int counties;

    private static final String LEDGER = "rows: {ledger: over-limit-case";
    private static final Definition COUNT = definition("PERIOD", LEDGER + "}");
    private static final Definition SUM = definition("PERIOD", LEDGER + ", sum: unloadedMass}");
    private static final Definition DISTINCT = definition("PERIOD", LEDGER + ", distinct: grossMass}");
    private static final Definition AVERAGE = definition("PERIOD", LEDGER + ", average: unloadedMass}\n    places: 3");
    private static final Definition STANDING = definition("STATE", LEDGER + ", where: {grossMass: {atLeast: 90}}}");
    private static final Definition CUMULATIVE =
            definition("PERIOD", LEDGER + ", sum: unloadedMass, since: 2024-02-10}");
    private static final Definition RATE = definition(
            "PERIOD", "rate: {of: overload-hundred-tonne@1, over: overload-vehicles@1, times: 100}\n    places: 1");
    private static final Definition CHANGE =
            definition("PERIOD", "change: {of: overload-vehicles@1, against: PREVIOUS, in: DIFFERENCE}");
    private static final List<Definition> ALL =
            List.of(COUNT, SUM, DISTINCT, AVERAGE, STANDING, CUMULATIVE, RATE, CHANGE);

    @Autowired
    private FigureAnswers answers;

    @Autowired
    private FigureStore store;

    @Autowired
    private SmallCity city;

    @Autowired
    private Organizations organizations;

    @Autowired
    private PlatformTransactionManager transactions;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    @DisplayName("随机记录、随机更正：每种数字，任何范围、时段、所知日，明细的贡献都加得到它的和；成批的每一格等于逐个问的")
    void addUp(long seed) {
        Random random = new Random(seed);
        FigureRecords records = random(random);
        List<Unit> scopes = List.of(records.county, records.left, records.right);
        List<Period> periods = List.of(
                new Period(FIRST, LocalDate.of(2024, 1, 31)),
                new Period(LocalDate.of(2024, 2, 10), LocalDate.of(2024, 3, 20)),
                new Period(null, LAST),
                new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 1, 31)));
        for (int day : List.of(0, 4, 30)) {
            AsOf asOf = new AsOf(START.plus(Duration.ofDays(day)));
            for (Definition definition : ALL) {
                List<List<FigureAnswer>> table = as(() -> answers.table(definition, new Grid(scopes, periods, asOf)));
                for (int s = 0; s < scopes.size(); s++) {
                    for (int p = 0; p < periods.size(); p++) {
                        FigureQuestion question = question(scopes.get(s), periods.get(p), asOf);
                        FigureAnswer single = as(() -> answers.answer(definition, question));
                        String what = definition.head().shape() + " " + question;
                        same(table.get(s).get(p), single, what);
                        addsUp(definition, question, single, what);
                    }
                }
            }
        }
    }

    private static void same(FigureAnswer cell, FigureAnswer single, String what) {
        assertThat(cell.question()).as(what).isEqualTo(single.question());
        assertThat(cell.amount()).as(what).isEqualTo(single.amount());
        assertThat(cell.sum()).as(what).isEqualByComparingTo(single.sum());
        assertThat(cell.rows()).as(what).isEqualTo(single.rows());
        assertThat(cell.obstacle()).as(what).isEqualTo(single.obstacle());
    }

    private void addsUp(Definition definition, FigureQuestion question, FigureAnswer answer, String what) {
        List<FigureRow> rows = new ArrayList<>();
        List<FigureRow> first = as(() -> {
            FigureAnswers.Behind behind = answers.behind(definition, question);
            store.each(behind.definition(), behind.question(), rows::add);
            return store.rows(behind.definition(), behind.question(), new Paging(0, 7));
        });
        assertThat(rows).as(what).hasSize((int) answer.rows());
        assertThat(rows.stream().map(FigureRow::contribution).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(what)
                .isEqualByComparingTo(answer.sum());
        assertThat(first).as(what).isEqualTo(rows.subList(0, Math.min(7, rows.size())));
    }

    @Test
    @DisplayName("去重、平均、比率、增减算得对，除不了的说得出原因")
    void values() {
        FigureRecords records = county();
        records.overLimit(records.left, LocalDate.of(2024, 3, 1), "10", "100", START);
        records.overLimit(records.left, LocalDate.of(2024, 3, 2), null, "100", START);
        records.overLimit(records.right, LocalDate.of(2024, 3, 3), "5", "80", START);
        records.overLimit(records.right, LocalDate.of(2024, 2, 3), "2.5", "80", START);
        AsOf asOf = new AsOf(START);
        FigureQuestion march =
                question(records.county, new Period(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31)), asOf);
        assertThat(value(DISTINCT, march)).isEqualTo("2");
        assertThat(value(AVERAGE, march)).isEqualTo("7.500");
        assertThat(value(RATE, march)).isEqualTo("66.7");
        assertThat(value(CHANGE, march)).isEqualTo("2");
        assertThat(value(CUMULATIVE, march.over(FIRST, LocalDate.of(2024, 3, 1))))
                .isEqualTo("10");
        FigureAnswer rate = as(() -> answers.answer(RATE, march));
        assertThat(rate.parts())
                .extracting(part -> part.role() + "=" + part.answer().value())
                .containsExactly("NUMERATOR=2", "DENOMINATOR=3");

        FigureQuestion april =
                question(records.county, new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 30)), asOf);
        assertThat(as(() -> answers.answer(RATE, april)).amount()).isNull();
        assertThat(as(() -> answers.answer(RATE, april)).obstacle()).isEqualTo("分母“查处超限超载车辆”是0");
        assertThat(as(() -> answers.answer(AVERAGE, april)).obstacle()).contains("无从平均");
        assertThat(as(() -> answers.answer(CHANGE, april.over(null, LAST))).obstacle())
                .contains("没有上一期");
        Definition yearly = definition("PERIOD", "change: {of: overload-vehicles@1, against: LAST_YEAR, in: PERCENT}");
        assertThat(as(() -> answers.answer(yearly, march)).obstacle()).isEqualTo("上年同期没有记录");
        Definition percent = definition("PERIOD", "change: {of: overload-vehicles@1, against: PREVIOUS, in: PERCENT}");
        assertThat(value(percent, march)).isEqualTo("200.00");
    }

    @Test
    @DisplayName("别的县的人问不到，成批也问不到")
    void otherCounty() {
        FigureRecords records = county();
        records.overLimit(records.left, FIRST, "10", "100", START);
        Grid grid = new Grid(List.of(records.county), List.of(new Period(null, LAST)), new AsOf(START));
        for (Definition definition : List.of(COUNT, SUM, DISTINCT)) {
            FigureAnswer cell = as("east.clerk", () -> answers.table(definition, grid))
                    .getFirst()
                    .getFirst();
            assertThat(cell.rows()).isZero();
            assertThat(cell.sum()).isZero();
        }
    }

    private FigureRecords random(Random random) {
        FigureRecords records = county();
        for (int i = 0; i < 40; i++) {
            long entry = records.overLimit(
                    random.nextBoolean() ? records.left : records.right,
                    FIRST.plusDays(random.nextInt(150)),
                    mass(random),
                    Integer.toString(60 + 10 * random.nextInt(6)),
                    START.minus(Duration.ofHours(random.nextInt(100))));
            Instant recorded = START;
            for (int n = random.nextInt(4); n > 1; n--) {
                recorded = recorded.plus(Duration.ofHours(1 + random.nextInt(100)));
                boolean withdrawn = random.nextInt(4) == 0;
                records.correct(entry, mass(random), withdrawn, recorded);
                if (withdrawn) {
                    break;
                }
            }
        }
        return records;
    }

    private static @Nullable String mass(Random random) {
        return random.nextInt(5) == 0
                ? null
                : BigDecimal.valueOf(random.nextInt(4000), 2)
                        .setScale(2, RoundingMode.UNNECESSARY)
                        .toPlainString();
    }

    private FigureRecords county() {
        return new FigureRecords(organizations, "KIND" + ++counties);
    }

    private String value(Definition definition, FigureQuestion question) {
        return as(() -> answers.answer(definition, question)).value().toPlainString();
    }

    private static FigureQuestion question(Unit scope, Period period, AsOf asOf) {
        return new FigureQuestion(scope.code(), null, period.from(), period.to(), asOf);
    }

    private static Definition definition(String kind, String formula) {
        return DefinitionText.read("""
                group: 试验
                figures:
                  - id: tried
                    name: 试
                    unit: 个
                    kind: %s
                    definition: 数。
                    %s
                """.formatted(kind, formula)).getFirst().as(0);
    }

    private <T> T as(Supplier<T> work) {
        return as("safe.clerk", work);
    }

    private <T> T as(String account, Supplier<T> work) {
        return Acting.as(
                city.acting(account), () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
