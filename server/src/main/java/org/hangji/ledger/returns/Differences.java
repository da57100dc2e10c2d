package org.hangji.ledger.returns;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.ReportedDifference;
import org.hangji.ledger.ReportedTotal;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.ReturnKey;
import org.hangji.ledger.UnitReturn;
import org.hangji.ledger.definition.Definitions;
import org.hangji.shared.Acting;
import org.hangji.shared.Database;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets numbers that were typed by hand beside the entries from which they should follow. */
@Component
public class Differences {

    private final Database database;
    private final Definitions definitions;
    private final Journal journal;
    private final Clock clock;

    Differences(Database database, Definitions definitions, Journal journal, Clock clock) {
        this.database = database;
        this.definitions = definitions;
        this.journal = journal;
        this.clock = clock;
    }

    /** All that are to be compared in a return, those that agree included. */
    List<ReportedDifference> of(Boards.Told told) {
        return of(told.duty(), told.of());
    }

    List<ReportedDifference> of(ReportingDuty duty, UnitReturn of) {
        return duty.totals().stream().map(total -> compared(duty, of, total)).toList();
    }

    long unanswered(Boards.Told told) {
        return of(told).stream().filter(ReportedDifference::unanswered).count();
    }

    /** Explains a difference: for exactly the two numbers as they are now. */
    void explain(Boards.Told told, String field, String explanation) {
        ReportedDifference asked = of(told).stream()
                .filter(each -> each.total().field().equals(field))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("这份报表没有要核对的字段“" + field + "”。"));
        if (asked.agrees()) {
            throw Refusal.conflict("“" + asked.fieldName() + "”现在两个数一致，不用说明。");
        }
        if (explanation.isBlank() || explanation.length() > 500) {
            throw Refusal.invalid("explanation", "required", "请写明为什么对不上，最多 500 个字。");
        }
        Acting acting = Acting.current();
        UnitReturn of = told.of();
        database.sql("""
                        insert into ledger.difference_answer (duty, unit, unit_path, first_day, field, reported, counted,
                            explanation, recorded_at, recorded_by, recorded_by_name)
                        values (?, ?, ?::ltree, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        of.key().duty(),
                        of.key().unit(),
                        of.unitPath(),
                        of.key().first(),
                        field,
                        asked.reported(),
                        asked.counted(),
                        explanation.strip(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        acting.person(),
                        acting.name())
                .update();
        journal.write(Act.done(
                "returns.explain",
                "return",
                of.key().duty() + "/" + of.key().unit() + "/" + of.key().first(),
                Map.of(
                        "field",
                        asked.fieldName(),
                        "reported",
                        asked.reported().toPlainString(),
                        "counted",
                        asked.counted().toPlainString(),
                        "explanation",
                        explanation.strip())));
    }

    private ReportedDifference compared(ReportingDuty duty, UnitReturn of, ReportedTotal total) {
        LedgerDefinition own = definitions.require(duty.ledger());
        LedgerDefinition source = definitions.require(total.source());
        LedgerField field = own.field(total.field()).orElseThrow();
        BigDecimal reported = number(
                "select coalesce(sum(v.\"%s\"), 0) from %s v where v.superseded_at is null and not v.withdrawn and v.unit = :unit and v.occurred_on between :first and :last"
                        .formatted(field.column(), own.table()),
                of);
        String measure = total.measure().isEmpty()
                ? "count(*)"
                : "coalesce(sum(v.\""
                        + source.field(total.measure()).orElseThrow().column() + "\"), 0)";
        BigDecimal counted = number(
                "select %s from %s v where v.superseded_at is null and not v.withdrawn and v.unit_path <@ :path::ltree and v.occurred_on between :first and :last"
                        .formatted(measure, source.table()),
                of);
        Answer answer = answer(of.key(), total.field(), reported, counted);
        return new ReportedDifference(
                of.key(),
                duty.name(),
                of.period(),
                of.unitName(),
                total,
                field.name(),
                source.name(),
                field.unit(),
                reported.stripTrailingZeros(),
                counted.stripTrailingZeros(),
                answer == null ? null : answer.explanation(),
                answer == null ? null : answer.by());
    }

    private BigDecimal number(String sql, UnitReturn of) {
        return database.sql(sql)
                .param("unit", of.key().unit())
                .param("path", of.unitPath())
                .param("first", of.period().first())
                .param("last", of.period().last())
                .query(BigDecimal.class)
                .single();
    }

    private record Answer(String explanation, String by) {}

    private @Nullable Answer answer(ReturnKey key, String field, BigDecimal reported, BigDecimal counted) {
        return database.sql("""
                        select explanation, recorded_by_name from ledger.difference_answer
                        where duty = ? and unit = ? and first_day = ? and field = ? and reported = ? and counted = ?
                        order by id desc limit 1
                        """)
                .params(key.duty(), key.unit(), key.first(), field, reported, counted)
                .query((row, number) -> new Answer(row.getString(1), row.getString(2)))
                .optional()
                .orElse(null);
    }
}
