package org.hangji.sample.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hangji.bulletin.Bulletins;
import org.hangji.bulletin.NewBulletin;
import org.hangji.organization.Organizations;
import org.hangji.sample.round.Cast;
import org.hangji.sample.round.Told;
import org.hangji.shared.Acting;
import org.hangji.shared.PlatformClock;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes the bulletin of the worked example (样例通报): composed by the clerk, signed by a leader on the evening of its day. */
@Component
public class SampleBulletin {

    private static final Instant COMPOSED = Instant.parse("2023-11-17T14:10:00Z");
    private static final Instant PUBLISHED = Instant.parse("2023-11-17T14:30:00Z");

    private static final String REASON = "提示疑似重复的隐患，是几处场站各自排查出的，已与登记单位核对，记录无误。";

    private final Bulletins bulletins;
    private final Organizations organizations;

    SampleBulletin(Bulletins bulletins, Organizations organizations) {
        this.bulletins = bulletins;
        this.organizations = organizations;
    }

    /** Publishes what {@code bulletin.yaml} tells, about this round. */
    public void load(Map<String, Object> told, long round) {
        Cast cast = new Cast(organizations);
        NewBulletin bulletin = bulletin(told, round);
        long id = PlatformClock.at(
                COMPOSED,
                () -> Acting.as(cast.overBureau(Cast.CLERK, Role.CLERK), () -> {
                    long draft = bulletins.compose(bulletin);
                    bulletins.submit(draft, REASON);
                    return draft;
                }));
        PlatformClock.at(
                PUBLISHED,
                () -> Acting.as(
                        cast.overBureau(Told.text(told, "leader"), Role.BUREAU_LEADER), () -> bulletins.publish(id)));
    }

    private static NewBulletin bulletin(Map<String, Object> told, long round) {
        List<NewBulletin.Figure> figures = new ArrayList<>();
        for (Object one : Told.list(told.get("figures"))) {
            List<Object> row = Told.list(one);
            figures.add(
                    new NewBulletin.Figure(figures.size() + 1, row.getFirst().toString(), day(row, 1), day(row, 2)));
        }
        return new NewBulletin(
                Told.text(told, "title"),
                Told.text(told, "organ"),
                Told.text(told, "code"),
                Told.day(told, "day"),
                round,
                Told.text(told, "body"),
                figures);
    }

    private static @Nullable LocalDate day(List<Object> row, int at) {
        return at < row.size() && row.get(at) != null ? Told.day(row.get(at)) : null;
    }
}
