package org.hangji.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hangji.reader.Reading.Check;
import org.hangji.reader.Reading.Figure;
import org.hangji.reader.check.Checks;
import org.hangji.reader.check.Evidence;
import org.hangji.reader.date.DateReader;
import org.hangji.reader.date.PrintedDate;
import org.hangji.reader.date.YearFrame;
import org.hangji.reader.document.DocumentReader;
import org.hangji.reader.figure.FigureScanner;
import org.hangji.reader.figure.FoundFigure;
import org.hangji.reader.figure.PeriodFinder;
import org.hangji.reader.finding.FindingReader;
import org.hangji.reader.finding.FoundProblem;
import org.hangji.reader.header.Header;
import org.hangji.reader.header.HeaderReader;
import org.hangji.reader.organization.OrganizationReader;
import org.hangji.reader.outline.Outline;
import org.hangji.reader.text.Source;
import org.hangji.reader.total.FoundTotal;
import org.hangji.reader.total.TotalReader;
import org.jspecify.annotations.Nullable;

/** Reads the text of a bulletin (通报) by the grammar of such reports. */
public final class BulletinReader {
    private BulletinReader() {}

    /**
     * Reads a text. Any string can be read: what is not there is absent from the reading.
     *
     * @param text the decoded text of a bulletin; may be empty, may hold half a surrogate pair
     */
    public static Reading read(String text) {
        Source source = Source.of(text);
        DateReader dateReader = new DateReader(source);
        Outline outline = Outline.of(source);
        Header header = new HeaderReader(source, outline, dateReader).read();
        YearFrame frame = new YearFrame(feedbackOn(header), header.issuedOn());
        List<PrintedDate> dates = dateReader.resolve(frame);
        List<FoundProblem> problems = new FindingReader(source, outline, header.closing(), dates).read();
        List<FoundFigure> found = new FigureScanner(source).scan(dates, outline.sectionsAndRows());
        List<FoundTotal> totals = new TotalReader(source, found).read(outline.sections(), problems);
        List<Figure> figures =
                new FigureAssembly(source, problems).figures(found, new PeriodFinder(source, dates, frame));
        return new Reading(
                text,
                header.title(),
                KindOfBulletin.of(source, header, outline, problems, found),
                header.issuer(),
                header.issuedOn(),
                header.inspection(),
                totals.stream().map(total -> total.declared(source)).toList(),
                outline.headings(source),
                problems.stream().map(problem -> problem.finding(source)).toList(),
                figures,
                dates.stream().map(date -> date.mention(source)).toList(),
                DocumentReader.read(source),
                new OrganizationReader(source).read(),
                checks(new Evidence(source, header, problems, found, subjects(figures), dates, totals)));
    }

    private static List<Check> checks(Evidence evidence) {
        return Checks.of(evidence);
    }

    private static List<@Nullable String> subjects(List<Figure> figures) {
        List<@Nullable String> subjects = new ArrayList<>(figures.size());
        for (Figure figure : figures) {
            subjects.add(figure.subject());
        }
        return subjects;
    }

    private static @Nullable LocalDate feedbackOn(Header header) {
        Reading.Inspection inspection = header.inspection();
        return inspection == null ? null : inspection.feedbackOn();
    }
}
