package org.hangji.figure.contradiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.figure.contradiction.Contradiction.State;
import org.hangji.figure.contradiction.Told.Kind;
import org.hangji.ledger.Draft;
import org.hangji.ledger.Entry;
import org.hangji.ledger.EntryHistory;
import org.hangji.ledger.Ledgers;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.hangji.shared.Paging;
import org.hangji.shared.PlatformClock;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("一处矛盾的经过：随报随检，有人答复，再有变化就再提出，经过一条不少")
class ContradictionLifeTest {

    private static final String NOW = "2024-02-20T02:00:00Z";

    @Autowired
    Organizations organizations;

    @Autowired
    Ledgers ledgers;

    @Autowired
    ContradictionDesk desk;

    @Autowired
    Answering answering;

    @Autowired
    Nightly nightly;

    @Autowired
    DueChecks due;

    @Autowired
    SmallCity city;

    @Test
    @DisplayName("两条一样的登记后马上提出；写了说明就不再问；又来一条，再次提出")
    void explainedAndReopened() {
        County county = County.named("LIFEA", organizations, ledgers);
        county.training(NOW, "2024-02-19", "客运驾驶员安全知识培训", 30);
        assertThat(of(county)).isEmpty();
        county.training(NOW, "2024-02-19", "客运驾驶员 安全知识培训", 30);
        Contradiction found = one(county);
        assertThat(found.state()).isEqualTo(State.OPEN);
        assertThat(found.sentence()).contains("2024-02-19", "2条");
        assertThat(found.openedAt()).isEqualTo(Instant.parse(NOW));

        answer(county, "2024-02-21T02:00:00Z", found.id(), "EXPLAINED", "上午、下午两批人，同一套课");
        assertThat(one(county).state()).isEqualTo(State.EXPLAINED);
        assertThat(one(county).answer()).isEqualTo("上午、下午两批人，同一套课");
        nightlyAt("2024-02-22T02:00:00Z");
        assertThat(one(county).state())
                .as("the same rows are not asked about again")
                .isEqualTo(State.EXPLAINED);

        county.training("2024-02-23T02:00:00Z", "2024-02-19", "客运驾驶员安全知识培训", 30);
        assertThat(one(county).state()).isEqualTo(State.OPEN);
        assertThat(one(county).sentence()).contains("3条");
        assertThat(kinds(county, found.id())).containsExactly(Kind.FOUND, Kind.EXPLAINED, Kind.REOPENED);
    }

    @Test
    @DisplayName("撤销多出的一条，规则不再成立，自己成为已更正；再登记一条，再次提出")
    void goneAndBack() {
        County county = County.named("LIFEB", organizations, ledgers);
        county.training(NOW, "2024-02-19", "危货押运员培训", 12);
        Entry second = county.training(NOW, "2024-02-19", "危货押运员培训", 12);
        long id = one(county).id();
        county.withdraw("2024-02-20T03:00:00Z", second);
        assertThat(one(county).state()).isEqualTo(State.CORRECTED);
        county.training("2024-02-20T04:00:00Z", "2024-02-19", "危货押运员培训", 12);
        assertThat(kinds(county, id)).containsExactly(Kind.FOUND, Kind.CORRECTED, Kind.REOPENED);
    }

    @Test
    @DisplayName("没有更正就说已更正：当场复核，规则仍成立，不认；不再成立的才认，记下是谁说的")
    void correctedIsChecked() throws Exception {
        County county = County.named("LIFEC", organizations, ledgers);
        county.training(NOW, "2024-02-19", "维修工培训", 9);
        Entry second = county.training(NOW, "2024-02-19", "维修工培训", 9);
        long id = one(county).id();
        assertThatThrownBy(() -> answer(county, NOW, id, "CORRECTED", ""))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("仍然成立");
        assertThat(one(county).state()).isEqualTo(State.OPEN);

        // Behind the platform's back, so that nothing looks at it before the clerk says so.
        TestDatabase.execute("update ledger.training set people = 90, title = '别的' where entry = " + second.id());
        answer(county, NOW, id, "CORRECTED", "");
        assertThat(one(county).state()).isEqualTo(State.CORRECTED);
        assertThat(Acting.as(county.clerk(), () -> desk.story(id)).getLast().by())
                .isEqualTo(county.clerk().name());
    }

    @Test
    @DisplayName("说明不能空着；答过的不能再答；看过旧样子的要先看新的")
    void refused() {
        County county = County.named("LIFED", organizations, ledgers);
        county.training(NOW, "2024-02-19", "场站安检员培训", 9);
        county.training(NOW, "2024-02-19", "场站安检员培训", 9);
        long id = one(county).id();
        assertThatThrownBy(() -> answer(county, NOW, id, "EXPLAINED", " ")).hasMessageContaining("至少");
        assertThatThrownBy(() -> answer(county, NOW, id, "EXPLAINED", "字".repeat(2001)))
                .hasMessageContaining("最多");
        assertThatThrownBy(() -> answer(county, NOW, id, "", "")).hasMessageContaining("请选一种答复");
        county.training(NOW, "2024-02-19", "场站安检员培训", 9);
        assertThatThrownBy(() -> Acting.run(county.clerk(), () -> answering.answer(id, "EXPLAINED", "确有三批人参加", 1)))
                .hasMessageContaining("刚刚有了变化");
        answer(county, NOW, id, "EXPLAINED", "确有三批人参加");
        assertThatThrownBy(() -> answer(county, NOW, id, "EXPLAINED", "确有三批人参加"))
                .hasMessageContaining("已经答复过");
    }

    @Test
    @DisplayName("别的县看不到也答不了；市局看得到，审计员看得到但答不了")
    void scope() {
        County county = County.named("LIFEE", organizations, ledgers);
        county.training(NOW, "2024-02-19", "网约车驾驶员培训", 9);
        county.training(NOW, "2024-02-19", "网约车驾驶员培训", 9);
        long id = one(county).id();
        Acting west = city.acting("west.clerk");
        assertThatThrownBy(() -> Acting.as(west, () -> desk.get(id))).hasMessageContaining("没有这处矛盾");
        assertThat(Acting.as(west, () -> desk.story(id))).isEmpty();
        assertThatThrownBy(() -> Acting.run(west, () -> answering.answer(id, "EXPLAINED", "与我无关的事", null)))
                .hasMessageContaining("没有这处矛盾");
        assertThatThrownBy(() -> Acting.run(west, () -> answering.answer(id, "CORRECTED", "", null)))
                .hasMessageContaining("没有这处矛盾");
        assertThat(Acting.as(city.acting("safe.clerk"), () -> desk.get(id)).id())
                .isEqualTo(id);
        Acting auditor = city.acting("city.auditor");
        assertThat(Acting.as(auditor, () -> desk.get(id)).id()).isEqualTo(id);
        assertThatThrownBy(() -> Acting.run(auditor, () -> answering.answer(id, "EXPLAINED", "审计员的话", null)))
                .hasMessageContaining("不能答复");
    }

    @Test
    @DisplayName("系统自己装入的留给定时任务，一样不丢；夜间体检记下用时和处数")
    void dueIsKept() throws Exception {
        County county = County.named("LIFEF", organizations, ledgers);
        var history = new EntryHistory(
                county.code(),
                List.of(new EntryHistory.Version(
                        Instant.parse(NOW),
                        new Draft("2024-02-19", null, Map.of("kind", "OTHER", "title", "装入的培训", "people", 7)),
                        "")));
        Acting.as(Acting.system("test"), () -> ledgers.recordAll("training", List.of(history, history), "constructed"));
        assertThat(of(county)).isEmpty();
        long before = TestDatabase.number("select count(*) from audit.journal where act = 'contradiction.nightly'");
        nightlyAt("2024-02-22T02:00:00Z");
        assertThat(one(county).state()).isEqualTo(State.OPEN);
        assertThat(TestDatabase.number("select count(*) from figure.contradiction_due"))
                .isZero();
        assertThat(
                        TestDatabase.number(
                                "select count(*) from audit.journal where act = 'contradiction.nightly' and detail ? 'millis' and detail ? 'due'"))
                .isEqualTo(before + 1);
        assertThat(due.lookAtAll()).isZero();
    }

    @Test
    @DisplayName("写到一半没有写成的，不留下要体检的事")
    void rolledBack() throws Exception {
        County county = County.named("LIFEG", organizations, ledgers);
        long before = TestDatabase.number("select count(*) from figure.contradiction_due");
        assertThatThrownBy(() -> county.training(NOW, "2999-01-01", "还没到的培训", 7))
                .isInstanceOf(Refusal.class);
        assertThat(TestDatabase.number("select count(*) from figure.contradiction_due"))
                .isEqualTo(before);
    }

    @Test
    @DisplayName("一次随报体检用不了一秒")
    void quick() {
        County county = County.named("LIFEH", organizations, ledgers);
        county.training(NOW, "2024-02-19", "第一次", 7);
        long began = System.nanoTime();
        county.training(NOW, "2024-02-18", "第二次", 8);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    private void nightlyAt(String instant) {
        PlatformClock.at(Instant.parse(instant), nightly::run);
    }

    private void answer(County county, String instant, long id, String answer, String text) {
        county.at(instant, () -> {
            answering.answer(id, answer, text, null);
            return true;
        });
    }

    private Contradiction one(County county) {
        assertThat(of(county)).hasSize(1);
        return of(county).getFirst();
    }

    private List<Contradiction> of(County county) {
        return Acting.as(
                county.clerk(),
                () -> desk.list(
                                new ContradictionDesk.Asked(null, "duplicates", county.code(), null, null, null, null),
                                new Paging(0, 50))
                        .items());
    }

    private List<Kind> kinds(County county, long id) {
        return Acting.as(county.clerk(), () -> desk.story(id)).stream()
                .map(Told::kind)
                .toList();
    }
}
