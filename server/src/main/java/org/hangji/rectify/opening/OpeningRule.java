package org.hangji.rectify.opening;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hangji.ledger.Entry;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.rectify.NewFinding;
import org.hangji.rules.calendar.WorkingDays;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which an entry of a ledger opens a finding (记录开出问题), from the words {@code opens} of its definition:
 *
 * <pre>
 * opens:
 *   source: HAZARD          where the finding comes from
 *   title: description      field of its title; the subject where it is left out
 *   text: measure           field of its text
 *   deadline: deadline      field of its deadline
 *   days: 15                working days until the deadline where that field is empty or left out
 *   major: level=MAJOR      field and value that make it a major one
 *   unless: rectifiedOn     field that, where it is given, says that there is nothing left to put right
 * </pre>
 */
record OpeningRule(LedgerDefinition ledger, Map<String, String> words) {

    private static final Set<String> KNOWN = Set.of("source", "title", "text", "deadline", "days", "major", "unless");
    private static final int LONGEST_TITLE = 200;

    /** The rule of a ledger, empty where it opens nothing; refused where its words make no sense. */
    static Optional<OpeningRule> of(LedgerDefinition ledger) {
        if (ledger.opens().isEmpty()) {
            return Optional.empty();
        }
        OpeningRule rule = new OpeningRule(ledger, ledger.opens());
        rule.requireSound();
        return Optional.of(rule);
    }

    /** What an entry opens, empty where it opens nothing. */
    Optional<NewFinding> finding(Entry entry) {
        if (entry.withdrawn() || value(entry, "unless") != null) {
            return Optional.empty();
        }
        String title = Optional.ofNullable(value(entry, "title"))
                .or(() -> Optional.ofNullable(entry.value(ledger.subject())).map(Object::toString))
                .orElse(ledger.row() + " " + entry.id());
        String text = Optional.ofNullable(value(entry, "text")).orElse("");
        boolean isLong = title.length() > LONGEST_TITLE;
        return Optional.of(new NewFinding(
                words.getOrDefault("source", "OTHER"),
                null,
                ledger.name(),
                isLong ? title.substring(0, LONGEST_TITLE - 1) + "…" : title,
                isLong ? title + "\n" + text : text,
                entry.occurredOn(),
                isMajor(entry),
                entry.unit(),
                null,
                deadline(entry),
                List.of()));
    }

    private @Nullable LocalDate deadline(Entry entry) {
        String field = words.get("deadline");
        if (field != null && entry.value(field) instanceof LocalDate day) {
            return day;
        }
        String days = words.get("days");
        return days == null ? null : WorkingDays.add(entry.occurredOn(), Integer.parseInt(days));
    }

    private boolean isMajor(Entry entry) {
        String rule = words.get("major");
        if (rule == null) {
            return false;
        }
        String[] sides = rule.split("=", 2);
        return sides[1].equals(String.valueOf(entry.value(sides[0])));
    }

    private @Nullable String value(Entry entry, String word) {
        String field = words.get(word);
        Object value = field == null ? null : entry.value(field);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    private void requireSound() {
        for (Map.Entry<String, String> word : words.entrySet()) {
            require(KNOWN.contains(word.getKey()), "没有“" + word.getKey() + "”这个词");
            if (Set.of("title", "text", "deadline", "unless").contains(word.getKey())) {
                requireField(word.getValue());
            }
        }
        String deadline = words.get("deadline");
        require(
                deadline == null
                        || ledger.field(deadline)
                                .filter(field -> field.type() == FieldType.DATE)
                                .isPresent(),
                "期限“" + deadline + "”不是日期字段");
        require(words.getOrDefault("days", "1").matches("[1-9]\\d{0,2}"), "工作日数应为 1 到 999");
        require(words.getOrDefault("source", "OTHER").matches("[\\p{L}_-]{1,40}"), "来源应为 1 到 40 个字母或汉字的一个词");
        String major = words.get("major");
        if (major != null) {
            require(major.matches("[A-Za-z0-9]+=.+"), "重大写成“字段=值”，例如 level=MAJOR");
            requireField(major.split("=", 2)[0]);
        }
    }

    private void requireField(String field) {
        require(ledger.field(field).isPresent(), "没有字段“" + field + "”");
    }

    private void require(boolean holds, String fault) {
        if (!holds) {
            throw Refusal.conflict("“" + ledger.name() + "”的开出问题规则（opens）写得不对：" + fault + "。请先改台账定义，再登记。");
        }
    }
}
