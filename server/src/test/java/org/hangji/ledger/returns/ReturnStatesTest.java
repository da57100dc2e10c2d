package org.hangji.ledger.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.Figures;
import org.hangji.ledger.NewDuty;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReportingPeriod;
import org.hangji.ledger.ReturnBoard;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.ReturnRates;
import org.hangji.ledger.ReturnState;
import org.hangji.ledger.Returns;
import org.hangji.ledger.Rhythm;
import org.hangji.ledger.UnitReturn;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.rules.calendar.WorkingDays;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Database;
import org.hangji.shared.Grant;
import org.hangji.shared.Paging;
import org.hangji.shared.PlatformClock;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A city of its own: {@code RV} with two counties, one of which was merged in the middle of it all. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("报表状态的视图：和矩阵一样，数字从它来")
class ReturnStatesTest {

    private static final LocalDate BEGUN = LocalDate.of(2023, 8, 7);

    @Autowired
    Returns returns;

    @Autowired
    Figures figures;

    @Autowired
    Organizations organizations;

    @Autowired
    Database database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    SmallCity city;

    private Acting bureau;
    private Acting verifier;
    private Map<String, Acting> reporters;

    @BeforeAll
    void build() {
        assertThat(city.acting("east.clerk").person()).isPositive();
        Acting.as(Acting.system("test"), () -> {
            Unit top = organizations.addUnit("RV", "视图市交通运输局", "", Unit.Kind.BUREAU, "CITY", null);
            Unit first = organizations.addUnit("RV-A", "视甲县交通运输局", "", Unit.Kind.COUNTY_BUREAU, "RV", null);
            Unit second = organizations.addUnit("RV-B", "视乙县交通运输局", "", Unit.Kind.COUNTY_BUREAU, "RV", null);
            bureau = person("视一", top, Role.CLERK);
            verifier = person("视二", top, Role.VERIFIER);
            reporters = new TreeMap<>(
                    Map.of("RV-A", person("甲一", first, Role.CLERK), "RV-B", person("乙一", second, Role.CLERK)));
            organizations.endUnit("RV-B", LocalDate.of(2023, 10, 20), "并入视甲县");
            return true;
        });
    }

    @ParameterizedTest
    @EnumSource(Rhythm.class)
    @DisplayName("随便报、退、审、锁、催：每一天问，视图和矩阵逐份相同")
    void sameAsTheBoard(Rhythm rhythm) {
        Random random = new Random(rhythm.ordinal());
        ReportingDuty duty = at(BEGUN, bureau, () -> define(rhythm, 1 + random.nextInt(2)));
        for (int day = 1; day <= 110; day++) {
            LocalDate today = BEGUN.plusDays(day);
            for (int times = 0; times < 3; times++) {
                act(duty, today, random);
            }
        }
        for (int day = 0; day <= 125; day += 9) {
            AsOf known = AsOf.endOf(BEGUN.plusDays(day));
            assertThat(at(BEGUN.plusDays(130), bureau, () -> view(duty, known)))
                    .as("%s", known.day())
                    .isEqualTo(at(BEGUN.plusDays(130), bureau, () -> board(duty, known)));
        }
        AsOf end = AsOf.endOf(BEGUN.plusDays(125));
        assertThat(at(BEGUN.plusDays(130), bureau, () -> view(duty, end)).values())
                .as("the stories are worth comparing")
                .anyMatch(line -> line.startsWith("LOCKED") || line.startsWith("REVIEWED"));
        assertThat(at(BEGUN.plusDays(130), reporters.get("RV-B"), () -> view(duty, end))
                        .keySet())
                .as("a county sees its own")
                .allMatch(key -> key.startsWith("RV-B"));
    }

    @Test
    @DisplayName("按时率和完整率是两个数，明细就是那些报表，县只看到自己的")
    void figuresOverIt() {
        ReportingDuty duty = at(LocalDate.of(2024, 4, 1), bureau, () -> define(Rhythm.MONTH, 1, "2024-04-01"));
        ReturnKey april = new ReturnKey(duty.id(), "RV-A", LocalDate.of(2024, 4, 1));
        ReturnKey may = new ReturnKey(duty.id(), "RV-A", LocalDate.of(2024, 5, 1));
        at(LocalDate.of(2024, 5, 13), reporters.get("RV-A"), () -> submit(april));
        at(LocalDate.of(2024, 5, 14), bureau, () -> review(april));
        at(LocalDate.of(2024, 6, 3), reporters.get("RV-A"), () -> submit(may));
        LocalDate later = LocalDate.of(2024, 7, 20);
        at(later, bureau, () -> {
            // April came late and was accepted, May came in time and waits, June never came.
            assertThat(value("returns-owed", duty, later)).isEqualByComparingTo("3");
            assertThat(value("returns-timely", duty, later)).isEqualByComparingTo("1");
            assertThat(value("returns-complete", duty, later)).isEqualByComparingTo("1");
            assertThat(value("returns-missing", duty, later)).isEqualByComparingTo("1");
            assertThat(value("returns-complete", duty, LocalDate.of(2024, 5, 13)))
                    .isEqualByComparingTo("0");
            assertThat(figures.rows("returns-timely", question(duty, later), new Paging(0, 50))
                            .items())
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.link()).isEqualTo(may.href());
                        assertThat(row.label()).isEqualTo("视甲县交通运输局2024年5月" + duty.name());
                    });
            ReturnRates rates = ReturnRates.of(
                    returns.board(duty.id(), AsOf.endOf(later), 12).returns(), AsOf.endOf(later));
            assertThat(rates).isEqualTo(new ReturnRates(3, 1, 1));
            return true;
        });
        FigureQuestion quarter = new FigureQuestion(
                "RV-A", null, LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30), AsOf.endOf(later));
        FigureAnswer timely = at(later, bureau, () -> figures.answer("returns-timely-rate", quarter));
        assertThat(timely.value()).isNotNull();
        FigureAnswer complete = at(later, bureau, () -> figures.answer("returns-complete-rate", quarter));
        assertThat(complete.value()).isNotNull();
    }

    @Test
    @DisplayName("库里算的截止日和规则算的一样，国庆和调休在内")
    void calendar() {
        List<LocalDate> days =
                LocalDate.of(2022, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).toList();
        List<String> wrong = at(BEGUN, bureau, () -> {
            List<String> all = new ArrayList<>();
            for (int count : new int[] {0, 1, 5, 15}) {
                List<LocalDate> due = database.sql(
                                "select ledger.due_day(d::date, ?) from generate_series('2022-01-01'::timestamp, '2026-12-31', '1 day') d order by d")
                        .param(count)
                        .query(LocalDate.class)
                        .list();
                for (int i = 0; i < days.size(); i++) {
                    if (!WorkingDays.add(days.get(i), count).equals(due.get(i))) {
                        all.add(days.get(i) + " + " + count + " = " + due.get(i));
                    }
                }
            }
            return all;
        });
        assertThat(wrong).isEmpty();
    }

    private BigDecimal value(String figure, ReportingDuty duty, LocalDate known) {
        return figures.answer(figure, question(duty, known)).value();
    }

    private FigureQuestion question(ReportingDuty duty, LocalDate known) {
        return new FigureQuestion(
                "RV", duty.name(), LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30), AsOf.endOf(known));
    }

    private void act(ReportingDuty duty, LocalDate today, Random random) {
        List<ReportingPeriod> periods = duty.periods(today);
        if (periods.isEmpty()) {
            return;
        }
        ReportingPeriod period = periods.get(random.nextInt(periods.size()));
        String unit = List.of("RV-A", "RV-B").get(random.nextInt(2));
        ReturnKey key = new ReturnKey(duty.id(), unit, period.first());
        Acting above = random.nextBoolean() ? bureau : verifier;
        try {
            switch (random.nextInt(7)) {
                case 0, 1 -> at(today, reporters.get(unit), () -> submit(key));
                case 2, 3, 4 -> at(today, above, () -> review(key));
                case 5 -> at(today, above, () -> sendBackOrPress(key, random.nextBoolean()));
                default -> at(today, above, () -> lock(key));
            }
        } catch (Refusal notNow) {
            assertThat(notNow.getMessage()).isNotBlank();
        }
    }

    /** Each return of the board in the words in which the view is put, by unit and period. */
    private Map<String, String> board(ReportingDuty duty, AsOf known) {
        Map<String, String> lines = new TreeMap<>();
        ReturnBoard board = returns.board(duty.id(), known, 400);
        for (UnitReturn one : board.returns()) {
            ReturnState.Submission given = one.submission();
            lines.put(
                    one.key().unit() + " " + one.period().first() + "–"
                            + one.period().last() + " " + one.period().name() + " " + one.due(),
                    word(one.state()) + (given == null ? "" : " " + given.entries())
                            + (one.firstSubmitted() == null ? "" : " " + one.firstSubmitted())
                            + " " + one.presses() + (one.timely() ? " timely" : "")
                            + (one.state().accepted() ? " complete" : "")
                            + (one.isDue(known) || one.firstSubmitted() != null ? " owed" : "")
                            + (one.late(known) ? " missing" : ""));
        }
        return lines;
    }

    private static String word(ReturnState state) {
        return state.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
    }

    private Map<String, String> view(ReportingDuty duty, AsOf known) {
        Map<String, String> lines = new TreeMap<>();
        database.sql("select * from ledger.return_states(?) where duty = ?")
                .params(known.instant().atOffset(ZoneOffset.UTC), duty.id())
                .query(row -> {
                    OffsetDateTime first = row.getObject("first_submitted", OffsetDateTime.class);
                    String entries = row.getString("entries");
                    lines.put(
                            row.getString("unit") + " " + row.getString("first_day") + "–" + row.getString("last_day")
                                    + " " + row.getString("period") + " " + row.getString("due"),
                            row.getString("state") + (entries == null ? "" : " " + entries)
                                    + (first == null ? "" : " " + first.toInstant())
                                    + " " + row.getInt("presses") + (row.getBoolean("timely") ? " timely" : "")
                                    + (row.getBoolean("complete") ? " complete" : "")
                                    + (row.getBoolean("owed") ? " owed" : "")
                                    + (row.getBoolean("missing") ? " missing" : ""));
                });
        return lines;
    }

    private ReportingDuty define(Rhythm rhythm, int reviews) {
        return define(rhythm, reviews, BEGUN.toString());
    }

    private ReportingDuty define(Rhythm rhythm, int reviews, String from) {
        List<ReportingPeriod> own = rhythm == Rhythm.OWN
                ? List.of(
                        new ReportingPeriod(LocalDate.of(2023, 8, 10), LocalDate.of(2023, 9, 3), "第一阶段"),
                        new ReportingPeriod(LocalDate.of(2023, 9, 10), LocalDate.of(2023, 10, 25), "第二阶段"))
                : List.of();
        return returns.define(new NewDuty(
                "asset-entrustment",
                "视图" + rhythm.word() + from,
                rhythm,
                own,
                3,
                "RV",
                Set.of(Unit.Kind.COUNTY_BUREAU),
                reviews,
                LocalDate.parse(from),
                List.of()));
    }

    private boolean submit(ReturnKey key) {
        String seen = returns.fingerprint(key);
        returns.submit(key, seen.equals("none"), seen, "");
        return true;
    }

    private boolean review(ReturnKey key) {
        returns.review(key, returns.fingerprint(key), "");
        return true;
    }

    private boolean sendBackOrPress(ReturnKey key, boolean back) {
        if (back) {
            returns.sendBack(key, "请核对");
        } else {
            returns.press(key, "请报");
        }
        return true;
    }

    private boolean lock(ReturnKey key) {
        returns.lock(key);
        return true;
    }

    private Acting person(String name, Unit unit, Role role) {
        long id = organizations.addPerson(name, unit.code(), "科员").id();
        return new Acting(
                id,
                "rv." + id,
                name,
                unit.code(),
                unit.path(),
                unit.name(),
                List.of(new Grant(role, unit.path())),
                "127.0.0.1");
    }

    private <T> T at(LocalDate day, Acting who, Supplier<T> work) {
        Instant instant = day.atTime(10, 0).atZone(AsOf.ZONE).toInstant();
        return PlatformClock.at(
                instant,
                () -> Acting.as(who, () -> new TransactionTemplate(transactions).execute(status -> work.get())));
    }
}
