package org.hangji.rectify.giving;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hangji.rectify.NewFinding;
import org.hangji.rectify.NewMeasure;
import org.hangji.rectify.NewRound;
import org.jspecify.annotations.Nullable;

/**
 * Makes a round of what was filled in by hand (手工登记轮次). Problems stand in numbered fields, {@code title1}, {@code
 * text1} …; a problem of which nothing was filled in is left out. A fault names the problem and its field.
 */
public final class RoundReading {

    private static final List<String> PARTS = List.of("title", "text", "aspect", "unit", "deadline", "measures");

    private final Fields fields;
    private final Predicate<String> knownUnit;

    private RoundReading(Fields fields, Predicate<String> knownUnit) {
        this.fields = fields;
        this.knownUnit = knownUnit;
    }

    /**
     * The round in these fields.
     *
     * @param problems how many numbered problems the form had
     * @param knownUnit whether there is a unit with this code in sight
     */
    public static NewRound round(Map<String, String> values, int problems, Predicate<String> knownUnit) {
        return new RoundReading(new Fields(values), knownUnit).read(problems);
    }

    private NewRound read(int problems) {
        String name = fields.required("name", "轮次名称", 100);
        String source = fields.required("source", "来源", 40);
        String inspector = fields.required("inspector", "检查单位", 100);
        LocalDate day = fields.requiredDay("occurredOn", "反馈日期");
        String unit = unit("unit", "牵头单位");
        List<NewFinding> findings = new ArrayList<>();
        for (int number = 1; number <= problems; number++) {
            if (isFilled(number)) {
                findings.add(finding(number, source, day));
            }
        }
        if (findings.isEmpty()) {
            fields.fault("title1", "required", "请至少登记一个问题：填写问题1的标题。");
        }
        fields.requireNoFault();
        return new NewRound(
                "hand:" + fields.optional("key"),
                name,
                source,
                "检查单位：" + inspector,
                day,
                unit.isEmpty() ? null : unit,
                findings);
    }

    private boolean isFilled(int number) {
        return PARTS.stream().anyMatch(part -> !fields.optional(part + number).isEmpty());
    }

    private NewFinding finding(int number, String source, LocalDate day) {
        String of = "问题" + number + "的";
        String title = fields.required("title" + number, of + "标题", 200);
        String unit = unit("unit" + number, of + "责任单位");
        @Nullable LocalDate deadline = fields.day("deadline" + number, of + "期限");
        if (deadline != null && unit.isEmpty()) {
            fields.fault("unit" + number, "required", of + "期限已填，还要选责任单位：两项都填才能当即交办。");
        }
        if (deadline != null && deadline.isBefore(day)) {
            fields.fault("deadline" + number, "order", of + "期限 " + deadline + " 早于反馈日期 " + day + "，请改正。");
        }
        return new NewFinding(
                source,
                null,
                fields.limited("aspect" + number, of + "方面", 200),
                title,
                fields.limited("text" + number, of + "表现", Fields.LONG_TEXT),
                day,
                fields.optional("major" + number).equals("true"),
                unit.isEmpty() ? null : unit,
                null,
                deadline,
                measures(number, of));
    }

    /** One measure a line. */
    private List<NewMeasure> measures(int number, String of) {
        List<NewMeasure> measures = Stream.of(
                        fields.optional("measures" + number).split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new NewMeasure(line, null))
                .toList();
        if (measures.stream().anyMatch(measure -> measure.text().length() > Fields.LONG_TEXT)) {
            fields.fault("measures" + number, "length", of + "措施每条最多 " + Fields.LONG_TEXT + " 字，请分行写。");
        }
        return measures;
    }

    private String unit(String name, String label) {
        String code = fields.optional(name);
        if (!code.isEmpty() && !knownUnit.test(code)) {
            fields.fault(name, "exists", label + "“" + code + "”不在您能看到的单位里：请从列表中选。");
        }
        return code;
    }
}
