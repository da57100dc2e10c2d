package org.hangji.ledger;

import java.util.List;
import org.hangji.shared.AsOf;

/**
 * Timely and complete are two figures (及时率与完整率) over the same returns.
 *
 * @param owed returns that had to be there: those whose due day is over, and those that came before
 * @param timely of them, submitted by the due day for the first time
 * @param complete of them, submitted and accepted at every level
 */
public record ReturnRates(long owed, long timely, long complete) {

    public static ReturnRates of(List<UnitReturn> returns, AsOf asOf) {
        List<UnitReturn> owed = returns.stream()
                .filter(one -> one.isDue(asOf) || one.firstSubmitted() != null)
                .toList();
        return new ReturnRates(
                owed.size(),
                owed.stream().filter(UnitReturn::timely).count(),
                owed.stream().filter(one -> one.state().accepted()).count());
    }
}
