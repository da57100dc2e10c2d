package org.hangji.bulletin.filling;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.hangji.bulletin.composing.Content;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.Figures;
import org.hangji.organization.Organizations;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills figure fields from records. */
@Component
class FigureFields {

    private final Figures figures;
    private final Organizations organizations;

    FigureFields(Figures figures, Organizations organizations) {
        this.figures = figures;
        this.organizations = organizations;
    }

    /**
     * The field's value as known at {@code asOf}; one that cannot be filled says why.
     *
     * @param unit the scope where the field names none
     * @param round the round of which figures on problems and measures are asked, null for all rounds
     */
    Filled.Value fill(Content.Field field, String unit, LocalDate day, @Nullable String round, AsOf asOf) {
        String id = field.figure();
        if (id == null || id.isBlank()) {
            return typed(field);
        }
        FigureDefinition definition = figures.definitions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
        if (definition == null) {
            return faulty(field, "没有名为“" + id + "”的数字");
        }
        if (definition.needsObject()
                && (field.object() == null || field.object().isBlank())) {
            return faulty(field, "“" + definition.name() + "”要说明是哪一个" + definition.object());
        }
        LocalDate to = field.to() == null ? day : field.to();
        if (field.from() != null && field.from().isAfter(to)) {
            return faulty(field, "起始日" + field.from() + "晚于截止日" + to);
        }
        String scope = field.scope() == null || field.scope().isBlank() ? unit : field.scope();
        if (organizations.unitOrDivision(scope).isEmpty()) {
            return faulty(field, "没有代码为“" + scope + "”的单位，或不在您的管辖范围内");
        }
        String object = field.object() == null && definition.whole() ? round : field.object();
        try {
            FigureQuestion question = figures.question(id, scope, object, field.from(), to, asOf);
            return value(field, definition, figures.answer(id, question));
        } catch (Refusal refusal) {
            return faulty(field, refusal.getMessage().replaceFirst("。$", ""));
        }
    }

    private Filled.Value value(Content.Field field, FigureDefinition definition, FigureAnswer answer) {
        FigureQuestion question = answer.question();
        String unit = field.unit() == null || field.unit().isBlank() ? definition.unit() : field.unit();
        return new Filled.Value(
                Integer.toString(field.number()),
                definition.id(),
                definition.name(),
                definition.definition() + only(definition, question),
                definition.kind().name(),
                question.scope(),
                organizations.unitName(question.scope()),
                question.object(),
                question.from(),
                question.to(),
                answer.value(),
                answer.value().toPlainString(),
                unit,
                answer.rows(),
                null,
                definition.version());
    }

    private static String only(FigureDefinition definition, FigureQuestion question) {
        return definition.whole() && question.object() != null ? "只计“" + question.object() + "”这一轮。" : "";
    }

    private static Filled.Value typed(Content.Field field) {
        String words = field.typed() == null ? "" : field.typed().strip();
        if (words.isEmpty()) {
            return faulty(field, "还没有选数字，也没有手填");
        }
        return new Filled.Value(
                Integer.toString(field.number()),
                null,
                "手填",
                "手工填写，没有记录支撑",
                "",
                null,
                "",
                null,
                field.from(),
                field.to(),
                number(words),
                words,
                field.unit() == null ? "" : field.unit(),
                0,
                null);
    }

    private static Filled.Value faulty(Content.Field field, String why) {
        return new Filled.Value(
                Integer.toString(field.number()),
                field.figure(),
                "数字" + field.number(),
                "",
                "",
                field.scope(),
                "",
                field.object(),
                field.from(),
                field.to(),
                null,
                "【数字" + field.number() + "】",
                "",
                0,
                why);
    }

    private static @Nullable BigDecimal number(String words) {
        try {
            return new BigDecimal(words.replace(",", ""));
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
