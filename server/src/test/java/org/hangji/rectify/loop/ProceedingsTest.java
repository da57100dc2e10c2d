package org.hangji.rectify.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.rectify.Command;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.East;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingFiles;
import org.hangji.rectify.FindingFilter;
import org.hangji.rectify.FindingItem;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Findings;
import org.hangji.rectify.LookBackResult;
import org.hangji.rectify.Order;
import org.hangji.rectify.Outcome;
import org.hangji.rectify.Pictures;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("办理过程，存在数据库里")
class ProceedingsTest {

    private static final LocalDate LATER = LocalDate.of(2024, 9, 30);

    @Autowired
    private Findings findings;

    @Autowired
    private EventStore events;

    @Autowired
    private EventRecords records;

    @Autowired
    private FindingFiles files;

    @Autowired
    private SmallCity city;

    @Autowired
    private Database database;

    @Autowired
    private PlatformTransactionManager transactions;

    private East east;

    @BeforeEach
    void east() {
        east = new East(city, findings);
    }

    private <T> T in(String account, Supplier<T> work) {
        return east.as(account, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private void files(String account, long finding) {
        east.as(account, () -> files.add(finding, null, "照片.png", Pictures.png(finding)));
    }

    private Matter matter(long finding) {
        return Matter.of(events.of(finding).stream().map(EventRow::event).toList());
    }

    /** What the database keeps of a finding, beside what its events say. */
    private void assertKeptAsTold(long finding) {
        in("city.leader", () -> {
            Matter matter = matter(finding);
            database.sql("select * from rectify.finding where id = ?")
                    .param(finding)
                    .query((row, number) -> {
                        assertThat(row.getString("state"))
                                .isEqualTo(matter.standing().state().name());
                        assertThat(row.getInt("version")).isEqualTo(matter.version());
                        assertThat(row.getObject("deadline", LocalDate.class)).isEqualTo(matter.deadline());
                        assertThat(row.getObject("first_deadline", LocalDate.class))
                                .isEqualTo(matter.firstDeadline());
                        assertThat(row.getObject("due", LocalDate.class)).isEqualTo(matter.due());
                        assertThat(row.getString("path")).isEqualTo(matter.path());
                        assertThat(row.getObject("extension", LocalDate.class))
                                .isEqualTo(
                                        matter.extension() == null
                                                ? null
                                                : matter.extension().deadline());
                        assertThat(row.getObject("verified_by", Long.class))
                                .isEqualTo(
                                        matter.standing() instanceof Standing.Claimed claimed
                                                ? claimed.verifiedBy()
                                                : null);
                        assertThat(row.getString("outcome"))
                                .isEqualTo(
                                        matter.standing() instanceof Standing.Closed closed
                                                ? closed.outcome().name()
                                                : null);
                        return true;
                    })
                    .single();
            List<String> kept = database.sql(
                            "select number || ' ' || state || ' ' || answer || ' ' || coalesce(deadline::text, '') from rectify.measure where finding = ? order by number")
                    .param(finding)
                    .query(String.class)
                    .list();
            assertThat(kept)
                    .isEqualTo(matter.measures().all().stream()
                            .map(measure -> measure.number() + " " + measure.state() + " " + measure.answer() + " "
                                    + (measure.deadline() == null ? "" : measure.deadline()))
                            .toList());
            return true;
        });
    }

    @Test
    @DisplayName("走完全程：数据库里的现状每一步都与记录推出的一致")
    void keptAsTold() {
        long id = east.as("safe.clerk", () -> findings.register(East.finding("全程", null, null)));
        record Step(String who, Command what) {}
        List<Step> steps = List.of(
                new Step("safe.clerk", new Command.Assign("WEST", null, null, null, East.DEADLINE)),
                new Step("west.clerk", new Command.Return(null, "不在本县")),
                new Step("safe.clerk", new Command.Assign("EAST", null, null, null, East.DEADLINE.plusDays(9))),
                new Step("east.clerk", new Command.Accept()),
                new Step("east.clerk", new Command.PlanMeasure("再加一条", null, East.DEADLINE)),
                new Step("east.clerk", new Command.Report(3, "已招标")),
                new Step("east.clerk", new Command.RequestExtension(LATER, "雨季")),
                new Step("city.leader", new Command.ApproveExtension()),
                new Step("east.clerk", new Command.Claim(3)),
                new Step("audit.verifier", new Command.Verify(3)),
                new Step("audit.verifier", new Command.Return(3, "缺图")),
                new Step("audit.verifier", new Command.MakeLongTerm(2, LATER, "制度要看一年")),
                new Step("audit.verifier", new Command.MakeLongTerm(null, LATER, "资金未到")),
                new Step("east.clerk", new Command.RequestExtension(LATER.plusDays(30), "仍未到")),
                new Step("audit.verifier", new Command.ApproveExtension()),
                new Step("east.clerk", new Command.Resume()),
                new Step("east.clerk", new Command.AnswerMeasure(1, "装了")),
                new Step("east.clerk", new Command.AnswerMeasure(2, "建了")),
                new Step("east.clerk", new Command.AnswerMeasure(3, "做了")),
                new Step("safe.clerk", new Command.Suspend(LATER, "等方案")),
                new Step("east.clerk", new Command.Resume()),
                new Step("east.clerk", new Command.Claim(null)),
                new Step("audit.verifier", new Command.Return(null, "缺证据")),
                new Step("safe.clerk", new Command.Dismiss("重复")),
                new Step("audit.verifier", new Command.Return(null, "不是重复")),
                new Step("east.clerk", new Command.Claim(null)),
                new Step("audit.verifier", new Command.Verify(null)));
        for (Step step : steps) {
            east.does(step.who(), id, step.what());
            assertKeptAsTold(id);
        }
        assertThatThrownBy(() -> east.as("west.clerk", () -> findings.get(id))).isInstanceOf(Refusal.class);
        files("east.clerk", id);
        east.does("audit.verifier", id, new Command.Close(Outcome.RECTIFIED));
        assertKeptAsTold(id);
        east.does("city.leader", id, new Command.LookBack(LookBackResult.KEPT, "看过"));
        assertKeptAsTold(id);
        Finding reopened = east.does("city.leader", id, new Command.LookBack(LookBackResult.REBOUNDED, "又坏了"));
        assertKeptAsTold(id);
        assertThat(reopened.state()).isEqualTo(FindingState.IN_PROGRESS);
        assertThat(reopened.events()).extracting("kind").contains("close", "lookBack", "file");
        assertThat(reopened.firstDeadline()).isEqualTo(East.DEADLINE);
    }

    @Test
    @DisplayName("数据库自己的规则表与办理规则一致")
    void sameTable() {
        in("city.leader", () -> {
            for (CommandName command : CommandName.values()) {
                for (FindingState state : FindingState.values()) {
                    for (boolean ofMeasure : new boolean[] {false, true}) {
                        if (ofMeasure
                                && !List.of("CLAIM", "VERIFY", "RETURN", "MAKE_LONG_TERM")
                                        .contains(command.name())) {
                            continue;
                        }
                        boolean inDatabase = database.sql("select rectify.next_state(?, ?, ?, 'KEPT') is not null")
                                .params(command.name(), state.name(), ofMeasure)
                                .query(Boolean.class)
                                .single();
                        assertThat(inDatabase)
                                .as("%s from %s", command, state)
                                .isEqualTo(Law.from(command, ofMeasure).contains(state));
                    }
                }
            }
            return true;
        });
    }

    @Test
    @DisplayName("别的县看不见，也办不了；本县看得见")
    void otherCounty() {
        long id = east.inProgress("只在东县");
        assertThat(east.as("east.engineer", () -> findings.get(id)).title()).isEqualTo("只在东县");
        assertThatThrownBy(() -> east.as("west.clerk", () -> findings.get(id)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> east.does("west.clerk", id, new Command.Report(null, "x")))
                .isInstanceOf(Refusal.class);
        FindingFilter named = new FindingFilter(null, null, null, null, null, null, "只在东县", false);
        assertThat(east.as("west.clerk", () -> findings.list(named, new Paging(0, 50)))
                        .items())
                .isEmpty();
        assertThat(east.as("east.clerk", () -> findings.list(named, new Paging(0, 50)))
                        .items())
                .extracting(FindingItem::id)
                .containsExactly(id);
    }

    @Test
    @DisplayName("被指定为核查人的，不在管辖范围也看得见这一件")
    void participant() {
        long id = east.registered("请西县核查");
        east.does(
                "safe.clerk",
                id,
                new Command.Assign("EAST", null, null, city.acting("west.clerk").person(), East.DEADLINE));
        assertThat(east.as("west.clerk", () -> findings.get(id)).verifier()).isNotNull();
        assertThat(east.as("west.clerk", () -> findings.list(FindingFilter.takingPart(), new Paging(0, 50)))
                        .items())
                .extracting(FindingItem::id)
                .contains(id);
        assertThatThrownBy(() -> east.as("west.engineer", () -> findings.get(id)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("两人同时办：后办的得到 409，说出中间发生了什么")
    void changedSince() {
        long id = east.inProgress("同时");
        Finding seen = east.as("east.clerk", () -> findings.get(id));
        east.does("east.engineer", id, new Command.Report(null, "已到场"));
        assertThatThrownBy(() -> east.as(
                        "east.clerk",
                        () -> findings.give(id, new Order(new Command.Claim(null), null, seen.version()))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.getMessage()).contains("报告进展");
                });
    }

    @Test
    @DisplayName("逾期是算出来的")
    void overdue() {
        long id = east.registered("过期的");
        east.does("safe.clerk", id, new Command.Assign("EAST", null, null, null, LocalDate.of(2024, 2, 28)));
        FindingFilter late = new FindingFilter(null, null, null, null, true, "EAST", "过期的", false);
        assertThat(east.as("safe.clerk", () -> findings.list(late, new Paging(0, 50)))
                        .items())
                .extracting(FindingItem::id)
                .containsExactly(id);
        assertThat(east.as("safe.clerk", () -> findings.get(id)).overdue()).isTrue();
    }

    @Test
    @DisplayName("每一步都在审计日志里留下摘要")
    void journal() {
        long id = east.inProgress("留痕");
        in("city.auditor", () -> {
            assertThat(database.sql("""
                            select count(*) from audit.journal j
                            join rectify.event e on e.finding = ? and e.digest = j.record_digest
                            where j.subject_type = 'finding' and j.subject_id = ?
                            """)
                            .params(id, Long.toString(id))
                            .query(Long.class)
                            .single())
                    .isEqualTo(3);
            return true;
        });
    }

    @Test
    @DisplayName("办理记录的摘要能从表里的行重算出来，与审计日志一致")
    void recomputed() {
        long id = east.inProgress("重算");
        east.does("east.clerk", id, new Command.PlanMeasure("一件\n分两行", null, East.DEADLINE));
        List<String> digests = new ArrayList<>();
        in("city.leader", () -> {
            database.sql("select digest from rectify.event where finding = ?")
                    .param(id)
                    .query(String.class)
                    .list()
                    .forEach(digests::add);
            return true;
        });
        List<String> recomputed = new ArrayList<>();
        Acting.as(
                Acting.system("verify"),
                () -> new TransactionTemplate(transactions).execute(status -> {
                    records.forEach(record -> recomputed.add(record.digest()));
                    return true;
                }));
        assertThat(digests).hasSize(4);
        assertThat(recomputed).containsAll(digests);
    }

    private void bySql(String account, String sql) throws SQLException {
        new BySql(city, findings).run(account, sql);
    }

    private String event(long finding, String account, String kind, String columns, String values) {
        return new BySql(city, findings).event(finding, account, kind, columns, values);
    }

    @Test
    @DisplayName("绕过程序也不行：数据库拒绝给自己销号、没核查、没证据、没答复的销号")
    void databaseRefuses() throws SQLException {
        long id = east.inProgress("绕过");
        east.does("east.clerk", id, new Command.PlanMeasure("一件", null, null));
        east.does("east.clerk", id, new Command.Claim(null));
        String close = ", outcome";
        assertThatThrownBy(() -> bySql("audit.verifier", event(id, "audit.verifier", "CLOSE", close, ", 'RECTIFIED'")))
                .hasMessageContaining("没有核查通过");
        assertThatThrownBy(() -> bySql("east.clerk", event(id, "east.clerk", "VERIFY", "", "")))
                .hasMessageContaining("整改责任人");
        east.does("audit.verifier", id, new Command.Verify(null));
        assertThatThrownBy(() -> bySql("east.clerk", event(id, "east.clerk", "CLOSE", close, ", 'RECTIFIED'")))
                .hasMessageContaining("整改责任人");
        assertThatThrownBy(() -> bySql("audit.verifier", event(id, "audit.verifier", "CLOSE", close, ", 'RECTIFIED'")))
                .hasMessageContaining("证据");
        files("east.clerk", id);
        assertThatThrownBy(() -> bySql("audit.verifier", event(id, "audit.verifier", "CLOSE", close, ", 'RECTIFIED'")))
                .hasMessageContaining("没有答复");
    }

    @Test
    @DisplayName("记录只能以自己的名义写，只能写看得见的问题，监督人员不能写")
    void inOnesOwnName() {
        long id = east.inProgress("本人");
        for (String account : List.of("west.clerk", "city.auditor")) {
            assertThatThrownBy(() -> bySql(account, event(id, account, "REPORT", "", "")))
                    .as(account)
                    .hasMessageContaining("row-level security");
        }
        assertThatThrownBy(() -> bySql("east.clerk", event(id, "east.engineer", "REPORT", "", "")))
                .hasMessageContaining("row-level security");
    }

    @Test
    @DisplayName("办理记录只增不改，现状和最初的期限不能直接改")
    void neverChanged() throws SQLException {
        long id = east.inProgress("不改");
        for (String sql : List.of(
                "update rectify.event set reason = 'x' where finding = " + id,
                "delete from rectify.event where finding = " + id,
                "update rectify.finding set state = 'CLOSED', outcome = 'RECTIFIED' where id = " + id,
                "update rectify.finding set first_deadline = '2030-01-01' where id = " + id,
                "delete from rectify.finding where id = " + id,
                "update rectify.measure set state = 'VERIFIED' where finding = " + id)) {
            assertThatThrownBy(() -> bySql("city.leader", sql)).as(sql).hasMessageContaining("permission denied");
        }
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from rectify.event where finding = " + id))
                    .hasMessageContaining("只增不改");
            assertThatThrownBy(() -> statement.execute(
                            "update rectify.finding set first_deadline = '2030-01-01' where id = " + id))
                    .hasMessageContaining("最初的期限");
        }
    }
}
