package org.hangji.sample.round;

import static org.hangji.sample.round.Told.day;
import static org.hangji.sample.round.Told.list;
import static org.hangji.sample.round.Told.map;
import static org.hangji.sample.round.Told.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hangji.rectify.Command;
import org.hangji.rectify.FindingFiles;
import org.hangji.rectify.Findings;
import org.hangji.rectify.Order;
import org.hangji.rectify.Outcome;
import org.hangji.shared.Acting;
import org.hangji.shared.Role;

/** The scenes of one finding, from its assignment to its closing or to its standing state. */
final class FindingScenes {

    private static final LocalDate ASSIGNED = LocalDate.of(2023, 7, 19);
    private static final LocalDate ACCEPTED = LocalDate.of(2023, 7, 20);
    private static final LocalDate PLANNED = LocalDate.of(2023, 7, 26);

    private final Findings findings;
    private final FindingFiles files;
    private final Script script;
    private final long id;
    private final int position;
    private final Map<String, Object> told;
    private final List<Object> measures;
    private final Acting clerk;
    private final Acting rectifier;
    private final Acting verifier;
    private final Acting leader;
    private final Command.Assign assign;

    FindingScenes(
            Findings findings,
            FindingFiles files,
            Script script,
            Cast cast,
            long id,
            int position,
            Map<String, Object> told) {
        this.findings = findings;
        this.files = files;
        this.script = script;
        this.id = id;
        this.position = position;
        this.told = told;
        measures = list(told.get("measures"));
        Map<String, Object> to = map(told.getOrDefault("to", Map.of()));
        clerk = cast.overBureau(Cast.CLERK, Role.CLERK);
        rectifier = cast.overOwnUnit(text(to, "rectifier"), Role.CLERK);
        verifier = cast.overBureau(text(to, "verifier"), Role.VERIFIER);
        leader = cast.overBureau(text(to, "leader"), Role.BUREAU_LEADER);
        assign = new Command.Assign(
                text(to, "unit"), rectifier.person(), leader.person(), verifier.person(), day(told, "deadline"));
    }

    void write() {
        give(ASSIGNED, 9, clerk, assign);
        give(ACCEPTED, 10, rectifier, new Command.Accept());
        for (Object measure : measures) {
            List<Object> row = list(measure);
            give(
                    PLANNED,
                    14,
                    rectifier,
                    new Command.PlanMeasure(row.get(0).toString(), rectifier.person(), day(row.get(1))));
        }
        answers();
        photos();
        list(told.get("reports")).forEach(report -> {
            List<Object> row = list(report);
            give(
                    day(row.get(0)),
                    15,
                    rectifier,
                    new Command.Report((Integer) row.get(1), row.get(2).toString()));
        });
        extension();
        returned();
        if (told.containsKey("closed")) {
            LocalDate closed = day(told, "closed");
            give(day(told, "claimed"), 16, rectifier, new Command.Claim(null));
            give(closed, 10, verifier, new Command.Verify(null));
            give(closed, 11, verifier, new Command.Close(Outcome.RECTIFIED));
        } else {
            List<Object> row = list(told.get("longTerm"));
            give(
                    day(row.get(0)),
                    16,
                    verifier,
                    new Command.MakeLongTerm(null, day(row.get(1)), row.get(2).toString()));
        }
    }

    /** Answers; in a finding that stays open each finished measure is checked by itself. */
    private void answers() {
        for (int i = 0; i < measures.size(); i++) {
            List<Object> row = list(measures.get(i));
            int number = i + 1;
            if (row.size() > 2) {
                LocalDate day = day(row.get(2));
                give(
                        day,
                        11,
                        rectifier,
                        new Command.AnswerMeasure(number, row.get(3).toString()));
                if (told.containsKey("longTerm")) {
                    give(day, 15, rectifier, new Command.Claim(number));
                    give(day, 17, verifier, new Command.Verify(number));
                }
            }
        }
    }

    private void photos() {
        List<Object> photos = list(told.get("photos"));
        for (int i = 0; i < photos.size(); i++) {
            List<Object> row = list(photos.get(i));
            LocalDate day = day(row.get(0));
            int number = i + 1;
            byte[] picture = ShotMarks.write(
                    Snapshot.draw(position * 100L + i),
                    day.atTime(9, 10 + position),
                    ((Number) row.get(1)).doubleValue(),
                    ((Number) row.get(2)).doubleValue());
            script.add(day, 14, position, rectifier, () -> {
                var added = files.add(id, null, "现场照片" + position + "-" + number + ".jpg", picture);
                if (added.takenAt() == null) {
                    throw new IllegalStateException("a sample picture lost its shot time");
                }
            });
        }
    }

    /** {@code [asked on, new deadline, reason, answered on]}, refused where a fifth says why. */
    private void extension() {
        List<Object> row = list(told.get("extension"));
        if (row.isEmpty()) {
            return;
        }
        give(
                day(row.get(0)),
                9,
                rectifier,
                new Command.RequestExtension(day(row.get(1)), row.get(2).toString()));
        give(
                day(row.get(3)),
                15,
                leader,
                row.size() > 4 ? new Command.RefuseExtension(row.get(4).toString()) : new Command.ApproveExtension());
    }

    /** {@code [claimed on, returned on, reason]}: a first claim that the verifier gave back. */
    private void returned() {
        List<Object> row = list(told.get("returned"));
        if (!row.isEmpty()) {
            give(day(row.get(0)), 16, rectifier, new Command.Claim(null));
            give(
                    day(row.get(1)),
                    10,
                    verifier,
                    new Command.Return(null, row.get(2).toString()));
        }
    }

    private void give(LocalDate day, int hour, Acting who, Command command) {
        script.add(day, hour, position, who, () -> {
            if (!findings.give(id, Order.of(command)).assigned()) {
                throw new IllegalStateException("problem " + position + " lost its assignment by " + command);
            }
        });
    }
}
