package org.hangji.ledger.returns;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.NewDuty;
import org.hangji.ledger.ReportedTotal;
import org.hangji.ledger.Reporting;
import org.hangji.ledger.ReportingPeriod;
import org.hangji.ledger.Rhythm;
import org.hangji.organization.Unit;
import org.hangji.page.Choice;
import org.hangji.page.Form;
import org.hangji.shared.Day;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a reporting duty is defined.
 *
 * @param chosen the ledger, {@code null} until it is chosen
 * @param fields numbers of a return that can be set beside entries, as {@code ledger field}
 * @param sources what entries come to, as {@code ledger field}, without a field for their number
 */
record DutyForm(
        Form form,
        @Nullable LedgerDefinition chosen,
        List<Choice> ledgers,
        List<Choice> units,
        List<Unit.Kind> kinds,
        List<Choice> fields,
        List<Choice> sources) {

    /** What the ledger's own definition says: how often, by when, how many levels of review. */
    static Map<String, String> defaults(LedgerDefinition ledger) {
        Reporting reporting = ledger.reporting();
        return Map.of(
                "ledger", ledger.id(),
                "rhythm", Rhythm.of(reporting.period()).name(),
                "dueDays", Integer.toString(reporting.dueDays()),
                "reviews", Integer.toString(Math.clamp(reporting.review().size(), 1, 3)),
                "kinds", Unit.Kind.COUNTY_BUREAU.name());
    }

    /** What was sent; refuses a day or number that cannot be read. */
    static NewDuty read(Map<String, String> sent, Set<String> kinds) {
        Rhythm rhythm = rhythm(sent.getOrDefault("rhythm", ""));
        return new NewDuty(
                sent.getOrDefault("ledger", ""),
                sent.getOrDefault("name", "").strip(),
                rhythm,
                own(sent.getOrDefault("own", "")),
                number("dueDays", sent),
                sent.getOrDefault("below", ""),
                kinds(kinds),
                number("reviews", sent),
                day("from", sent.getOrDefault("from", "")),
                total(sent));
    }

    /** One period a line: first day, last day, name. */
    static List<ReportingPeriod> own(String text) {
        List<ReportingPeriod> periods = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            String[] parts = line.split("[\\s,，]+", 3);
            if (parts.length < 3) {
                throw Refusal.invalid(
                        "own", "line", "“" + line + "”：一行写起始日、截止日和名称，中间空格，例如 2023-03-06 2023-04-14 第一阶段。");
            }
            LocalDate first = day("own", parts[0]);
            LocalDate last = day("own", parts[1]);
            if (last.isBefore(first)) {
                throw Refusal.invalid("own", "order", "“" + line + "”：截止日早于起始日，请改正。");
            }
            periods.add(new ReportingPeriod(first, last, parts[2]));
        }
        return periods;
    }

    private static Set<Unit.Kind> kinds(Set<String> sent) {
        Set<Unit.Kind> kinds = new LinkedHashSet<>();
        Arrays.stream(Unit.Kind.values())
                .filter(kind -> sent.contains(kind.name()))
                .forEach(kinds::add);
        return kinds;
    }

    private static List<ReportedTotal> total(Map<String, String> sent) {
        String field = sent.getOrDefault("field", "");
        String source = sent.getOrDefault("source", "");
        if (field.isBlank() && source.isBlank()) {
            return List.of();
        }
        if (field.isBlank() || source.isBlank()) {
            throw Refusal.invalid(field.isBlank() ? "field" : "source", "together", "填报数和明细要一起选：这份报表的哪个数，等于哪本台账的什么。");
        }
        String[] own = field.split(" ", 2);
        String[] parts = source.split(" ", 2);
        if (own.length < 2 || parts.length < 2 || !own[0].equals(sent.get("ledger"))) {
            throw Refusal.invalid("field", "ledger", "请选所报台账自己的数字字段。");
        }
        return List.of(new ReportedTotal(own[1], parts[0], parts[1].strip()));
    }

    private static Rhythm rhythm(String text) {
        return Arrays.stream(Rhythm.values())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("rhythm", "required", "请选报送周期。"));
    }

    private static int number(String field, Map<String, String> sent) {
        try {
            return Integer.parseInt(sent.getOrDefault(field, "").strip());
        } catch (NumberFormatException unreadable) {
            throw Refusal.invalid(field, "number", "请填一个整数。");
        }
    }

    static LocalDate day(String field, String text) {
        try {
            return Day.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid(field, "date", "“" + text + "”不是日期：请写成 2023-11-17。");
        }
    }
}
