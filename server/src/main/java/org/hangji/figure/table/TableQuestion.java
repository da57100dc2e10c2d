package org.hangji.figure.table;

import java.util.List;
import org.hangji.figure.definition.Definition;
import org.hangji.organization.Unit;
import org.hangji.shared.AsOf;
import org.hangji.shared.Period;

/**
 * What a table is asked for (对照表的问题), with everything that was left out filled in.
 *
 * @param figures in the order of the columns
 * @param scopes in the order of the rows
 * @param whole all days
 * @param step by what they are divided
 * @param knownNow whether no day of knowing was given
 */
record TableQuestion(
        List<Definition> figures, List<Unit> scopes, Period whole, Step step, AsOf asOf, boolean knownNow) {

    TableQuestion {
        figures = List.copyOf(figures);
        scopes = List.copyOf(scopes);
    }

    List<Period> pieces() {
        return step.cut(whole);
    }

    /** The same of other units. */
    TableQuestion of(List<Unit> others) {
        return new TableQuestion(figures, others, whole, step, asOf, knownNow);
    }
}
