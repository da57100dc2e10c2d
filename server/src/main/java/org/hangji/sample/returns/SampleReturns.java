package org.hangji.sample.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReportingPeriod;
import org.hangji.ledger.ReturnBoard;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.Returns;
import org.hangji.ledger.UnitReturn;
import org.hangji.organization.Organizations;
import org.hangji.sample.round.Cast;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.PlatformClock;
import org.hangji.shared.Role;
import org.springframework.stereotype.Component;

/**
 * The over-limit returns of the nine counties for August to October 2023 (样例月报): two months locked; of October one is
 * missing and was pressed for, one was sent back, one waits. Counties without a person in the example have theirs entered by
 * the bureau's clerk, and say so.
 */
@Component
public class SampleReturns {

    private static final LocalDate LAST = LocalDate.of(2023, 10, 31);
    private static final String MISSING = "410527-JT";
    private static final String SENT_BACK = "410523-JT";
    private static final String WAITING = "410581-JT";
    private static final Map<String, String> PEOPLE = Map.of(WAITING, "张海涛", SENT_BACK, "马俊");

    private final Returns returns;
    private final Organizations organizations;

    SampleReturns(Returns returns, Organizations organizations) {
        this.returns = returns;
        this.organizations = organizations;
    }

    /**
     * Loads everything.
     *
     * @param duties {@code duties.yaml}, which holds one
     */
    public void load(String duties) {
        Cast cast = new Cast(organizations);
        Acting clerk = cast.overBureau(Cast.CLERK, Role.CLERK);
        Acting verifier = cast.overBureau("周岚", Role.VERIFIER);
        ReportingDuty duty =
                at("2023-07-25", clerk, () -> returns.defineAll(duties).getFirst());
        for (ReportingPeriod period : duty.periods(LAST)) {
            LocalDate due = duty.due(period);
            ReturnBoard board = at(due.toString(), clerk, () -> returns.board(duty.id(), AsOf.endOf(period.last()), 1));
            boolean running = period.last().equals(LAST);
            for (UnitReturn one : board.returns()) {
                if (!(running && one.key().unit().equals(MISSING))) {
                    month(one.key(), due, running, cast, clerk, verifier);
                }
            }
        }
        ReturnKey missing = new ReturnKey(duty.id(), MISSING, LAST.withDayOfMonth(1));
        at("2023-11-09", clerk, () -> {
            returns.press(missing, "内黄县交通运输局：2023年10月治超月报应于2023-11-07前报送，还没有报，请尽快报送。第1次催报。");
            return true;
        });
        at("2023-11-16", clerk, () -> {
            returns.end(duty.id(), LAST, "样例报到10月为止");
            return true;
        });
    }

    private void month(ReturnKey key, LocalDate due, boolean running, Cast cast, Acting clerk, Acting verifier) {
        String person = PEOPLE.get(key.unit());
        Acting reporter = person == null ? clerk : cast.overOwnUnit(person, Role.CLERK);
        String note = person == null ? "县局报来，市局代录" : "";
        at(due.minusDays(1).toString(), reporter, () -> {
            String seen = returns.fingerprint(key);
            returns.submit(key, seen.equals("none"), seen, note);
            return true;
        });
        if (running && key.unit().equals(WAITING)) {
            return;
        }
        at(due.plusDays(2).toString(), verifier, () -> {
            if (running && key.unit().equals(SENT_BACK)) {
                returns.sendBack(key, "比前几个月明显偏少，请核对有没有漏报");
            } else {
                returns.review(key, returns.fingerprint(key), "");
            }
            return true;
        });
        if (!running) {
            at(due.plusDays(8).toString(), verifier, () -> {
                returns.lock(key);
                return true;
            });
        }
    }

    private static <T> T at(String day, Acting who, Supplier<T> work) {
        Instant instant = LocalDate.parse(day).atTime(9, 30).atZone(AsOf.ZONE).toInstant();
        return PlatformClock.at(instant, () -> Acting.as(who, work));
    }
}
