package org.hangji.figure.contradiction.rule;

import java.util.List;
import org.hangji.figure.contradiction.rule.Found.Place;
import org.hangji.ledger.ReportedDifference;
import org.hangji.ledger.Returns;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.springframework.stereotype.Component;

/**
 * A total that was typed by hand agrees with the entries below (填报总数与下级明细). The differences are those that the monthly
 * returns know; what is explained there is explained.
 */
@Component
class ReportedTotal implements Rule {

    private final RuleText text;
    private final Returns returns;
    private final Organizations organizations;

    ReportedTotal(Settings settings, Returns returns, Organizations organizations) {
        this.text = settings.of("reported-total").text();
        this.returns = returns;
        this.organizations = organizations;
    }

    @Override
    public RuleText text() {
        return text;
    }

    /** Returns are many and each is counted by itself: they are looked at by night, and when somebody asks. */
    @Override
    public List<Checked> check(Extent extent) {
        if (extent.ledger() != null) {
            return List.of();
        }
        List<Found> found = returns.differences().stream()
                .filter(ReportedDifference::unanswered)
                .filter(each -> extent.everywhere()
                        || extent.units().contains(each.key().unit()))
                .map(this::found)
                .toList();
        // Of those that lie further back the returns tell no more, so nothing is said to hold no more there.
        return List.of(new Checked("", extent.units(), extent.from(), extent.to(), found));
    }

    private Found found(ReportedDifference each) {
        Unit unit = organizations.requireUnit(each.key().unit());
        Place place = new Place(unit.code(), unit.path(), unit.name());
        String reported = each.reported().toPlainString() + each.measure();
        String counted = each.counted().toPlainString() + each.measure();
        return Found.of(
                each.key().duty() + ":" + each.key().unit() + ":" + each.key().first() + ":"
                        + each.total().field(),
                place,
                each.dutyName() + "：" + each.fieldName(),
                List.of(each.total().source()),
                each.period().last(),
                each.period().first(),
                each.period().last(),
                "%s%s填报%s，下级在“%s”里登记的加起来是%s，相差%s。"
                        .formatted(
                                each.unitName(),
                                each.fieldName(),
                                reported,
                                each.sourceName(),
                                counted,
                                each.difference().abs().toPlainString() + each.measure()),
                List.of(
                        row(each, place, each.dutyName(), reported, each.key().href()),
                        row(
                                each,
                                place,
                                each.sourceName(),
                                counted,
                                "/ledgers/" + each.total().source() + "?organization=" + unit.code() + "&from="
                                        + each.period().first() + "&to="
                                        + each.period().last())));
    }

    private static FoundRow row(ReportedDifference each, Place unit, String what, String value, String link) {
        return new FoundRow(what, each.fieldName(), each.period().last(), unit.path(), unit.name(), value, link, 0);
    }
}
