package org.hangji.ledger;

import java.util.List;
import java.util.Map;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * Units against periods (报送矩阵), as it was known then.
 *
 * @param periods the columns, the earliest first
 * @param rows the units that had to report at least one of them, in tree order
 */
public record ReturnBoard(ReportingDuty duty, AsOf asOf, List<ReportingPeriod> periods, List<Row> rows) {

    /** One unit with its returns by period; a period that it did not have to report is missing. */
    public record Row(String unit, String name, Map<ReportingPeriod, UnitReturn> returns) {

        public Row {
            returns = Map.copyOf(returns);
        }

        /** The return for a period, {@code null} where none had to be. */
        public @Nullable UnitReturn of(ReportingPeriod period) {
            return returns.get(period);
        }
    }

    public ReturnBoard {
        periods = List.copyOf(periods);
        rows = List.copyOf(rows);
    }

    /** The returns of one period, in the order of the units. */
    public List<UnitReturn> returns(ReportingPeriod period) {
        return rows.stream()
                .flatMap(row -> java.util.stream.Stream.ofNullable(row.of(period)))
                .toList();
    }

    /** All returns shown. */
    public List<UnitReturn> returns() {
        return periods.stream().flatMap(period -> returns(period).stream()).toList();
    }

    public ReturnRates rates(ReportingPeriod period) {
        return ReturnRates.of(returns(period), asOf);
    }
}
