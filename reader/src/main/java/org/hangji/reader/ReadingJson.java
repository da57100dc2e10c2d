package org.hangji.reader;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Reading} as one JSON object of schema {@value Reading#SCHEMA}. */
public final class ReadingJson {
    private final JsonText json;

    private ReadingJson(Appendable out) {
        this.json = new JsonText(out);
    }

    /**
     * Writes the reading; the output is well-formed in UTF-8 whatever the text holds.
     *
     * @throws IOException where {@code out} refuses
     */
    public static void write(Reading reading, Appendable out) throws IOException {
        new ReadingJson(out).reading(reading);
    }

    private void reading(Reading r) throws IOException {
        json.open();
        json.field("schema", Reading.SCHEMA);
        json.field("text", r.text());
        json.field("title", r.title());
        json.field("kind", r.kind().name());
        json.field("issuer", r.issuer());
        json.day("issuedOn", r.issuedOn());
        inspection(r.inspection());
        json.list("declared", r.declared(), this::declared);
        json.list("outline", r.outline(), this::heading);
        json.list("findings", r.findings(), this::finding);
        json.list("figures", r.figures(), this::figure);
        json.list("dates", r.dates(), this::date);
        json.list("documents", r.documents(), d -> named("title", d.title(), d.span()));
        json.list("organizations", r.organizations(), o -> named("name", o.name(), o.span()));
        json.list("checks", r.checks(), this::check);
        json.close();
    }

    private void inspection(Reading.@Nullable Inspection inspection) throws IOException {
        if (inspection == null) {
            json.field("inspection", null);
            return;
        }
        json.name("inspection");
        json.open();
        json.field("by", inspection.by());
        json.field("subject", inspection.subject());
        json.day("from", inspection.from());
        json.day("to", inspection.to());
        json.day("feedbackOn", inspection.feedbackOn());
        json.close();
    }

    private void declared(Reading.Declared declared) throws IOException {
        json.open();
        json.field("what", declared.what().name());
        json.raw("value", declared.value().toPlainString());
        json.field("unit", declared.unit());
        span(declared.span());
        json.close();
    }

    private void heading(Reading.Heading heading) throws IOException {
        json.open();
        json.field("number", heading.number());
        json.field("title", heading.title());
        json.raw("level", Integer.toString(heading.level()));
        span(heading.span());
        json.list("children", heading.children(), this::heading);
        json.close();
    }

    private void finding(Reading.Finding finding) throws IOException {
        json.open();
        json.field("number", finding.number());
        json.field("title", finding.title());
        json.list("path", finding.path(), json::string);
        json.field("status", finding.status());
        json.day("deadline", finding.deadline());
        span(finding.span());
        json.list("measures", finding.measures(), this::measure);
        json.close();
    }

    private void measure(Reading.Measure measure) throws IOException {
        json.open();
        json.field("marker", measure.marker());
        json.field("text", measure.text());
        span(measure.span());
        json.list("items", measure.items(), this::item);
        json.close();
    }

    private void item(Reading.Item item) throws IOException {
        json.open();
        json.field("marker", item.marker());
        json.field("text", item.text());
        span(item.span());
        json.close();
    }

    private void figure(Reading.Figure figure) throws IOException {
        json.open();
        json.raw("value", figure.value().toPlainString());
        json.field("unit", figure.unit());
        json.field("bound", figure.bound().name());
        json.field("subject", figure.subject());
        period(figure.period());
        span(figure.span());
        json.raw("finding", String.valueOf(figure.finding()));
        json.raw("measure", String.valueOf(figure.measure()));
        json.close();
    }

    private void period(Reading.@Nullable Period period) throws IOException {
        if (period == null) {
            json.field("period", null);
            return;
        }
        json.name("period");
        json.open();
        json.field("label", period.label());
        json.day("from", period.from());
        json.day("to", period.to());
        json.close();
    }

    private void date(Reading.DateMention date) throws IOException {
        json.open();
        json.day("from", date.from());
        json.day("to", date.to());
        span(date.span());
        json.raw("yearPrinted", Boolean.toString(date.yearPrinted()));
        json.field("precision", date.precision().name());
        json.close();
    }

    private void named(String field, String name, Span span) throws IOException {
        json.open();
        json.field(field, name);
        span(span);
        json.close();
    }

    private void check(Reading.Check check) throws IOException {
        json.open();
        json.field("kind", check.kind().name());
        json.field("result", check.result().name());
        json.field("explanation", check.explanation());
        json.list("spans", check.spans(), this::pair);
        json.close();
    }

    private void span(Span span) throws IOException {
        json.name("span");
        pair(span);
    }

    private void pair(Span span) throws IOException {
        json.verbatim("[" + span.start() + "," + span.end() + "]");
    }

    /** How one element of a list is written. */
    interface Element<T> {
        void write(T element) throws IOException;
    }

    static <T> void each(List<T> list, JsonText json, Element<T> element) throws IOException {
        boolean first = true;
        for (T one : list) {
            json.verbatim(first ? "" : ",");
            element.write(one);
            first = false;
        }
    }
}
