package org.hangji.rectify.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestDatabase;
import org.hangji.rectify.Command;
import org.hangji.rectify.East;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingFiles;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.Findings;
import org.hangji.rectify.NewRound;
import org.hangji.rectify.Order;
import org.hangji.rectify.Outcome;
import org.hangji.rectify.Pictures;
import org.hangji.rectify.Rounds;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("两个人在同一时刻办同一件事")
class AtOnceTest {

    @Autowired
    private Findings findings;

    @Autowired
    private Rounds rounds;

    @Autowired
    private FindingFiles files;

    @Autowired
    private SmallCity city;

    @Autowired
    private PlatformTransactionManager transactions;

    private final ExecutorService two = Executors.newFixedThreadPool(2);
    private East east;

    @BeforeEach
    void east() {
        east = new East(city, findings);
    }

    @AfterEach
    void end() {
        two.shutdownNow();
    }

    /** Both start together; what each came to, {@code done} or the kind of refusal. Anything else fails the test. */
    private List<String> together(Callable<?> one, Callable<?> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<String> first = two.submit(() -> at(start, one));
        Future<String> second = two.submit(() -> at(start, other));
        return List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS));
    }

    private static String at(CyclicBarrier start, Callable<?> work) throws Exception {
        start.await(10, TimeUnit.SECONDS);
        try {
            work.call();
            return "done";
        } catch (Refusal refused) {
            assertThat(refused.getMessage()).matches("(?s).*\\p{IsHan}.*").doesNotContain("ERROR", "CLAIM");
            return refused.kind().name();
        }
    }

    private Callable<Finding> gives(String account, long finding, Command command) {
        return () -> east.does(account, finding, command);
    }

    private long claimed(String title) {
        long id = east.inProgress(title);
        east.as("east.clerk", () -> files.add(id, null, "照片.png", Pictures.png(id + 77)));
        east.does("east.clerk", id, new Command.Claim(null));
        return id;
    }

    @RepeatedTest(4)
    @DisplayName("两个责任人同时申请核查：成一个，另一个 409")
    void claims() throws Exception {
        long id = east.inProgress("同时申请");
        assertThat(together(
                        gives("east.clerk", id, new Command.Claim(null)),
                        gives("east.engineer", id, new Command.Claim(null))))
                .containsExactlyInAnyOrder("done", "CONFLICT");
        assertThat(east.as("safe.clerk", () -> findings.get(id)).events())
                .filteredOn(event -> event.kind().equals("claim"))
                .hasSize(1);
    }

    @RepeatedTest(4)
    @DisplayName("一人核查、一人退回：退回总会成，核查不会留在退回之后")
    void verifyAgainstReturn() throws Exception {
        long id = claimed("核查与退回");
        List<String> came = together(
                gives("audit.verifier", id, new Command.Verify(null)),
                gives("city.leader", id, new Command.Return(null, "照片不清")));
        assertThat(came.getLast()).isEqualTo("done");
        assertThat(came.getFirst()).isIn("done", "CONFLICT");
        Finding after = east.as("safe.clerk", () -> findings.get(id));
        assertThat(after.state()).isEqualTo(FindingState.RETURNED);
        assertThat(after.events().getLast().kind()).isEqualTo("return");
    }

    @RepeatedTest(4)
    @DisplayName("两人同时销号：成一个，另一个 409")
    void closings() throws Exception {
        long id = claimed("同时销号");
        east.does("audit.verifier", id, new Command.Verify(null));
        assertThat(together(
                        gives("audit.verifier", id, new Command.Close(Outcome.RECTIFIED)),
                        gives("city.leader", id, new Command.Close(Outcome.RECTIFIED))))
                .containsExactlyInAnyOrder("done", "CONFLICT");
        assertThat(east.as("safe.clerk", () -> findings.get(id)).events())
                .filteredOn(event -> event.kind().equals("close"))
                .hasSize(1);
    }

    @Test
    @DisplayName("看着同一版本办：后到的 409，什么都不写")
    void sameVersion() throws Exception {
        long id = east.inProgress("同一版本");
        int seen = east.as("east.clerk", () -> findings.get(id)).version();
        Order mine = new Order(new Command.Report(null, "到场"), null, seen);
        Callable<Finding> one = () -> east.as("east.clerk", () -> findings.give(id, mine));
        Callable<Finding> other = () -> east.as("east.engineer", () -> findings.give(id, mine));
        assertThat(together(one, other)).containsExactlyInAnyOrder("done", "CONFLICT");
        assertThat(east.as("safe.clerk", () -> findings.get(id)).version()).isEqualTo(seen + 1);
    }

    @Test
    @DisplayName("撤回轮次时别人正在交办：过了程序的检查，数据库拒绝，仍是中文的 409")
    void withdrawAgainstAssign() throws Exception {
        NewRound wrong =
                new NewRound("at-once", "误登", "INSPECTION", "", East.DAY, null, List.of(East.finding("戊", null, null)));
        long round = east.as("safe.clerk", () -> rounds.open(wrong)).round();
        long id = east.as("safe.clerk", () -> rounds.findings(round, AsOf.endOf(LocalDate.of(2024, 12, 31))))
                .getFirst()
                .id();
        CountDownLatch assigned = new CountDownLatch(1);
        CountDownLatch blocked = new CountDownLatch(1);
        Future<Finding> assigning = two.submit(() -> east.as(
                "safe.clerk",
                () -> new TransactionTemplate(transactions).execute(status -> {
                    Finding after =
                            findings.give(id, Order.of(new Command.Assign("EAST", null, null, null, East.DEADLINE)));
                    assigned.countDown();
                    await(blocked);
                    return after;
                })));
        await(assigned);
        Future<String> withdrawing = two.submit(() -> east.as("city.leader", () -> {
            try {
                rounds.withdraw(round, "传错了");
                return "done";
            } catch (Refusal refused) {
                return refused.kind() + " " + refused.getMessage();
            }
        }));
        awaitLockedOut();
        blocked.countDown();
        assertThat(assigning.get(30, TimeUnit.SECONDS).state()).isEqualTo(FindingState.ASSIGNED);
        assertThat(withdrawing.get(30, TimeUnit.SECONDS))
                .startsWith("CONFLICT")
                .contains("已被改动")
                .contains("最新情况");
        assertThat(east.as("safe.clerk", () -> rounds.get(round)).withdrawnReason())
                .isNull();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /** Until somebody waits for a lock that somebody else holds. */
    private static void awaitLockedOut() throws SQLException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            while (System.nanoTime() < until) {
                try (ResultSet waiting = statement.executeQuery("select count(*) from pg_locks where not granted")) {
                    waiting.next();
                    if (waiting.getInt(1) > 0) {
                        return;
                    }
                }
            }
        }
        throw new AssertionError("nobody was locked out");
    }
}
