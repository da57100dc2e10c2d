package org.hangji.bulletin.proofreading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hangji.bulletin.confirming.Answers;
import org.hangji.bulletin.confirming.Confirming;
import org.hangji.bulletin.confirming.KeptAnswer;
import org.hangji.bulletin.correction.CodePoints;
import org.hangji.bulletin.correction.CorrectedReading;
import org.hangji.bulletin.correction.ReadingEdits;
import org.hangji.bulletin.reading.KeptReading;
import org.hangji.bulletin.reading.ReadingKeeper;
import org.hangji.organization.Organizations;
import org.hangji.organization.PeopleChoice;
import org.hangji.page.Form;
import org.hangji.reader.Reading;
import org.hangji.rectify.Round;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the page beside the text shows. */
@Component
class ReadingPages {

    static final Role[] EDITORS = {Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER};

    private final ReadingKeeper readings;
    private final ReadingEdits edits;
    private final Answers answers;
    private final Confirming confirming;
    private final Organizations organizations;
    private final PeopleChoice people;

    ReadingPages(
            ReadingKeeper readings,
            ReadingEdits edits,
            Answers answers,
            Confirming confirming,
            Organizations organizations,
            PeopleChoice people) {
        this.readings = readings;
        this.edits = edits;
        this.answers = answers;
        this.confirming = confirming;
        this.organizations = organizations;
        this.people = people;
    }

    @Transactional(readOnly = true)
    ReadingPage page(long id, String editing, int expanded, Form form) {
        KeptReading kept = readings.require(id);
        Reading reading = kept.reading();
        CorrectedReading corrected = edits.corrected(kept);
        List<ReadingPage.Clash> clashes = clashes(reading, answers.of(id));
        int open = expanded >= 0
                ? expanded
                : clashes.stream()
                        .filter(clash -> clash.answer() == null)
                        .mapToInt(ReadingPage.Clash::index)
                        .findFirst()
                        .orElse(-1);
        return new ReadingPage(
                source(kept),
                reading,
                corrected,
                MarkedText.of(reading, corrected),
                clashes,
                explanations(reading, Reading.CheckResult.HOLDS),
                explanations(reading, Reading.CheckResult.UNVERIFIABLE),
                figures(corrected),
                dates(reading),
                edits.of(id),
                editing,
                open,
                form,
                confirming(kept));
    }

    private ReadingPage.Confirming confirming(KeptReading kept) {
        boolean mayEdit = Acting.current().has(EDITORS);
        ReadingPage.@Nullable Standing standing =
                confirming.standing(kept.id()).map(ReadingPages::standing).orElse(null);
        boolean choosing = mayEdit && standing == null;
        return new ReadingPage.Confirming(
                mayEdit,
                choosing ? organizations.units(null) : List.of(),
                choosing ? people.suggestions("") : List.of(),
                standing);
    }

    private static ReadingPage.Standing standing(Round round) {
        return new ReadingPage.Standing(
                round.id(),
                round.name(),
                round.counts().findings(),
                round.counts().registered() == round.counts().findings());
    }

    private ReadingPage.Source source(KeptReading kept) {
        String title = kept.reading().title();
        int characters =
                kept.reading().text().codePointCount(0, kept.reading().text().length());
        return new ReadingPage.Source(
                kept.id(),
                title == null ? kept.fileName() : title,
                kept.fileName(),
                kept.sha256(),
                organizations.personName(kept.readBy()),
                LocalDate.ofInstant(kept.recordedAt(), AsOf.ZONE),
                characters,
                characters > MarkedText.LONGEST);
    }

    private static List<ReadingPage.Clash> clashes(Reading reading, Map<Integer, KeptAnswer> answers) {
        List<ReadingPage.Clash> clashes = new ArrayList<>();
        for (int i = 0; i < reading.checks().size(); i++) {
            Reading.Check check = reading.checks().get(i);
            if (check.result() == Reading.CheckResult.FAILS) {
                int index = i;
                List<String> places = IntStream.range(0, check.spans().size())
                        .mapToObj(n -> "k" + index + "-" + n)
                        .toList();
                clashes.add(new ReadingPage.Clash(i, check.explanation(), places, answers.get(i)));
            }
        }
        return clashes;
    }

    private static List<String> explanations(Reading reading, Reading.CheckResult result) {
        return reading.checks().stream()
                .filter(check -> check.result() == result)
                .map(Reading.Check::explanation)
                .toList();
    }

    private static List<ReadingPage.FigureRow> figures(CorrectedReading corrected) {
        return corrected.figures().stream()
                .map(line -> new ReadingPage.FigureRow(
                        line.index(),
                        line.figure().value(),
                        line.figure().bound(),
                        line.figure().unit(),
                        line.figure().subject(),
                        line.figure().period() == null
                                ? null
                                : line.figure().period().label(),
                        line.dropped(),
                        line.corrected()))
                .toList();
    }

    private static List<ReadingPage.DateRow> dates(Reading reading) {
        CodePoints text = new CodePoints(reading.text());
        return IntStream.range(0, reading.dates().size())
                .mapToObj(i -> {
                    Reading.DateMention date = reading.dates().get(i);
                    return new ReadingPage.DateRow(i, text.at(date.span()), date.from(), date.to(), date.yearPrinted());
                })
                .toList();
    }
}
