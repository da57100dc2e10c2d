package org.hangji.ledger.returns;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hangji.ledger.NewDuty;
import org.hangji.ledger.ReportedTotal;
import org.hangji.ledger.ReportingDuty;
import org.hangji.ledger.Rhythm;
import org.hangji.ledger.definition.DefinitionText;
import org.hangji.ledger.definition.DefinitionWriter;
import org.hangji.ledger.definition.FaultyDefinition;
import org.hangji.organization.Unit;
import org.hangji.shared.Refusal;

/** Reporting duties as YAML (报送要求文本), the same model as the form: what is written is read again as it was. */
final class DutyText {

    private static final Set<String> KEYS =
            Set.of("ledger", "name", "rhythm", "own", "due", "below", "kinds", "reviews", "from", "totals");

    private DutyText() {}

    /** Those that are still reported. */
    static String yaml(List<ReportingDuty> duties) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put(
                "duties",
                duties.stream()
                        .filter(duty -> duty.until() == null)
                        .map(DutyText::words)
                        .toList());
        return DefinitionWriter.yaml(file);
    }

    private static Map<String, Object> words(ReportingDuty duty) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("ledger", duty.ledger());
        words.put("name", duty.name());
        words.put("rhythm", duty.rhythm().name().toLowerCase(Locale.ROOT));
        if (!duty.own().isEmpty()) {
            words.put(
                    "own",
                    duty.own().stream()
                            .map(period -> period.first() + " " + period.last() + " " + period.name())
                            .toList());
        }
        words.put("due", Integer.toString(duty.dueDays()));
        words.put("below", duty.below());
        words.put("kinds", duty.kinds().stream().map(Enum::name).sorted().toList());
        words.put("reviews", Integer.toString(duty.reviews()));
        words.put("from", duty.from().toString());
        if (!duty.totals().isEmpty()) {
            words.put(
                    "totals",
                    duty.totals().stream()
                            .map(total -> (total.field() + " " + total.source() + " " + total.measure()).strip())
                            .toList());
        }
        return words;
    }

    /** Reads a text; refuses it with every line at fault. */
    static List<NewDuty> read(String yaml) {
        try {
            if (!(DefinitionText.plain(yaml).get("duties") instanceof List<?> list)
                    || list.isEmpty()
                    || !list.stream().allMatch(Map.class::isInstance)) {
                throw refused("应以 duties: 开头，下面一项一条报送要求。");
            }
            List<NewDuty> read = new ArrayList<>();
            for (Object each : list) {
                read.add(duty((Map<?, ?>) each, "第" + (read.size() + 1) + "条"));
            }
            return read;
        } catch (FaultyDefinition faulty) {
            throw refused(String.valueOf(faulty.getMessage()));
        }
    }

    private static NewDuty duty(Map<?, ?> words, String place) {
        for (Object key : words.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw refused(place + "：不认识“" + key + "”。");
            }
        }
        Set<Unit.Kind> kinds = new LinkedHashSet<>();
        for (String kind : list(words, "kinds")) {
            kinds.add(Arrays.stream(Unit.Kind.values())
                    .filter(each -> each.name().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> refused(place + "：没有“" + kind + "”这一类单位。")));
        }
        String rhythm = text(words, "rhythm").toUpperCase(Locale.ROOT);
        return new NewDuty(
                text(words, "ledger"),
                text(words, "name"),
                Arrays.stream(Rhythm.values())
                        .filter(each -> each.name().equals(rhythm))
                        .findFirst()
                        .orElseThrow(() -> refused(place + "：rhythm 是 day、week、month、quarter、year 或 own。")),
                DutyForm.own(String.join("\n", list(words, "own"))),
                number(words, "due", place),
                text(words, "below"),
                kinds,
                number(words, "reviews", place),
                day(words, place),
                list(words, "totals").stream().map(total -> total(total, place)).toList());
    }

    private static ReportedTotal total(String text, String place) {
        String[] parts = text.split("\\s+", 3);
        if (parts.length < 2) {
            throw refused(place + "：totals 一项写本台账的字段、明细台账，要求和再写它的字段，中间空格。");
        }
        return new ReportedTotal(parts[0], parts[1], parts.length > 2 ? parts[2] : "");
    }

    private static LocalDate day(Map<?, ?> words, String place) {
        try {
            return LocalDate.parse(text(words, "from"));
        } catch (DateTimeParseException unreadable) {
            throw refused(place + "：from 是日期，写成 2023-11-17。");
        }
    }

    private static int number(Map<?, ?> words, String key, String place) {
        String text = text(words, key);
        if (!text.matches("\\d{1,3}")) {
            throw refused(place + "：" + key + " 是一个整数。");
        }
        return Integer.parseInt(text);
    }

    private static String text(Map<?, ?> words, String key) {
        Object value = words.get(key);
        return value == null ? "" : value.toString().strip();
    }

    private static List<String> list(Map<?, ?> words, String key) {
        return words.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Refusal refused(String why) {
        return Refusal.invalid("yaml", "yaml", why);
    }
}
