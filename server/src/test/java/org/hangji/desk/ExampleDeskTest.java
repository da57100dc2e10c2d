package org.hangji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.hangji.LoadedSample;
import org.hangji.PlatformTest;
import org.hangji.TestDatabase;
import org.hangji.bulletin.Bulletins;
import org.hangji.calendar.WorkingCalendar;
import org.hangji.ledger.Returns;
import org.hangji.page.Demonstration;
import org.hangji.rectify.Findings;
import org.hangji.rectify.Following;
import org.hangji.rectify.Rounds;
import org.hangji.rules.calendar.DeadlineState;
import org.hangji.shared.Acting;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
@DisplayName("样例的我的工作")
class ExampleDeskTest {

    private static final LocalDate LAST = LocalDate.of(2023, 11, 17);

    @Autowired
    private Findings findings;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Following following;

    @Autowired
    private Bulletins bulletins;

    @Autowired
    private Returns returns;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private LoadedSample sample;

    @Test
    @DisplayName("样例停着的日子不算逾期：期限从样例截止日算起，页面上会说")
    void countedFromItsLastDay() {
        Desk.Contents desk = contents(LAST);
        assertThat(desk.ofExample()).isTrue();
        assertThat(desk.overdue()).isZero();
        assertThat(desk.duties())
                .filteredOn(duty -> duty.due() != null)
                .isNotEmpty()
                .allSatisfy(duty -> {
                    assertThat(duty.day()).isEqualTo(LAST);
                    assertThat(duty.group()).isIn(Duty.Group.WEEK, Duty.Group.LATER);
                });
    }

    @Test
    @DisplayName("不是演示就按今天算，过了就是逾期")
    void countedFromToday() {
        Desk.Contents desk = contents(null);
        assertThat(desk.ofExample()).isFalse();
        assertThat(desk.duties())
                .filteredOn(duty -> duty.due() != null)
                .isNotEmpty()
                .allSatisfy(duty -> assertThat(duty.standing().kind()).isEqualTo(DeadlineState.Kind.OVERDUE));
    }

    private Desk.Contents contents(@Nullable LocalDate lastDay) {
        Desk desk = new Desk(
                findings, rounds, following, bulletins, returns, calendar, new Demonstration(lastDay), List.of());
        Acting center = rectifier(sample.over("410505-GL", Role.CLERK));
        Supplier<Desk.Contents> work = () -> transactions.execute(status -> desk.of(center));
        return Acting.as(center, work);
    }

    /** The example's rectifier of two long-term findings. */
    private static Acting rectifier(Acting over) {
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select rectifier from rectify.finding where unit = '410505-GL' and state = 'LONG_TERM'"
                                + " and not withdrawn order by id limit 1")) {
            row.next();
            return new Acting(
                    row.getLong(1),
                    over.account(),
                    over.name(),
                    over.unit(),
                    over.unitPath(),
                    over.unitName(),
                    over.grants(),
                    over.address());
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
