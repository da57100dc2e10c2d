package org.hangji.bulletin.confirming;

import java.time.LocalDate;
import java.util.List;
import org.hangji.bulletin.correction.CorrectedReading;
import org.hangji.bulletin.reading.KeptReading;
import org.hangji.reader.Reading;
import org.hangji.rectify.NewFinding;
import org.hangji.rectify.NewMeasure;
import org.hangji.rectify.NewRound;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The inspection round that a corrected reading becomes (由通报形成的整改轮次).
 *
 * @param today what counts as the day of feedback where the text prints none
 */
record RoundDraft(KeptReading kept, CorrectedReading corrected, Assignment assignment, LocalDate today) {

    /**
     * To whom the findings go at once (交办): assigned where unit and deadline are both given, else only registered.
     *
     * @param unit code of the unit
     * @param leader id of the responsible leader
     */
    record Assignment(
            @Nullable String unit,
            @Nullable Long leader,
            @Nullable LocalDate deadline) {

        boolean complete() {
            return unit != null && !unit.isBlank() && deadline != null;
        }
    }

    /** The round, or a refusal where there is no finding to register. */
    NewRound round() {
        if (corrected.problems().isEmpty()) {
            throw Refusal.conflict("这份通报里没有问题可以登记：请先在对读页上补充问题，再确认。");
        }
        Reading reading = kept.reading();
        String title = reading.title();
        String source = source(reading.kind());
        LocalDate day = feedbackOn(reading);
        List<NewFinding> findings = corrected.problems().stream()
                .map(problem -> finding(problem, source, day))
                .toList();
        return new NewRound(
                "reading:" + kept.id(), title == null ? kept.fileName() : title, source, "", day, null, findings);
    }

    private NewFinding finding(CorrectedReading.Problem problem, String source, LocalDate day) {
        boolean assigned = assignment.complete();
        return new NewFinding(
                source,
                null,
                aspect(problem),
                problem.title(),
                problem.text().equals(problem.title()) ? "" : problem.text(),
                day,
                false,
                assigned ? assignment.unit() : null,
                assigned ? assignment.leader() : null,
                assigned ? assignment.deadline() : null,
                problem.measures().stream()
                        .map(measure -> new NewMeasure(measure.text(), null))
                        .toList(),
                problem.origin() == null ? null : problem.origin() + 1);
    }

    /** The words of the heading right above the problem. */
    private String aspect(CorrectedReading.Problem problem) {
        List<Reading.Heading> level = kept.reading().outline();
        String words = "";
        for (String number : problem.path()) {
            Reading.@Nullable Heading heading = level.stream()
                    .filter(each -> each.number().equals(number))
                    .findFirst()
                    .orElse(null);
            if (heading == null) {
                return words;
            }
            words = heading.title();
            level = heading.children();
        }
        return words;
    }

    private LocalDate feedbackOn(Reading reading) {
        Reading.Inspection inspection = reading.inspection();
        if (inspection != null && inspection.feedbackOn() != null) {
            return inspection.feedbackOn();
        }
        if (inspection != null && inspection.to() != null) {
            return inspection.to();
        }
        LocalDate issued = reading.issuedOn();
        return issued != null && !issued.isAfter(today) ? issued : today;
    }

    private static String source(Reading.Kind kind) {
        return switch (kind) {
            case AUDIT -> "AUDIT";
            case INSPECTION, STATISTICS, OTHER -> "INSPECTION";
        };
    }
}
