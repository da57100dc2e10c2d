package org.hangji.bulletin.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hangji.bulletin.reading.LookAlike;
import org.hangji.reader.Reading;
import org.hangji.shared.Refusal;

/** However often a reading is split, joined, renamed and moved about, nothing that was read is lost or counted twice. */
class CorrectionsPropertyTest {

    private static final Reading READING = LookAlike.reading();

    @Property(tries = 1000)
    void nothingIsLost(@ForAll @Size(max = 12) List<@IntRange(min = 0, max = 9999) Integer> choices) {
        List<KeptEdit> edits = new ArrayList<>();
        CorrectedReading now = Corrections.apply(READING, edits);
        for (int choice : choices) {
            edits.add(new KeptEdit(edits.size() + 1L, edit(now, choice), "甲一", Instant.EPOCH, false));
            now = Corrections.apply(READING, edits);
        }
        List<String> measures = now.problems().stream()
                .flatMap(problem -> problem.measures().stream())
                .map(CorrectedReading.Measure::key)
                .toList();
        assertThat(measures).containsExactlyInAnyOrder("p0.m0", "p0.m1", "p1.m0");
        String words = now.problems().toString();
        READING.findings().forEach(finding -> assertThat(words).contains(finding.title()));
        assertThat(now.problems()).extracting(CorrectedReading.Problem::key).doesNotHaveDuplicates();
        assertThat(now.standingFigures()).hasSize(READING.figures().size());
    }

    @Property(tries = 300)
    void undoingAllGivesTheReadingAgain(@ForAll @Size(max = 8) List<@IntRange(min = 0, max = 9999) Integer> choices) {
        List<KeptEdit> edits = new ArrayList<>();
        for (int choice : choices) {
            CorrectedReading untouched = Corrections.apply(READING, List.of());
            edits.add(new KeptEdit(edits.size() + 1L, edit(untouched, choice), "甲一", Instant.EPOCH, true));
        }
        assertThat(Corrections.apply(READING, edits)).isEqualTo(Corrections.apply(READING, List.of()));
    }

    @Property(tries = 500)
    void whatDoesNotFitIsRefused(
            @ForAll @IntRange(min = 0, max = 3) int kind, @ForAll @IntRange(min = 4, max = 99) int at) {
        Edit unfit = switch (kind) {
            case 0 -> new Edit.JoinProblem("p" + at, "p0");
            case 1 -> new Edit.MoveMeasure("p0.m" + at, "p1");
            case 2 -> new Edit.RetitleProblem("e" + at + ".1", "新题");
            default -> new Edit.DropFigure(at);
        };
        List<KeptEdit> edits = List.of(new KeptEdit(1, unfit, "甲一", Instant.EPOCH, false));
        try {
            Corrections.apply(READING, edits);
            assertThat(unfit).as("was taken").isNull();
        } catch (Refusal refusal) {
            assertThat(refusal.getMessage()).endsWith("。");
        }
    }

    /** One of the corrections that drop nothing, on one of the problems that stand. */
    private static Edit edit(CorrectedReading now, int choice) {
        List<CorrectedReading.Problem> problems = now.problems();
        CorrectedReading.Problem problem = problems.get(choice % problems.size());
        CorrectedReading.Problem other = problems.get(choice / 7 % problems.size());
        return switch (choice % 5) {
            case 0 -> new Edit.SplitProblem(problem.key(), List.of("前一半", "后一半", "还有一块"));
            case 1 -> new Edit.RetitleProblem(problem.key(), "改了题的问题");
            case 2 -> new Edit.AddProblem("手工补的问题", "补的内容");
            case 3 ->
                problem.key().equals(other.key())
                        ? new Edit.RetitleProblem(problem.key(), "又改了题")
                        : new Edit.JoinProblem(problem.key(), other.key());
            default ->
                problem.measures().isEmpty()
                        ? new Edit.RetitleProblem(problem.key(), "没有措施的问题")
                        : new Edit.MoveMeasure(problem.measures().getFirst().key(), other.key());
        };
    }
}
