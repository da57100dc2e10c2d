package org.hangji.ledger.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReportingPeriod;
import org.hangji.ledger.ReturnBoard;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.UnitReturn;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.organization.UnitSpan;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who had to report what, and how it stood. */
@Component
public class Boards {

    private static final String KIND = "交通运输局";

    private final ReturnEventStore events;
    private final AmendmentStore amendments;
    private final Organizations organizations;

    Boards(ReturnEventStore events, AmendmentStore amendments, Organizations organizations) {
        this.events = events;
        this.amendments = amendments;
        this.organizations = organizations;
    }

    /** The last periods that began by then, the earliest first; {@code most} of them. */
    public ReturnBoard of(ReportingDuty duty, AsOf asOf, int most) {
        List<ReportingPeriod> begun = duty.periods(asOf.day());
        return of(duty, asOf, begun.subList(Math.max(0, begun.size() - most), begun.size()));
    }

    ReturnBoard of(ReportingDuty duty, AsOf asOf, List<ReportingPeriod> periods) {
        if (periods.isEmpty()) {
            return new ReturnBoard(duty, asOf, List.of(), List.of());
        }
        var first = periods.getFirst().first();
        var last = periods.getLast().first();
        Map<ReturnKey, List<ReturnEvent>> happened = events.of(duty.id(), first, last, asOf);
        Map<ReturnKey, Integer> amended = amendments.countAgreed(duty.id(), first, last, asOf);
        List<ReturnBoard.Row> rows = new ArrayList<>();
        for (UnitSpan span : organizations.spansBelow(duty.belowPath())) {
            Map<ReportingPeriod, UnitReturn> returns = new LinkedHashMap<>();
            for (ReportingPeriod period : periods) {
                if (duty.concerns(span, period)) {
                    ReturnKey key = new ReturnKey(duty.id(), span.unit().code(), period.first());
                    ReturnStory story = ReturnStory.of(happened.getOrDefault(key, List.of()), duty.reviews());
                    returns.put(period, one(duty, span, period, story, amended.getOrDefault(key, 0)));
                }
            }
            if (!returns.isEmpty()) {
                rows.add(new ReturnBoard.Row(span.unit().code(), brief(span.unit()), returns));
            }
        }
        return new ReturnBoard(duty, asOf, periods, rows);
    }

    /** A county bureau by its county: 内黄县 of 内黄县交通运输局. */
    private static String brief(Unit unit) {
        String name = unit.shortName();
        return unit.kind() == Unit.Kind.COUNTY_BUREAU && name.length() > KIND.length() && name.endsWith(KIND)
                ? name.substring(0, name.length() - KIND.length())
                : name;
    }

    /** One return with what happened to it; a refusal where the unit does not have to report that period. */
    Told told(ReportingDuty duty, ReturnKey key, AsOf asOf) {
        ReportingPeriod period = duty.period(key.first())
                .orElseThrow(() -> Refusal.notFound("“" + duty.name() + "”没有从" + key.first() + "开始的一期。"));
        UnitSpan span = organizations.spansBelow(duty.belowPath()).stream()
                .filter(each -> each.unit().code().equals(key.unit()) && duty.concerns(each, period))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.notFound("代码为 " + key.unit() + " 的单位这一期不用报“" + duty.name() + "”，或不在您的管辖范围内。"));
        ReturnStory story = ReturnStory.of(events.of(key, asOf), duty.reviews());
        int amended = amendments
                .countAgreed(duty.id(), key.first(), key.first(), asOf)
                .getOrDefault(key, 0);
        return new Told(duty, one(duty, span, period, story, amended), story);
    }

    /** One return; a refusal where the unit does not have to report that period. */
    public UnitReturn one(ReportingDuty duty, ReturnKey key, AsOf asOf) {
        return told(duty, key, asOf).of();
    }

    /** The return of a unit for exactly these days, empty where it has none to report. */
    Optional<UnitReturn> returnOf(ReportingDuty duty, String unit, LocalDate first, LocalDate last, AsOf asOf) {
        Optional<ReportingPeriod> period =
                duty.period(first).filter(each -> each.last().equals(last));
        return period.isEmpty()
                ? Optional.empty()
                : of(duty, asOf, List.of(period.get())).returns().stream()
                        .filter(one -> one.key().unit().equals(unit))
                        .findFirst();
    }

    /** A return with its story. */
    record Told(ReportingDuty duty, UnitReturn of, ReturnStory story) {}

    private static UnitReturn one(
            ReportingDuty duty, UnitSpan span, ReportingPeriod period, ReturnStory story, int amended) {
        return new UnitReturn(
                new ReturnKey(duty.id(), span.unit().code(), period.first()),
                span.unit().name(),
                span.unit().path(),
                period,
                duty.due(period),
                story.state(),
                story.firstSubmitted(),
                story.presses(),
                amended);
    }
}
