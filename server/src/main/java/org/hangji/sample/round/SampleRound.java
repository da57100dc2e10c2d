package org.hangji.sample.round;

import static org.hangji.sample.round.Told.day;
import static org.hangji.sample.round.Told.list;
import static org.hangji.sample.round.Told.map;
import static org.hangji.sample.round.Told.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.organization.Organizations;
import org.hangji.rectify.Finding;
import org.hangji.rectify.FindingFiles;
import org.hangji.rectify.Findings;
import org.hangji.rectify.NewFinding;
import org.hangji.rectify.NewRound;
import org.hangji.rectify.Rounds;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.PlatformClock;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Loads the round of the worked example (样例轮次): 20 problems and 71 measures, each act on its day of 2023. */
@Component
public class SampleRound {

    private static final Instant OPENED = Instant.parse("2023-07-18T01:00:00Z");
    private static final LocalDate PUBLISHED = LocalDate.of(2023, 11, 17);
    private static final String KEY = "sample:anyang-2023";

    private final Rounds rounds;
    private final Findings findings;
    private final FindingFiles files;
    private final Organizations organizations;

    SampleRound(Rounds rounds, Findings findings, FindingFiles files, Organizations organizations) {
        this.rounds = rounds;
        this.findings = findings;
        this.files = files;
        this.organizations = organizations;
    }

    /** Loads it from what {@code round.yaml} tells; the round's id. */
    public long load(Map<String, Object> told) {
        Cast cast = new Cast(organizations);
        Acting clerk = cast.overBureau(Cast.CLERK, Role.CLERK);
        long round = PlatformClock.at(
                OPENED, () -> Acting.as(clerk, () -> rounds.open(round(told)).round()));
        List<Finding> opened = Acting.as(clerk, () -> rounds.findings(round, new AsOf(OPENED)));
        Script script = new Script();
        List<Object> scenes = list(told.get("findings"));
        for (int i = 0; i < opened.size(); i++) {
            new FindingScenes(findings, files, script, cast, opened.get(i).id(), i + 1, map(scenes.get(i))).write();
        }
        script.play();
        return round;
    }

    private static @Nullable Integer item(Map<String, Object> finding) {
        Object item = finding.get("item");
        return item == null ? null : Integer.valueOf(item.toString());
    }

    private static NewRound round(Map<String, Object> told) {
        LocalDate feedback = day(told, "occurredOn");
        List<Object> aspects = list(told.get("aspects"));
        List<NewFinding> all = new ArrayList<>();
        for (Object one : list(told.get("findings"))) {
            Map<String, Object> finding = map(one);
            all.add(new NewFinding(
                    text(told, "source"),
                    null,
                    aspects.get(Integer.parseInt(text(finding, "aspect"))).toString(),
                    text(finding, "title"),
                    text(finding, "text"),
                    feedback,
                    false,
                    null,
                    null,
                    null,
                    List.of(),
                    item(finding)));
        }
        return new NewRound(
                KEY, text(told, "name"), text(told, "source"), text(told, "text"), feedback, null, PUBLISHED, all);
    }
}
