package org.hangji.figure.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.query.FigureStore;
import org.hangji.figure.query.Grid;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("汇总与明细永远相等")
class RollupEqualityTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 9, 20);
    private static final int DAYS = 150;
    private static final List<String> FIGURES = List.of(
            "hazards-general-found",
            "hazards-general-rectified",
            "hazards-general-open",
            "hazards-major-found",
            "hazards-major-open",
            "hazards-found",
            "hazards-rectified",
            "hazards-open",
            "road-hazards-handled",
            "median-openings-closed",
            "overload-vehicles",
            "overload-hundred-tonne",
            "overload-unloaded");

    @Autowired
    private SmallCity city;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private FigureStore store;

    @Autowired
    private Rollups rollups;

    @Autowired
    private DeltaStore deltas;

    @Autowired
    private TransactionTemplate transaction;

    /** Folding goes on between the records, at a time that lies among their days. */
    @ParameterizedTest(name = "第{0}组，其间合并到第{1}天")
    @CsvSource({"1, 0", "2, 0", "3, 60", "4, 100"})
    @DisplayName("随机登记、更正、撤销、改单位、补记之后，每个数、每个单位、每个时段、每个所知之日都与明细相等")
    void equal(long seed, int foldedDay) throws SQLException {
        Random random = new Random(seed);
        RandomRecords records = new RandomRecords(organizations, "ROLL" + seed, random, FIRST, DAYS);
        records.write(60);
        if (foldedDay > 0) {
            fold(records.at(foldedDay));
            records.write(40);
        }
        List<String> differences = new ArrayList<>();
        int asked = 0;
        for (int i = 0; i < 60; i++) {
            for (String figure : FIGURES) {
                Definition definition = catalogue.require(figure);
                FigureQuestion question = question(random, records);
                asked += compare(definition, question, differences) ? 1 : 0;
            }
        }
        assertThat(differences).isEmpty();
        assertThat(asked).as("questions that the roll-ups answered").isGreaterThan(foldedDay > 0 ? 300 : 400);
    }

    @ParameterizedTest(name = "第{0}组")
    @CsvSource({"11", "12"})
    @DisplayName("表里每一格与单独问的明细相等：整月、两头不整的、一整段和上一年")
    void tables(long seed) throws SQLException {
        Random random = new Random(seed);
        RandomRecords records = new RandomRecords(organizations, "TABL" + seed, random, FIRST, DAYS);
        records.write(80);
        List<Unit> counties = records.units().subList(0, 2);
        LocalDate from = FIRST.plusDays(7);
        LocalDate to = FIRST.plusDays(DAYS - 11);
        List<Period> periods = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusMonths(1).withDayOfMonth(1)) {
            LocalDate end = day.withDayOfMonth(day.lengthOfMonth());
            periods.add(new Period(day, end.isAfter(to) ? to : end));
        }
        periods.add(new Period(from, to));
        periods.add(new Period(from.minusYears(1), to.minusYears(1)));
        AsOf asOf = AsOf.endOf(FIRST.plusDays(random.nextInt(DAYS)));
        for (String figure : FIGURES) {
            Definition definition = catalogue.require(figure);
            List<Period> asked = definition.head().kind() == FigureDefinition.Kind.STATE
                    ? periods.stream()
                            .map(period -> new Period(null, period.to()))
                            .toList()
                    : periods;
            List<List<FigureStore.Total>> table = as(() -> store.table(definition, new Grid(counties, asked, asOf)));
            for (int i = 0; i < counties.size(); i++) {
                for (int j = 0; j < asked.size(); j++) {
                    FigureQuestion question = new FigureQuestion(
                            counties.get(i).code(),
                            null,
                            asked.get(j).from(),
                            asked.get(j).to(),
                            asOf);
                    assertThat(table.get(i).get(j))
                            .as(figure + " " + question)
                            .isEqualTo(as(() -> store.totalOfRows(definition, question)));
                }
            }
        }
    }

    private boolean compare(Definition definition, FigureQuestion question, List<String> differences) {
        return as(() -> {
            FigureStore.Total rows = store.totalOfRows(definition, question);
            FigureStore.Total total = store.total(definition, question);
            if (total.rows() != rows.rows() || total.value().compareTo(rows.value()) != 0) {
                differences.add(definition.head().id() + " " + question + ": " + total + " but by rows " + rows);
            }
            BigDecimal cells = store.cells(definition, question).stream()
                    .map(cell -> cell.total().value())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (cells.compareTo(rows.value()) != 0) {
                differences.add(definition.head().id() + " " + question + ": cells " + cells + " but by rows " + rows);
            }
            return rollups.parts(
                            definition,
                            question,
                            organizations.requireUnit(question.scope()).path())
                    .isPresent();
        });
    }

    private static FigureQuestion question(Random random, RandomRecords records) {
        LocalDate one = FIRST.plusDays(random.nextInt(-5, DAYS + 5));
        LocalDate other = FIRST.plusDays(random.nextInt(-5, DAYS + 5));
        @Nullable LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        if (random.nextInt(3) == 0) {
            from = from.withDayOfMonth(1);
            to = to.withDayOfMonth(to.lengthOfMonth());
        }
        Instant known = records.at(random.nextInt(-3, DAYS + 40)).plus(Duration.ofMinutes(random.nextInt(1440)));
        AsOf asOf = random.nextBoolean() ? AsOf.endOf(new AsOf(known).day()) : new AsOf(known);
        Unit unit = records.units().get(random.nextInt(records.units().size()));
        String scope = random.nextInt(4) == 0 ? "CITY" : unit.code();
        return new FigureQuestion(scope, null, random.nextInt(6) == 0 ? null : from, to, asOf);
    }

    private void fold(Instant until) {
        Acting.as(
                Acting.system("test"),
                () -> transaction.execute(status -> {
                    deltas.fold(until);
                    return true;
                }));
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return Acting.as(city.acting("city.leader"), () -> transaction.execute(status -> work.get()));
    }
}
