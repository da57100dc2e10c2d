package org.hangji.figure.contradiction.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.figure.contradiction.County;
import org.hangji.ledger.Entry;
import org.hangji.ledger.Ledgers;
import org.hangji.organization.Organizations;
import org.hangji.rectify.Command;
import org.hangji.rectify.Findings;
import org.hangji.rectify.NewFinding;
import org.hangji.rectify.Order;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Database;
import org.hangji.shared.PlatformClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("每条体检规则：该报的报，不该报的不报")
class RulesTest {

    private static final String NOW = "2024-02-20T02:00:00Z";

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Database database;

    @Autowired
    FigureValues values;

    @Autowired
    Places places;

    @Autowired
    Findings findings;

    @Autowired
    SmallCity city;

    @Autowired
    List<Rule> rules;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    @DisplayName("分项栏加起来不等于合计栏的报，相等的、差在允许之内的不报；其中数大于总数的报")
    void partsOfAnEntry() throws Exception {
        County county = County.named("RPART", organizations, ledgers);
        Entry equal = operation(county, "2024-02-01", "相等", 4, 4);
        Entry near = operation(county, "2024-02-02", "差一", 4, 5);
        Entry off = operation(county, "2024-02-03", "差三", 4, 7);
        PartFields fields = new PartFields(
                new Settings(yaml(
                        "parts-total",
                        "fields: [{ledger: field-operation, total: people, parts: [vehicles], tolerance: 1}]")),
                ledgers,
                database);
        assertThat(asSystem(() -> links(fields.check(extent(county, "2024-02-01", "2024-02-29")))))
                .containsExactly(link(off))
                .doesNotContain(link(equal), link(near));

        Entry heavy = county.record(
                NOW,
                "over-limit-case",
                "2024-02-04",
                Map.of(
                        "plate",
                        "豫E12345",
                        "foundBy",
                        "ROAD",
                        "place",
                        "G341 K1+000",
                        "axles",
                        6,
                        "grossMass",
                        80,
                        "limitMass",
                        49,
                        "unloadedMass",
                        31,
                        "disposal",
                        "FINED_UNLOADED"));
        assertThat(found("parts-total", county, "2024-02-01", "2024-02-29")).isEmpty();
        TestDatabase.execute("update ledger.over_limit_case set unloaded_mass = 90 where entry = " + heavy.id());
        assertThat(found("parts-total", county, "2024-02-01", "2024-02-29"))
                .singleElement()
                .satisfies(each -> assertThat(each.sentence()).contains("卸货质量", "90", "80"));
    }

    @Test
    @DisplayName("数字的分项加起来不等于合计（口径漏了一项）：逐月的报出那个月，时点的报出今天；齐了不报")
    void partsOfAFigure() {
        County county = County.named("RPARF", organizations, ledgers);
        county.hazard(NOW, "2024-01-05", "标志牌倾斜");
        county.hazard(NOW, "2024-02-06", "护栏缺失");
        assertThat(of(parts("hazards-found", "hazards-general-found"), county, "2024-01-01", "2024-02-29"))
                .as("all are general ones")
                .isEmpty();
        assertThat(of(parts("hazards-found", "hazards-major-found"), county, "2024-02-01", "2024-02-29"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.key()).isEqualTo("hazards-found:RPARF:2024-02");
                    assertThat(found.sentence()).contains("为1，", "加起来是0，相差1");
                    assertThat(found.rows().stream().map(FoundRow::link))
                            .allMatch(link -> link.contains("scope=RPARF"));
                });
        assertThat(of(parts("hazards-open", "hazards-major-open"), county, "2024-02-01", "2024-02-29"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.key()).isEqualTo("hazards-open:RPARF");
                    assertThat(found.sentence()).contains("为2，", "相差2");
                });
    }

    private Rule parts(String total, String part) {
        Settings settings = new Settings(
                yaml("parts-total", "figures: [{total: " + total + ", parts: [" + part + "]}]\n    fields: []"));
        return new PartsAgainstTotal(settings, values, places, new PartFields(settings, ledgers, database));
    }

    @Test
    @DisplayName("累计栏比上一次报的小就报；跨年重新累计的不报")
    void cumulativeField() {
        County county = County.named("RCUMF", organizations, ledgers);
        operation(county, "2023-11-30", "十一月", 40, 0);
        operation(county, "2023-12-31", "十二月", 55, 0);
        Entry january = operation(county, "2024-01-31", "一月", 3, 0);
        operation(county, "2024-02-10", "二月", 5, 0);
        Rule yearly = cumulative("yearly: true");
        assertThat(of(yearly, county, "2023-11-01", "2024-02-29")).isEmpty();
        assertThat(of(cumulative("yearly: false"), county, "2023-11-01", "2024-02-29"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.rows().getLast().link()).isEqualTo(link(january));
                    assertThat(found.sentence()).contains("55", "3人次", "变小");
                });
    }

    @Test
    @DisplayName("上月末报的累计数，这月末变小就报：记录被撤销；没有变小的不报")
    void cumulativeFigure() {
        County county = County.named("RCUMG", organizations, ledgers);
        Entry one = county.hazard("2024-01-10T02:00:00Z", "2024-01-09", "标志牌倾斜");
        county.correct("2024-01-12T02:00:00Z", one, Map.of("rectifiedOn", "2024-01-11"));
        assertThat(found("cumulative-fell", county, "2024-02-01", "2024-02-29")).isEmpty();
        county.withdraw("2024-02-03T02:00:00Z", one);
        assertThat(found("cumulative-fell", county, "2024-02-01", "2024-02-29"))
                .extracting(Found::key)
                .containsExactlyInAnyOrder(
                        "hazards-rectified:RCUMG:2024-02", "hazards-general-rectified:RCUMG:2024-02");
    }

    @Test
    @DisplayName("整改早于排查的报，同一天的不报")
    void datesInOrder() throws Exception {
        County county = County.named("RDATE", organizations, ledgers);
        Entry sameDay = county.hazard(NOW, "2024-02-05", "标志牌倾斜");
        county.correct(NOW, sameDay, Map.of("rectifiedOn", "2024-02-05"));
        Entry early = county.hazard(NOW, "2024-02-06", "护栏缺失");
        assertThat(found("fixed-before-found", county, "2024-02-01", "2024-02-29"))
                .isEmpty();
        TestDatabase.execute("update ledger.hazard set rectified_on = '2024-02-01' where entry = " + early.id());
        assertThat(found("fixed-before-found", county, "2024-02-01", "2024-02-29"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.rows().getFirst().link()).isEqualTo(link(early));
                    assertThat(found.sentence()).contains("2024-02-01", "早于", "2024-02-06");
                    assertThat(found.unit().code()).isEqualTo("RDATE");
                });
    }

    @Test
    @DisplayName("整改数多于发现数的报，相等的不报")
    void fixedMoreThanFound() {
        County county = County.named("RMORE", organizations, ledgers);
        operation(county, "2024-02-01", "相等", 4, 4);
        Entry more = operation(county, "2024-02-02", "更多", 4, 5);
        Rule rule = new FixedMoreThanFound(
                new Settings(yaml(
                        "fixed-more-than-found",
                        "fields: [{ledger: field-operation, found: people, fixed: vehicles}]")),
                values,
                places,
                ledgers,
                database);
        assertThat(of(rule, county, "2024-02-01", "2024-02-29"))
                .singleElement()
                .satisfies(found -> assertThat(found.rows().getFirst().link()).isEqualTo(link(more)));
        assertThat(found("fixed-more-than-found", county, "2024-02-01", "2024-02-29"))
                .isEmpty();
    }

    @Test
    @DisplayName("数字：整改数多于发现数（口径写反）时报出两个数")
    void fixedFigureMoreThanFound() {
        County county = County.named("RMORF", organizations, ledgers);
        county.hazard(NOW, "2024-02-05", "标志牌倾斜");
        Rule rule = new FixedMoreThanFound(
                new Settings(
                        yaml("fixed-more-than-found", "figures: [{found: hazards-rectified, fixed: hazards-found}]")),
                values,
                places,
                ledgers,
                database);
        assertThat(of(rule, county, "2024-02-01", "2024-02-29"))
                .singleElement()
                .satisfies(found ->
                        assertThat(found.rows().stream().map(FoundRow::value)).containsExactly("0处", "1处"));
    }

    @Test
    @DisplayName("数字和夜里全市一起检的，结果和单独检一个县一样")
    void everywhereIsTheSame() {
        County county = County.named("REVER", organizations, ledgers);
        county.training(NOW, "2024-02-19", "一样的培训", 30);
        county.training(NOW, "2024-02-19", "一样的培训", 30);
        Rule rule = rule("duplicates");
        List<Found> alone = of(rule, county, "2024-02-01", "2024-02-29");
        List<Found> everywhere = in(
                        rule,
                        new Extent(
                                null,
                                Set.of(),
                                LocalDate.parse("2024-02-01"),
                                LocalDate.parse("2024-02-29"),
                                now("2024-02-20T02:00:00Z")))
                .stream()
                .filter(found -> found.unit().code().equals("REVER"))
                .toList();
        assertThat(alone).hasSize(1).isEqualTo(everywhere);
    }

    @Test
    @DisplayName("连续三个月没有隐患，同期有三起超限和案件：报一次；有一处隐患、或别处也没有事：不报")
    void silentUnit() {
        County silent = County.named("RSILA", organizations, ledgers);
        County speaking = County.named("RSILB", organizations, ledgers);
        County quiet = County.named("RSILC", organizations, ledgers);
        silent.hazard("2023-08-20T02:00:00Z", "2023-08-19", "最后一处");
        speaking.hazard("2023-10-20T02:00:00Z", "2023-10-19", "十月也有");
        for (String day : List.of("2023-09-05", "2023-10-05", "2023-11-05")) {
            roadCase(silent, day);
            roadCase(speaking, day);
        }
        assertThat(found("silent-unit", silent, "2023-09-01", "2023-11-30"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.key()).isEqualTo("RSILA:2023-11");
                    assertThat(found.sentence()).contains("没有登记一处隐患", "违法路域案件3件");
                    assertThat(found.total()).isEqualTo(3);
                });
        assertThat(found("silent-unit", speaking, "2023-09-01", "2023-11-30")).isEmpty();
        assertThat(found("silent-unit", quiet, "2023-09-01", "2023-11-30")).isEmpty();
    }

    @Test
    @DisplayName("比前八个月的中位数多出很多的月报；历史不足六个月的、相差不大的不报")
    void outliers() {
        County county = County.named("ROUTA", organizations, ledgers);
        County young = County.named("ROUTB", organizations, ledgers);
        for (int month = 5; month <= 12; month++) {
            for (int i = 0; i < 3 + month % 2; i++) {
                county.hazard("2024-01-02T02:00:00Z", "2023-%02d-%02d".formatted(month, 10 + i), "第" + month + "月" + i);
            }
        }
        for (int i = 0; i < 20; i++) {
            county.hazard("2024-02-02T02:00:00Z", "2024-01-%02d".formatted(1 + i), "一月" + i);
            young.hazard("2024-02-02T02:00:00Z", "2024-01-%02d".formatted(1 + i), "一月" + i);
        }
        assertThat(found("outliers", county, "2023-12-01", "2024-01-31"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.key()).isEqualTo("hazards-found:ROUTA:2024-01");
                    assertThat(found.sentence()).contains("20处", "8个月", "3.5处");
                    assertThat(found.rows()).hasSize(9);
                });
        assertThat(found("outliers", young, "2023-12-01", "2024-01-31")).isEmpty();
    }

    @Test
    @DisplayName("同一座桥在两本台账里长度不同的报，相同的不报；两个县各填一处的，由管着两边的市局答复")
    void typedTwice() {
        County one = County.named("RTWOA", organizations, ledgers);
        County two = County.named("RTWOB", organizations, ledgers);
        bridge(one, "东河体检桥", 60, true);
        bridge(one, "东河体检桥", 60, false);
        bridge(one, "西河体检桥", 61, true);
        bridge(two, "西河体检桥", 66, false);
        bridge(two, "南河体检桥", 16, true);
        bridge(two, "南河体检桥", 18, false);
        Rule rule = new TypedTwice(new Settings(yaml("typed-twice", """
                pairs:
                      - {left: dangerous-bridge, leftKey: [name], leftField: length, right: planned-bridge, rightKey: [name], rightField: length}
                """)), ledgers, places, database);
        Map<String, String> units = new LinkedHashMap<>();
        of(rule, one, "2024-02-01", "2024-02-29").stream()
                .filter(found -> found.subject().contains("体检桥"))
                .forEach(found -> units.put(found.subject(), found.unit().code()));
        assertThat(units).isEqualTo(Map.of("西河体检桥：全长", "CITY", "南河体检桥：全长", "RTWOB"));
    }

    @Test
    @DisplayName("两本以同样的东西为准的名册，同名、同类型、同单位的栏自动成对；单位不同的不算")
    void plainPairs() {
        List<TypedTwice.Pair> pairs =
                TypedTwice.plain(ledgers.definition("dangerous-bridge"), ledgers.definition("planned-bridge"));
        assertThat(pairs).as("延米 and 米 are left to whoever declares them").isEmpty();
        assertThat(TypedTwice.plain(ledgers.definition("dangerous-bridge"), ledgers.definition("dangerous-bridge")))
                .extracting(TypedTwice.Pair::leftField)
                .contains("length", "grade", "traffic")
                .doesNotContain("name", "division", "town");
    }

    @Test
    @DisplayName("一季度里市局在县里查出三处，县台账只有两条：报；补登一条、或有一处不是市局查的：不报")
    void belowBureau() {
        County county = County.named("RBELO", organizations, ledgers);
        for (int i = 1; i <= 3; i++) {
            above(county, "CHECK", "市局查出的第" + i + "处");
        }
        above(county, "INSPECTION", "巡察的问题不算");
        county.hazard(NOW, "2024-01-05", "标志牌倾斜");
        county.hazard(NOW, "2024-02-06", "护栏缺失");
        county.hazard(NOW, "2023-12-06", "上一季度的");
        assertThat(found("below-bureau", county, "2024-02-01", "2024-02-29"))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.key()).isEqualTo("RBELO:2024-01-01");
                    assertThat(found.sentence()).contains("查出3处", "只有2条");
                    assertThat(found.rows()).hasSize(4);
                });
        county.hazard(NOW, "2024-02-07", "补登的一条");
        assertThat(found("below-bureau", county, "2024-02-01", "2024-02-29")).isEmpty();
    }

    private void above(County county, String source, String title) {
        PlatformClock.at(
                Instant.parse("2024-02-19T02:00:00Z"),
                () -> Acting.as(city.acting("safe.clerk"), () -> {
                    long id = findings.register(new NewFinding(
                            source,
                            null,
                            "",
                            title,
                            "",
                            LocalDate.parse("2024-02-18"),
                            false,
                            null,
                            null,
                            null,
                            List.of()));
                    return findings.give(
                            id,
                            Order.on(
                                    LocalDate.parse("2024-02-19"),
                                    new Command.Assign(
                                            county.code(), null, null, null, LocalDate.parse("2024-03-20"))));
                }));
    }

    private Entry operation(County county, String day, String target, int people, int vehicles) {
        return county.record(
                NOW,
                "field-operation",
                day,
                Map.of("kind", "SUPERVISION", "target", target, "people", people, "vehicles", vehicles));
    }

    private void roadCase(County county, String day) {
        county.record(
                "2024-01-02T02:00:00Z",
                "roadside-case",
                day,
                Map.of("number", county.code() + day, "kind", "DAMAGE", "place", "G341 K52+300"));
    }

    private void bridge(County county, String name, int length, boolean dangerous) {
        Map<String, Object> common = new LinkedHashMap<>(Map.of("name", name, "division", "990121", "length", length));
        common.putAll(
                dangerous
                        ? Map.of("town", "河东乡", "stage", "TENDERED", "traffic", "OPEN")
                        : Map.of("width", 9, "investment", 300));
        county.record(NOW, dangerous ? "dangerous-bridge" : "planned-bridge", "2024-02-01", common);
    }

    private Rule cumulative(String yearly) {
        return new CumulativeFell(
                new Settings(
                        yaml("cumulative-fell", "fields: [{ledger: field-operation, field: people, " + yearly + "}]")),
                values,
                places,
                ledgers,
                database);
    }

    private static String yaml(String rule, String parameters) {
        return "rules:\n  - id: " + rule + "\n    name: 规则\n    explanation: 说明\n    remedy: 办法\n    " + parameters;
    }

    private List<Found> found(String rule, County county, String from, String to) {
        return of(rule(rule), county, from, to);
    }

    private Rule rule(String id) {
        return rules.stream()
                .filter(each -> each.text().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Found> of(Rule rule, County county, String from, String to) {
        return in(rule, extent(county, from, to));
    }

    private List<Found> in(Rule rule, Extent extent) {
        return asSystem(() -> rule.check(extent).stream()
                .flatMap(checked -> checked.found().stream())
                .toList());
    }

    private <T> T asSystem(Supplier<T> work) {
        return Acting.as(
                Acting.system("test"),
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> work.get())));
    }

    private List<String> links(List<Checked> checked) {
        return checked.stream()
                .flatMap(each -> each.found().stream())
                .map(found -> found.rows().getFirst().link())
                .toList();
    }

    private static Extent extent(County county, String from, String to) {
        return new Extent(null, Set.of(county.code()), LocalDate.parse(from), LocalDate.parse(to), now(NOW));
    }

    private static AsOf now(String instant) {
        return new AsOf(Instant.parse(instant));
    }

    private static String link(Entry entry) {
        return "/ledgers/" + entry.ledger() + "/entries/" + entry.id();
    }
}
