package org.hangji.sample.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.PlatformClock;

/** What is done by whom and when, in the order of time (样例剧本). */
final class Script {

    private record Scene(Instant at, Acting who, Runnable act) {}

    private final List<Scene> scenes = new ArrayList<>();

    /** One more thing to be done, in the given minute of a working day. Things of one minute keep their order. */
    void add(LocalDate day, int hour, int minute, Acting who, Runnable act) {
        scenes.add(new Scene(
                day.atTime(LocalTime.of(hour, minute)).atZone(AsOf.ZONE).toInstant(), who, act));
    }

    void play() {
        scenes.stream()
                .sorted(Comparator.comparing(Scene::at))
                .forEach(scene -> PlatformClock.at(
                        scene.at(),
                        () -> Acting.as(scene.who(), () -> {
                            scene.act().run();
                            return true;
                        })));
    }
}
