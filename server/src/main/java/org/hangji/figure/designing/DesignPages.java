package org.hangji.figure.designing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hangji.figure.FigureAnswer;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.definition.Catalogue;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.Source;
import org.hangji.figure.query.FigureAnswers;
import org.hangji.figure.query.FigureStore;
import org.hangji.figure.query.Scopes;
import org.hangji.figure.query.SourceField;
import org.hangji.figure.query.SourceFields;
import org.hangji.organization.Unit;
import org.hangji.page.Choice;
import org.hangji.page.Demonstration;
import org.hangji.page.Form;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a definition shows, and tries a definition out. */
@Component
@Transactional(readOnly = true)
class DesignPages {

    private static final int SHOWN = 5;

    private final Catalogue catalogue;
    private final SourceFields fields;
    private final FigureAnswers answers;
    private final FigureStore store;
    private final Scopes scopes;
    private final MessageSource messages;
    private final Demonstration demonstration;
    private final Clock clock;

    DesignPages(
            Catalogue catalogue,
            SourceFields fields,
            FigureAnswers answers,
            FigureStore store,
            Scopes scopes,
            MessageSource messages,
            Demonstration demonstration,
            Clock clock) {
        this.catalogue = catalogue;
        this.fields = fields;
        this.answers = answers;
        this.store = store;
        this.scopes = scopes;
        this.messages = messages;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    /** The newest version, {@code null} for a figure that is not there yet. */
    @Nullable
    Definition standing(String id) {
        return id.isEmpty() ? null : catalogue.require(id);
    }

    List<SourceField> fields(String source) {
        Source.From from = DefinitionForm.from(source);
        return from == null ? List.of() : fields.of(from);
    }

    DesignPage page(String id, Form form, DesignPage.@Nullable Preview preview) {
        Definition standing = standing(id);
        return new DesignPage(
                id,
                standing == null ? "" : standing.head().name(),
                standing == null ? 1 : standing.head().version() + 1,
                dated(form),
                sources(),
                fields(form.value("source")),
                catalogue.all().stream()
                        .filter(each ->
                                !each.head().needsObject() && !each.head().id().equals(id))
                        .map(each -> new Choice(
                                each.head().id(),
                                each.head().group() + "：" + each.head().name()))
                        .toList(),
                catalogue.all().stream()
                        .map(each -> each.head().group())
                        .distinct()
                        .map(group -> new Choice(group, group))
                        .toList(),
                preview);
    }

    /** What a definition comes to over the whole scope of the caller in the days that the form names. */
    DesignPage.Preview preview(Definition definition, Form form) {
        Unit scope = scopes.top();
        LocalDate to = day(form, "previewTo", today());
        LocalDate from = day(form, "previewFrom", to.withDayOfYear(1));
        if (from.isAfter(to)) {
            throw Refusal.invalid("previewFrom", "order", "试算的起始日晚于截止日，请交换或改正。");
        }
        FigureQuestion question = new FigureQuestion(scope.code(), null, from, to, new AsOf(clock.instant()));
        FigureAnswer answer = answers.answer(definition, question);
        FigureAnswers.Behind behind = answers.behind(definition, question);
        return new DesignPage.Preview(
                answer,
                answer.amount() == null ? "" : answer.amount().toPlainString(),
                scope.name(),
                store.rows(behind.definition(), behind.question(), new Paging(0, SHOWN)));
    }

    private Form dated(Form form) {
        Map<String, List<String>> values = new HashMap<>(form.values());
        LocalDate today = today();
        values.putIfAbsent("previewTo", List.of(today.toString()));
        values.putIfAbsent("previewFrom", List.of(today.withDayOfYear(1).toString()));
        return new Form(values, form.errors());
    }

    private LocalDate today() {
        LocalDate example = demonstration.lastDay();
        return example == null ? AsOf.today(clock) : example;
    }

    private static LocalDate day(Form form, String name, LocalDate otherwise) {
        String text = form.value(name).strip();
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid(name, "date", "“" + text + "”不是日期：请写成 2023-11-17。");
        }
    }

    private List<Choice> sources() {
        List<Choice> sources = new ArrayList<>();
        fields.ledgers()
                .forEach(ledger -> sources.add(new Choice(
                        FormFilling.word(new Source.Ledger(ledger.id())),
                        text("figure.source.ledger") + ledger.name())));
        for (Source.View view : Source.View.values()) {
            sources.add(new Choice(view.name(), text("figure.source.loop") + text("figure.source." + view.name())));
        }
        sources.add(new Choice(FormFilling.word(new Source.Returns()), text("figure.source.RETURNS")));
        sources.add(new Choice("RATE", text("figure.source.RATE")));
        sources.add(new Choice("CHANGE", text("figure.source.CHANGE")));
        return sources;
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }
}
