package org.hangji.figure.query;

import java.util.List;
import org.hangji.organization.Unit;
import org.hangji.shared.AsOf;
import org.hangji.shared.Period;

/**
 * Scopes and periods for which a figure is asked at once (对照表的格子).
 *
 * @param scopes units, each of which means its subtree; they may hold each other
 * @param periods days from and to; they may overlap
 */
public record Grid(List<Unit> scopes, List<Period> periods, AsOf asOf) {
    public Grid {
        scopes = List.copyOf(scopes);
        periods = List.copyOf(periods);
    }
}
