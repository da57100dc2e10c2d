package org.hangji.figure.designing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureDefinition.Kind;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.definition.Condition;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.Formula;
import org.hangji.figure.definition.Measure;
import org.hangji.figure.definition.Source;
import org.hangji.figure.query.SourceField;
import org.hangji.figure.query.SourceFields;
import org.hangji.shared.Refusal.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is wrong with a definition before it is saved (定义检查): all of it at once, at the fields of the form. */
@Component
class DefinitionCheck {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Words of addresses below {@code /figures}. */
    private static final Set<String> RESERVED = Set.of("new", "table", "pivot", "definition", "versions", "chart");

    private final Catalogue catalogue;
    private final SourceFields fields;

    DefinitionCheck(Catalogue catalogue, SourceFields fields) {
        this.catalogue = catalogue;
        this.fields = fields;
    }

    /** @param isNew whether the id must not be taken yet */
    List<FieldError> faults(Definition definition, boolean isNew) {
        List<FieldError> faults = new ArrayList<>();
        head(definition.head(), isNew, faults);
        switch (definition.formula()) {
            case Source source -> source(definition, source, faults);
            case Formula.Rate rate -> {
                part(definition, "of", rate.of(), faults);
                part(definition, "over", rate.over(), faults);
            }
            case Formula.Change change -> part(definition, "of", change.of(), faults);
        }
        return faults;
    }

    private void head(FigureDefinition head, boolean isNew, List<FieldError> faults) {
        if (isNew) {
            if (!ID.matcher(head.id()).matches() || head.id().length() > 60) {
                add(faults, "id", "代号用小写英文和连字符，最多60个字符，如 hazards-open；现在是“" + head.id() + "”。");
            } else if (RESERVED.contains(head.id()) || catalogue.find(head.id()) != null) {
                add(faults, "id", "代号“" + head.id() + "”已经有了，请换一个。");
            }
        }
        length(faults, "name", "名称", head.name(), 40);
        length(faults, "unit", "单位", head.unit(), 10);
        length(faults, "group", "业务类别", head.group(), 20);
        length(faults, "definition", "口径", head.definition(), 500);
        if (head.owner().length() > 60) {
            add(faults, "owner", "归口单位和岗位最多60个字。");
        }
    }

    private static void length(List<FieldError> faults, String field, String name, String value, int most) {
        if (value.isBlank() || value.length() > most) {
            add(faults, field, "请写" + name + "，最多" + most + "个字。");
        }
    }

    private void source(Definition definition, Source source, List<FieldError> faults) {
        if (source.from() instanceof Source.Ledger(String ledger)
                && fields.ledger(ledger).isEmpty()) {
            if (!ledger.isEmpty()) {
                add(faults, "source", "没有名为“" + ledger + "”的台账，请从列表里选。");
            }
            return;
        }
        List<SourceField> known = fields.of(source.from());
        switch (source.measure()) {
            case Measure.Count _ -> {}
            case Measure.Sum(String field) -> number(faults, known, field, "求和");
            case Measure.Average(String field) -> number(faults, known, field, "求平均");
            case Measure.Distinct(String field) -> {
                if (find(known, field) == null) {
                    add(faults, "field", "请选择按哪个字段去重计数。");
                }
            }
        }
        if (source.since() != null && definition.head().kind() == Kind.STATE) {
            add(faults, "since", "累计数是时段数：请把种类改为时段数，或不选累计起点。");
        }
        if (source.object() != null && find(known, source.object()) == null) {
            add(faults, "source", "这个数字要按“" + definition.head().object() + "”问，所选来源里没有这个字段。");
        }
        source.where().forEach(condition -> condition(condition, known, faults));
    }

    private static void number(List<FieldError> faults, List<SourceField> known, String field, String what) {
        SourceField found = find(known, field);
        if (found == null || found.kind() != SourceField.Kind.NUMBER) {
            add(faults, "field", "请选择一个数值字段来" + what + (found == null ? "。" : "，“" + found.name() + "”不是数。"));
        }
    }

    private static void condition(Condition condition, List<SourceField> known, List<FieldError> faults) {
        SourceField field = find(known, condition.field());
        if (field == null) {
            add(faults, "source", "所选来源里没有字段“" + condition.field() + "”。");
            return;
        }
        SourceField.Kind kind = field.kind();
        boolean fits = switch (condition) {
            case Condition.OneOf _ ->
                kind == SourceField.Kind.CHOICE || kind == SourceField.Kind.TEXT || kind == SourceField.Kind.YES_NO;
            case Condition.AtLeast _, Condition.AtMost _ -> kind == SourceField.Kind.NUMBER;
            case Condition.Until _, Condition.NotUntil _ -> kind == SourceField.Kind.DAY;
            case Condition.Given _ -> true;
        };
        if (!fits) {
            add(faults, "has-" + field.id(), "“" + field.name() + "”不能用这种条件。");
        }
        if (condition instanceof Condition.OneOf one) {
            for (String value : one.values()) {
                if (kind == SourceField.Kind.CHOICE
                        && field.word(value).equals(value)
                        && field.values().stream().noneMatch(each -> each.code().equals(value))) {
                    add(faults, "is-" + field.id(), "“" + field.name() + "”没有“" + value + "”这个选项。");
                }
                if (kind == SourceField.Kind.YES_NO && !value.equals("true") && !value.equals("false")) {
                    add(faults, "is-" + field.id(), "“" + field.name() + "”只能是 true 或 false。");
                }
            }
        }
    }

    private void part(Definition whole, String name, Formula.Part part, List<FieldError> faults) {
        Definition found = part.id().isEmpty() ? null : catalogue.find(part.toString());
        if (found == null) {
            if (!part.id().isEmpty()) {
                add(faults, name, "没有名为“" + part + "”的数字，请从列表里选。");
            }
            return;
        }
        FigureDefinition head = found.head();
        if (head.id().equals(whole.head().id())) {
            add(faults, name, "一个数字不能由它自己算出来。");
        } else if (whole.formula() instanceof Formula.Rate && !found.ofRows()) {
            add(faults, name, "“" + head.name() + "”本身由别的数字算出：比率的分子和分母要直接数记录。");
        } else if (found.formula() instanceof Formula.Change) {
            add(faults, name, "“" + head.name() + "”已经是与别的时段相比的数。");
        } else if (head.needsObject()) {
            add(faults, name, "“" + head.name() + "”要说明是哪一个" + head.object() + "才能问，不能用在这里。");
        } else if (whole.head().kind() == Kind.PERIOD && head.kind() == Kind.STATE) {
            add(faults, "kind", "“" + head.name() + "”是时点数，由它算出的也是时点数：请把种类改为时点数。");
        } else if (whole.formula() instanceof Formula.Change && whole.head().kind() != head.kind()) {
            add(faults, "kind", "“" + head.name() + "”是时段数，它的增减也是时段数：请改种类。");
        }
    }

    private static @Nullable SourceField find(List<SourceField> fields, String id) {
        return fields.stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static void add(List<FieldError> faults, String field, String message) {
        faults.add(new FieldError(field, "definition", message));
    }
}
