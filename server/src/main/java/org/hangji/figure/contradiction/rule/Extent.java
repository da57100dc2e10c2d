package org.hangji.figure.contradiction.rule;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * The part of the records that is looked at (体检范围).
 *
 * @param ledger id of the one ledger in which something changed, {@code null} for all
 * @param units codes of the units that are touched; empty for all
 * @param from first day on which something is touched
 * @param to last day
 * @param now what is known
 */
public record Extent(@Nullable String ledger, Set<String> units, LocalDate from, LocalDate to, AsOf now) {

    /** Longer spans are looked at in their last months only: what lies further back was looked at when it came. */
    private static final int MOST_MONTHS = 36;

    public Extent {
        units = Set.copyOf(units);
    }

    /** Whether a rule over this ledger has to look. */
    boolean concerns(String other) {
        return ledger == null || ledger.equals(other);
    }

    boolean everywhere() {
        return units.isEmpty();
    }

    YearMonth firstMonth() {
        YearMonth earliest = lastMonth().minusMonths(MOST_MONTHS - 1L);
        YearMonth first = YearMonth.from(from);
        return first.isBefore(earliest) ? earliest : first;
    }

    /** The month of the last day, at most the running one. */
    YearMonth lastMonth() {
        YearMonth last = YearMonth.from(to);
        return last.isAfter(thisMonth()) ? thisMonth() : last;
    }

    YearMonth thisMonth() {
        return YearMonth.from(now.day());
    }

    /** Its months in order; none where it lies in the future. */
    List<YearMonth> months() {
        return Stream.iterate(firstMonth(), month -> !month.isAfter(lastMonth()), month -> month.plusMonths(1))
                .toList();
    }
}
