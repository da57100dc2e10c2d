package org.hangji.rectify.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.EntryHistory;
import org.hangji.ledger.LedgerText;
import org.hangji.ledger.Ledgers;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingRef;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Findings;
import org.hangji.rules.calendar.WorkingDays;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("台账记录开出问题：定义里写了才开，和记录同进同退，改了撤了由人决定")
class OpeningTest {

    private static final String WORDS = """
            id: x
            name: 护栏排查
            row: 一处护栏
            day: 排查日期
            subject: place
            fields:
              - {id: place, name: 地点, type: text, required: true, maxLength: 300}
              - {id: level, name: 等级, type: choice, required: true, choices: {GENERAL: 一般, MAJOR: 重大}}
              - {id: note, name: 情况, type: long-text, maxLength: 500}
              - {id: until, name: 整改期限, type: date}
              - {id: rectifiedOn, name: 整改完成日期, type: date, past: true, notBefore: occurredOn}
            opens:
            """;

    private static final String RULE = """
              source: HAZARD
              text: note
              deadline: until
              days: "15"
              major: level=MAJOR
              unless: rectifiedOn
            """;

    @Autowired
    Ledgers ledgers;

    @Autowired
    Findings findings;

    @Autowired
    OpenedStore store;

    @Autowired
    SmallCity city;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MockMvc web;

    private String ledger = "";

    @BeforeAll
    void define() {
        ledger = define(RULE);
    }

    @Test
    @DisplayName("登记一条，开出一个问题：来源、标题、情况、单位、期限都来自记录，已交办到本单位")
    void opens() {
        Entry entry =
                record(Map.of("place", "G341 K52+300 护栏缺失", "level", "MAJOR", "note", "缺三块板", "until", "2024-03-20"));
        Finding finding = finding(entry);
        assertThat(finding.title()).isEqualTo("G341 K52+300 护栏缺失");
        assertThat(finding.text()).isEqualTo("缺三块板");
        assertThat(finding.source()).isEqualTo("HAZARD");
        assertThat(finding.major()).isTrue();
        assertThat(finding.occurredOn()).isEqualTo(entry.occurredOn());
        assertThat(finding.state()).isEqualTo(FindingState.ASSIGNED);
        assertThat(finding.deadline()).isEqualTo(LocalDate.of(2024, 3, 20));
    }

    @Test
    @DisplayName("没填期限的按工作日推算；没到重大的不是重大；标题太长的全文放进情况")
    void deadlineByWorkingDays() {
        Finding finding = finding(record(Map.of("place", "护栏".repeat(140), "level", "GENERAL")));
        assertThat(finding.deadline()).isEqualTo(WorkingDays.add(LocalDate.of(2024, 2, 20), 15));
        assertThat(finding.major()).isFalse();
        assertThat(finding.title()).hasSize(200).endsWith("…");
        assertThat(finding.text()).startsWith("护栏".repeat(140));
    }

    @Test
    @DisplayName("登记时已经整改好的不开问题；系统装入的、内置台账都不开")
    void opensNothing() throws Exception {
        Entry done = record(Map.of("place", "K1+000", "level", "GENERAL", "rectifiedOn", "2024-02-21"));
        assertThat(as(() -> opened(done).isPresent())).isFalse();
        long before = TestDatabase.number("select count(*) from rectify.finding");
        Acting.as(
                Acting.system("test"),
                () -> ledgers.recordAll(
                        ledger,
                        List.of(new EntryHistory(
                                "EAST",
                                List.of(new EntryHistory.Version(
                                        Instant.parse("2024-02-21T02:00:00Z"),
                                        draft(Map.of("place", "装入", "level", "GENERAL")),
                                        "")))),
                        "constructed"));
        as(() -> ledgers.record(
                "training",
                new Draft("2024-02-20", null, Map.of("kind", "OTHER", "title", "不开问题", "people", 3)),
                "form"));
        assertThat(TestDatabase.number("select count(*) from rectify.finding")).isEqualTo(before);
    }

    @Test
    @DisplayName("更正、撤销都不动问题，问题页上说明，记录页上有问题的链接")
    void correctedAndWithdrawn() throws Exception {
        Entry entry = record(Map.of("place", "K3+300 护栏变形", "level", "GENERAL"));
        Finding finding = finding(entry);
        String page = "/findings/" + finding.id();
        web.perform(get(page).with(user("east.clerk"))).andExpect(content().string(containsString("由台账“护栏排查”的一条记录开出")));
        as(() -> ledgers.correct(
                ledger, entry.id(), new Draft(null, null, Map.of("place", "K3+310 护栏变形")), "桩号记错", 1, "form"));
        web.perform(get(page).with(user("east.clerk"))).andExpect(content().string(containsString("已更正到第2版（桩号记错）")));
        as(() -> ledgers.withdraw(ledger, entry.id(), "重复登记", 2, "form"));
        web.perform(get(page).with(user("east.clerk"))).andExpect(content().string(containsString("已撤销（重复登记）")));
        assertThat(finding(entry).state()).isEqualTo(FindingState.ASSIGNED);
        web.perform(get("/ledgers/" + ledger + "/entries/" + entry.id()).with(user("east.clerk")))
                .andExpect(content().string(containsString("这条记录开出了问题")));
        assertThat(Acting.as(
                        city.acting("west.clerk"),
                        () -> new OpenedConcerns(store, ledgers, transactions)
                                .about("entry", Map.of("ledger", ledger, "entry", Long.toString(entry.id())))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "titel: place | 没有“titel”这个词",
                "title: nowhere | 没有字段“nowhere”",
                "deadline: place | 不是日期字段",
                "major: level | 字段=值",
                "days: \"0\" | 工作日数",
                "source: \"a b\" | 来源",
            })
    @DisplayName("规则写得不对：登记时说明白，记录和问题都不写入")
    void wrongWords(String word, String sentence) throws Exception {
        String wrong = define("  " + word + "\n");
        assertThatThrownBy(() ->
                        as(() -> ledgers.record(wrong, draft(Map.of("place", "K1", "level", "GENERAL")), "form")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(sentence);
        assertThat(TestDatabase.number("select count(*) from ledger." + wrong.replace('-', '_')))
                .isZero();
    }

    @Test
    @DisplayName("一批一千条，一个事务开出一千个问题")
    void thousand() throws Exception {
        String own = define(RULE);
        List<Draft> drafts = IntStream.range(0, 1000)
                .mapToObj(i -> draft(Map.of("place", "K%d+%03d 护栏".formatted(i / 10, i), "level", "GENERAL")))
                .toList();
        long began = System.nanoTime();
        as(() -> ledgers.recordBatch(own, drafts, "form"));
        System.out.printf("1000 entries with 1000 findings: %d ms%n", (System.nanoTime() - began) / 1_000_000);
        assertThat(TestDatabase.number("select count(*) from rectify.opened where ledger = '" + own + "'"))
                .isEqualTo(1000);
    }

    private String define(String rule) {
        return Acting.as(
                city.acting("safe.clerk"),
                () -> ledgers.define(LedgerText.read(WORDS + rule), 0, "护栏专项").id());
    }

    private Entry record(Map<String, Object> values) {
        return as(() -> ledgers.record(ledger, draft(values), "form"));
    }

    private static Draft draft(Map<String, Object> values) {
        return new Draft("2024-02-20", null, new LinkedHashMap<>(values));
    }

    private Finding finding(Entry entry) {
        return as(() -> findings.get(opened(entry).orElseThrow().id()));
    }

    private Optional<FindingRef> opened(Entry entry) {
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> store.opened(ledger, entry.id())));
    }

    private <T> T as(Supplier<T> work) {
        return Acting.as(city.acting("east.clerk"), work);
    }
}
