package org.hangji.figure.pivot;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.definition.Measure;
import org.hangji.figure.definition.Source;
import org.hangji.figure.query.Crossing;
import org.hangji.figure.query.Scopes;
import org.hangji.figure.query.SourceField;
import org.hangji.figure.query.SourceField.Kind;
import org.hangji.figure.query.SourceFields;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.page.Demonstration;
import org.hangji.shared.AsOf;
import org.hangji.shared.Day;
import org.hangji.shared.Period;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what an address asks a pivot for: ids of a ledger and of its fields, nothing else. */
@Component
class PivotRequest {

    private final SourceFields sources;
    private final Scopes scopes;
    private final Demonstration demonstration;
    private final Clock clock;

    PivotRequest(SourceFields sources, Scopes scopes, Demonstration demonstration, Clock clock) {
        this.sources = sources;
        this.scopes = scopes;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /** {@code null} where no ledger is chosen yet. */
    @Nullable
    PivotQuestion of(Map<String, String> asked) {
        String id = value(asked, "ledger");
        if (id.isEmpty()) {
            return null;
        }
        LedgerDefinition ledger = sources.ledger(id).orElseThrow(() -> Refusal.notFound("没有名为“" + id + "”的台账：请从列表里选。"));
        List<SourceField> fields = sources.of(new Source.Ledger(id));
        String rows = value(asked, "rows").isEmpty() ? Crossing.UNIT : value(asked, "rows");
        String columns = value(asked, "columns");
        grouping("rows", rows, fields);
        if (!columns.isEmpty()) {
            grouping("columns", columns, fields);
        }
        if (rows.equals(columns)) {
            throw Refusal.invalid("columns", "different", "行和列请选不同的内容。");
        }
        Measure measure = PivotQuestion.measure(value(asked, "measure"));
        measured(measure, fields);
        LocalDate last = day(asked, "to");
        LocalDate to = last == null ? lastDay() : last;
        LocalDate first = day(asked, "from");
        LocalDate from = first == null ? to.withDayOfYear(1) : first;
        Period period = new Period(from, to);
        String asOf = value(asked, "asOf");
        return new PivotQuestion(
                ledger,
                fields,
                rows,
                columns.isEmpty() ? null : columns,
                measure,
                only(asked, fields),
                new FigureQuestion(
                        scopes.require(value(asked, "scope")).code(),
                        null,
                        period.from(),
                        period.to(),
                        AsOf.parse(asOf, clock)),
                asOf.isEmpty());
    }

    /** Today, or the last day of an example's records. */
    private LocalDate lastDay() {
        LocalDate example = demonstration.lastDay();
        return example == null ? AsOf.today(clock) : example;
    }

    /** What can be a line or a column besides unit and month: choices, yes or no, and texts. */
    static boolean groups(SourceField field) {
        return field.kind() == Kind.CHOICE || field.kind() == Kind.YES_NO || field.kind() == Kind.TEXT;
    }

    private static void grouping(String name, String field, List<SourceField> fields) {
        if (field.equals(Crossing.UNIT) || field.equals(Crossing.MONTH)) {
            return;
        }
        if (fields.stream().noneMatch(each -> each.id().equals(field) && groups(each))) {
            throw Refusal.invalid(name, "field", "不能按“" + field + "”分：请从列表里选一个字段。");
        }
    }

    private static void measured(Measure measure, List<SourceField> fields) {
        String field = switch (measure) {
            case Measure.Count _ -> null;
            case Measure.Sum(String id) -> id;
            case Measure.Average(String id) -> id;
            case Measure.Distinct(String id) -> id;
        };
        boolean number = !(measure instanceof Measure.Distinct);
        if (field != null
                && fields.stream()
                        .noneMatch(each -> each.id().equals(field) && (!number || each.kind() == Kind.NUMBER))) {
            throw Refusal.invalid("measure", "field", "不能这样数“" + field + "”：请从列表里选。");
        }
    }

    /** {@code is-level=GENERAL} limits the entries. */
    private static Map<String, String> only(Map<String, String> asked, List<SourceField> fields) {
        Map<String, String> only = new LinkedHashMap<>();
        for (SourceField field : fields) {
            String value = value(asked, "is-" + field.id());
            boolean known = field.values().stream().anyMatch(each -> each.code().equals(value));
            if (field.kind() == Kind.CHOICE && known) {
                only.put(field.id(), value);
            }
        }
        return only;
    }

    private static @Nullable LocalDate day(Map<String, String> asked, String name) {
        String text = value(asked, name);
        try {
            return text.isEmpty() ? null : Day.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(name, "date", "“" + text + "”不是日期：请写成 2023-11-17。");
        }
    }

    private static String value(Map<String, String> asked, String name) {
        return asked.getOrDefault(name, "").strip();
    }
}
