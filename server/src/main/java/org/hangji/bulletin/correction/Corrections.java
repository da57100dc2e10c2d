package org.hangji.bulletin.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hangji.bulletin.correction.CorrectedReading.FigureLine;
import org.hangji.bulletin.correction.CorrectedReading.Measure;
import org.hangji.bulletin.correction.CorrectedReading.Problem;
import org.hangji.reader.Reading;
import org.hangji.shared.Refusal;

/** Lays corrections over a reading, in their order. The reading itself never changes. */
final class Corrections {

    private final List<Problem> problems = new ArrayList<>();
    private final List<FigureLine> figures = new ArrayList<>();

    private Corrections(Reading reading) {
        CodePoints text = new CodePoints(reading.text());
        for (int i = 0; i < reading.findings().size(); i++) {
            problems.add(problem(i, reading.findings().get(i), text));
        }
        for (int i = 0; i < reading.figures().size(); i++) {
            figures.add(new FigureLine(i, reading.figures().get(i), false, false));
        }
    }

    /** The reading with these edits; an edit that does not fit what is there is refused. */
    static CorrectedReading apply(Reading reading, List<KeptEdit> edits) {
        Corrections corrections = new Corrections(reading);
        for (KeptEdit kept : edits) {
            if (!kept.undone()) {
                corrections.apply(kept.id(), kept.edit());
            }
        }
        return new CorrectedReading(corrections.problems, corrections.figures);
    }

    private void apply(long id, Edit edit) {
        switch (edit) {
            case Edit.DropFigure drop -> {
                FigureLine line = figure(drop.figure());
                figures.set(drop.figure(), new FigureLine(line.index(), line.figure(), true, true));
            }
            case Edit.RetypeFigure retype -> retype(retype);
            case Edit.RetitleProblem retitle -> {
                int at = place(retitle.problem());
                problems.set(at, problems.get(at).withTitle(retitle.title()));
            }
            case Edit.SplitProblem split -> split(id, split);
            case Edit.JoinProblem join -> join(join);
            case Edit.DropProblem drop -> problems.remove(place(drop.problem()));
            case Edit.AddProblem add ->
                problems.add(new Problem(
                        "e" + id + ".1", "", add.title(), List.of(), add.text(), null, null, null, List.of(), true));
            case Edit.MoveMeasure move -> {
                int target = place(move.to());
                Measure moved = take(move.measure());
                change(target, measures -> measures.add(moved));
            }
            case Edit.DropMeasure drop -> take(drop.measure());
        }
    }

    private void retype(Edit.RetypeFigure retype) {
        Reading.Figure old = figure(retype.figure()).figure();
        Reading.Figure figure = new Reading.Figure(
                retype.value(),
                retype.unit(),
                retype.bound(),
                retype.subject(),
                old.period(),
                old.span(),
                old.finding(),
                old.measure());
        figures.set(retype.figure(), new FigureLine(retype.figure(), figure, false, true));
    }

    private void split(long id, Edit.SplitProblem split) {
        int at = place(split.problem());
        Problem whole = problems.get(at);
        problems.set(at, whole.withTitle(split.titles().getFirst()));
        for (int i = 1; i < split.titles().size(); i++) {
            problems.add(at + i, whole.part("e" + id + "." + i, split.titles().get(i)));
        }
    }

    private void join(Edit.JoinProblem join) {
        if (join.problem().equals(join.into())) {
            throw Refusal.conflict("一个问题不能并入它自己：请另选一个问题。");
        }
        Problem part = problems.get(place(join.problem()));
        place(join.into());
        problems.remove(part);
        int at = place(join.into());
        problems.set(at, problems.get(at).withPart(part));
    }

    private void change(int at, Consumer<List<Measure>> change) {
        List<Measure> measures = new ArrayList<>(problems.get(at).measures());
        change.accept(measures);
        problems.set(at, problems.get(at).withMeasures(measures));
    }

    private Measure take(String key) {
        for (int at = 0; at < problems.size(); at++) {
            for (Measure measure : problems.get(at).measures()) {
                if (measure.key().equals(key)) {
                    change(at, measures -> measures.remove(measure));
                    return measure;
                }
            }
        }
        throw Refusal.conflict("这条措施已经不在了：可能刚被别人更正过，请刷新页面再看。");
    }

    private int place(String key) {
        for (int at = 0; at < problems.size(); at++) {
            if (problems.get(at).key().equals(key)) {
                return at;
            }
        }
        throw Refusal.conflict("这个问题已经不在了：可能刚被别人更正过，请刷新页面再看。");
    }

    private FigureLine figure(int index) {
        if (index < 0 || index >= figures.size()) {
            throw Refusal.conflict("这份通报里没有第 " + (index + 1) + " 个数字：请刷新页面再看。");
        }
        return figures.get(index);
    }

    private static Problem problem(int index, Reading.Finding finding, CodePoints text) {
        List<Measure> measures = new ArrayList<>();
        for (int i = 0; i < finding.measures().size(); i++) {
            Reading.Measure measure = finding.measures().get(i);
            measures.add(new Measure("p" + index + ".m" + i, measure.marker(), measure.text(), measure.span()));
        }
        return new Problem(
                "p" + index,
                finding.number(),
                finding.title(),
                finding.path(),
                text.at(finding.span()).strip(),
                finding.status(),
                finding.deadline(),
                index,
                measures,
                false);
    }
}
