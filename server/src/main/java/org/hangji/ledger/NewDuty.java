package org.hangji.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hangji.organization.Unit;

/**
 * A reporting duty to be defined (新的报送要求); what its parts mean stands at {@link ReportingDuty}.
 *
 * @param name empty for the ledger's name with the word of the rhythm
 */
public record NewDuty(
        String ledger,
        String name,
        Rhythm rhythm,
        List<ReportingPeriod> own,
        int dueDays,
        String below,
        Set<Unit.Kind> kinds,
        int reviews,
        LocalDate from,
        List<ReportedTotal> totals) {

    public NewDuty {
        own = List.copyOf(own);
        kinds = Set.copyOf(kinds);
        totals = List.copyOf(totals);
    }
}
