package org.hangji.rectify.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.rectify.Command;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.East;
import org.hangji.rectify.Findings;
import org.hangji.rectify.Order;
import org.hangji.rectify.Outcome;
import org.hangji.rectify.RefusedAttempt;
import org.hangji.shared.Database;
import org.hangji.shared.PlatformClock;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("被拒绝的办理留有记录")
class AttemptsTest {

    @Autowired
    private Findings findings;

    @Autowired
    private SmallCity city;

    @Autowired
    private Database database;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    private East east;

    @BeforeEach
    void east() {
        east = new East(city, findings);
    }

    private void refused(String account, long finding, Command command) {
        assertThatThrownBy(() -> east.does(account, finding, command)).isInstanceOf(Refusal.class);
    }

    private List<RefusedAttempt> seenBy(String account, long finding) {
        return east.as(account, () -> findings.attempts(finding));
    }

    private long linesOf(long finding) {
        return east.as(
                "city.auditor",
                () -> new TransactionTemplate(transactions)
                        .execute(status -> database.sql("""
                                        select count(*) from audit.journal where subject_type = 'finding' and subject_id = ?
                                            and outcome = 'REFUSED' and detail ->> 'reason' <> ''
                                        """)
                                .param(Long.toString(finding))
                                .query(Long.class)
                                .single()));
    }

    @Test
    @DisplayName("想给自己销号的：监督人员看得见是谁、何时、为什么没办；审计日志里也有")
    void ownClosing() {
        long id = east.inProgress("自己想销号");
        east.does("east.clerk", id, new Command.Claim(null));
        refused("east.clerk", id, new Command.Close(Outcome.RECTIFIED));
        assertThat(seenBy("city.auditor", id)).singleElement().satisfies(attempt -> {
            assertThat(attempt.person().name()).isEqualTo("戊一");
            assertThat(attempt.command()).isEqualTo(CommandName.CLOSE);
            assertThat(attempt.forbidden()).isTrue();
            assertThat(attempt.reason()).contains("整改责任人");
        });
        assertThat(linesOf(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("同一小时内同样的只记一次，下一小时再记；不同的动作各记各的")
    void bounded() {
        long id = east.inProgress("反复地试");
        for (int i = 0; i < 5; i++) {
            refused("east.clerk", id, new Command.Verify(null));
        }
        refused("east.clerk", id, new Command.Resume());
        assertThat(seenBy("city.leader", id))
                .extracting(RefusedAttempt::command)
                .containsExactlyInAnyOrder(CommandName.VERIFY, CommandName.RESUME);
        PlatformClock.at(clock.instant().plus(Duration.ofHours(1)), () -> {
            refused("east.clerk", id, new Command.Verify(null));
            return true;
        });
        assertThat(seenBy("city.leader", id)).hasSize(3);
        assertThat(linesOf(id)).isEqualTo(3);
    }

    @Test
    @DisplayName("各人只看到自己的；填错字段不算；版本旧了不算")
    void whoSees() {
        long id = east.inProgress("谁看得见");
        refused("east.clerk", id, new Command.Close(Outcome.RECTIFIED));
        assertThat(seenBy("east.clerk", id)).hasSize(1);
        assertThat(seenBy("east.engineer", id)).isEmpty();
        assertThat(seenBy("west.clerk", id)).isEmpty();
        refused("safe.clerk", id, new Command.Assign("NOWHERE", null, null, null, East.DEADLINE));
        assertThatThrownBy(() -> east.as(
                        "east.clerk", () -> findings.give(id, new Order(new Command.Report(null, "x"), null, 1))))
                .isInstanceOf(Refusal.class);
        assertThat(seenBy("city.leader", id)).hasSize(1);
    }

    @Test
    @DisplayName("被拒绝之后问题原样：没有新的办理记录")
    void nothingElse() {
        long id = east.inProgress("原样");
        int before = east.as("east.clerk", () -> findings.get(id)).version();
        refused("west.clerk", id, new Command.Accept());
        refused("city.auditor", id, new Command.Accept());
        assertThat(east.as("east.clerk", () -> findings.get(id)).version()).isEqualTo(before);
        assertThat(seenBy("city.leader", id))
                .as("whoever does not see the finding did not try anything on it")
                .extracting(attempt -> attempt.person().name())
                .containsExactly("丁一");
    }
}
