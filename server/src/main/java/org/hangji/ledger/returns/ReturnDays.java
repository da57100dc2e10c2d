package org.hangji.ledger.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReportingPeriod;
import org.hangji.ledger.ReturnState;
import org.hangji.ledger.UnitReturn;
import org.hangji.shared.AsOf;
import org.springframework.stereotype.Component;

/** Which period of a ledger a unit reports next, and by when (报哪一期、哪天以前): the workbook takes both from the duty. */
@Component
public class ReturnDays {

    private static final int RECENT = 6;

    private final Duties duties;
    private final Boards boards;
    private final Clock clock;

    ReturnDays(Duties duties, Boards boards, Clock clock) {
        this.duties = duties;
        this.boards = boards;
        this.clock = clock;
    }

    /** By when the unit must report exactly these days, in words; empty where no duty asks for them. */
    public String due(String ledger, String unit, LocalDate first, LocalDate last) {
        AsOf now = new AsOf(clock.instant());
        return duties.all().stream()
                .filter(duty -> duty.ledger().equals(ledger))
                .flatMap(duty -> boards.returnOf(duty, unit, first, last, now).map(one -> words(duty, one)).stream())
                .findFirst()
                .orElse("");
    }

    /** The earliest period that the unit still has to report, else the last one that began; empty where no duty asks. */
    public Optional<ReportingPeriod> next(String ledger, String unit) {
        AsOf now = new AsOf(clock.instant());
        return duties.all().stream()
                .filter(duty -> duty.ledger().equals(ledger))
                .flatMap(duty -> boards.of(duty, now, RECENT).returns().stream())
                .filter(one -> one.key().unit().equals(unit))
                .min(Comparator.comparing(ReturnDays::isDone)
                        .thenComparing(one -> one.period().first()))
                .map(UnitReturn::period);
    }

    private static boolean isDone(UnitReturn one) {
        return !(one.state() instanceof ReturnState.Open || one.state() instanceof ReturnState.Returned);
    }

    private static String words(ReportingDuty duty, UnitReturn one) {
        return "%s%s，请于 %d 月 %d 日前报送（期满后第 %d 个工作日，调休计入）。"
                .formatted(
                        one.period().name(),
                        duty.name(),
                        one.due().getMonthValue(),
                        one.due().getDayOfMonth(),
                        duty.dueDays());
    }
}
