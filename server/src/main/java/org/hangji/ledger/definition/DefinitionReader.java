package org.hangji.ledger.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.ledger.Edition;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.Reporting;
import org.hangji.ledger.formula.Formulas;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;

/** Reads the words of one ledger and notes everything that is wrong in them. */
final class DefinitionReader {

    /** So many columns still fit into a form that somebody fills in. */
    static final int MOST_FIELDS = 120;

    private static final Set<String> KEYS = Set.of(
            "id", "name", "row", "day", "subject", "entryBy", "fields", "unique", "period", "due", "review", "opens",
            "group");

    private DefinitionReader() {}

    /** What the words say, or {@code null} where it cannot be said; the faults stand in the words. */
    static @Nullable LedgerDefinition read(Words words) {
        int before = words.faults().size();
        String id = words.required("id", "代号", 40);
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            words.fault("id", "代号只用小写字母、数字和短横，以字母开头。");
        }
        words.only(KEYS);
        List<LedgerField> fields = fields(words);
        Set<String> ids = new LinkedHashSet<>();
        fields.forEach(field -> ids.add(field.id()));
        String subject = words.required("subject", "用哪个字段称呼一条记录", 60);
        subject(words, subject, fields);
        LedgerDefinition definition = new LedgerDefinition(
                id,
                words.required("name", "台账名称", 40),
                words.required("row", "一行是什么", 60),
                words.required("day", "日期的意思", 20),
                subject,
                entryBy(words),
                fields,
                UniqueReader.read(words, ids),
                new Reporting(period(words), words.among("review", Role.class), due(words)),
                opens(words),
                words.optional("group", "归类", 20),
                Edition.BUILT_IN);
        return words.faults().size() == before ? definition : null;
    }

    private static List<LedgerField> fields(Words words) {
        List<LedgerField> fields = new ArrayList<>();
        Map<String, Words> read = new LinkedHashMap<>();
        for (Words each : words.blocks("fields")) {
            LedgerField field = FieldReader.read(each);
            if (read.put(field.id(), each.of(field.id())) != null) {
                each.of(field.id()).fault("id", "的代号“" + field.id() + "”写了两次，请换一个。");
            }
            fields.add(field);
        }
        if (fields.isEmpty()) {
            words.fault("fields", "还没有字段：至少要有一个。");
        }
        if (fields.size() > MOST_FIELDS) {
            words.fault("fields", "字段最多 " + MOST_FIELDS + " 个，现在有 " + fields.size() + " 个：请分成几本台账。");
        }
        for (LedgerField field : fields) {
            Words its = read.getOrDefault(field.id(), words);
            bound(its, "notBefore", field.notBefore(), fields, FieldType.DATE);
            bound(its, "atMost", field.atMost(), fields, FieldType.INTEGER, FieldType.DECIMAL);
        }
        Formulas.faults(fields, (id, fault) -> read.getOrDefault(id, words).fault("formula", fault));
        return fields;
    }

    /** A field that bounds another one must be there and comparable. */
    private static void bound(
            Words words, String key, @Nullable String other, List<LedgerField> fields, FieldType... types) {
        if (other == null || key.equals("notBefore") && other.equals(LedgerDefinition.OCCURRED_ON)) {
            return;
        }
        if (fields.stream()
                .noneMatch(field -> field.id().equals(other) && List.of(types).contains(field.type()))) {
            words.fault(key, "的“" + key + "”写的“" + other + "”不是可以比较的字段。");
        }
    }

    private static void subject(Words words, String subject, List<LedgerField> fields) {
        if (subject.isEmpty()) {
            return;
        }
        LedgerField field = fields.stream()
                .filter(each -> each.id().equals(subject))
                .findFirst()
                .orElse(null);
        if (field == null) {
            words.fault("subject", "用来称呼记录的“" + subject + "”不是字段。");
        } else if (!field.type().columnType().equals("text") || field.retired()) {
            words.fault("subject", "用来称呼记录的字段“" + field.name() + "”应是文字，而且还在用。");
        } else if (field.privacy().limits()) {
            words.fault("subject", "用来称呼记录的字段“" + field.name() + "”谁都看得到，不能是个人信息，也不能只给部分人看。");
        }
    }

    private static Set<Role> entryBy(Words words) {
        List<Role> roles = words.among("entryBy", Role.class);
        for (Role role : roles) {
            if (role.isAdministrator() || role == Role.SYSTEM || role == Role.AUDITOR) {
                words.fault("entryBy", "“" + role + "”不登记业务数据，请换别的角色。");
            }
        }
        return roles.isEmpty() ? Set.of(Role.CLERK) : Set.copyOf(roles);
    }

    private static Reporting.Period period(Words words) {
        String value = words.text("period");
        Reporting.Period period = value == null ? null : words.oneOf("period", value, Reporting.Period.class);
        return period == null ? Reporting.Period.EVENT : period;
    }

    private static int due(Words words) {
        String value = words.text("due");
        if (value == null) {
            return Reporting.DUE;
        }
        if (!value.matches("\\d{1,2}") || Integer.parseInt(value) > Reporting.MOST_DUE) {
            words.fault("due", "期满后第几个工作日截止：填 0 到 60。");
            return Reporting.DUE;
        }
        return Integer.parseInt(value);
    }

    private static Map<String, String> opens(Words words) {
        Words block = words.block("opens");
        Map<String, String> rule = new LinkedHashMap<>();
        if (block != null) {
            block.values().keySet().forEach(key -> {
                String value = block.text(key);
                if (value != null) {
                    rule.put(key, value);
                }
            });
        }
        return rule;
    }
}
