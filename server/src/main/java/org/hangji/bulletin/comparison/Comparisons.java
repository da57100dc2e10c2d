package org.hangji.bulletin.comparison;

import java.util.ArrayList;
import java.util.List;
import org.hangji.bulletin.correction.CorrectedReading;
import org.hangji.bulletin.correction.ReadingEdits;
import org.hangji.bulletin.reading.KeptReading;
import org.hangji.bulletin.reading.ReadingKeeper;
import org.hangji.figure.Comparison;
import org.hangji.figure.Figures;
import org.hangji.reader.Reading;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each figure of a reading, as corrected, beside the figure from records. */
@Component
@Transactional(readOnly = true)
class Comparisons {

    /** A figure of the reading with what records say; {@code index} is its place in the reading. */
    record Line(int index, Reading.Figure printed, Comparison comparison) {}

    private final ReadingKeeper readings;
    private final ReadingEdits edits;
    private final Figures figures;

    Comparisons(ReadingKeeper readings, ReadingEdits edits, Figures figures) {
        this.readings = readings;
        this.edits = edits;
        this.figures = figures;
    }

    KeptReading reading(long id) {
        return readings.require(id);
    }

    /** In the order of the text; figures that a clerk dropped are left out. */
    List<Line> of(KeptReading kept, @Nullable AsOf asOf) {
        List<CorrectedReading.FigureLine> standing = edits.corrected(kept).standingFigures();
        List<Reading.Figure> printed =
                standing.stream().map(CorrectedReading.FigureLine::figure).toList();
        List<Comparison> compared = figures.against(with(kept.reading(), printed), asOf);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            lines.add(new Line(standing.get(i).index(), printed.get(i), compared.get(i)));
        }
        return lines;
    }

    private static Reading with(Reading reading, List<Reading.Figure> figures) {
        return new Reading(
                reading.text(),
                reading.title(),
                reading.kind(),
                reading.issuer(),
                reading.issuedOn(),
                reading.inspection(),
                reading.declared(),
                reading.outline(),
                reading.findings(),
                figures,
                reading.dates(),
                reading.documents(),
                reading.organizations(),
                reading.checks());
    }
}
