package org.hangji.bulletin.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.bulletin.reading.ReadingKeeper;
import org.hangji.bulletin.reading.Readings;
import org.hangji.shared.Acting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("同时确认")
class ConfirmRaceTest {

    @Autowired
    private SmallCity city;

    @Autowired
    private ReadingKeeper readings;

    @Autowired
    private Confirming confirming;

    @Test
    @DisplayName("几个人同时确认同一份通报，只有一个轮次")
    void oneRound() throws Exception {
        Acting clerk = city.acting("safe.clerk");
        long reading = Readings.lookAlike(readings, clerk);
        List<GivenAnswer> answers = List.of(new GivenAnswer(0, Answer.EXPLAINED, "另一个不宜公开"));
        Callable<Confirming.Confirmed> confirm = () -> Acting.as(
                clerk, () -> confirming.confirm(reading, answers, new RoundDraft.Assignment(null, null, null)));
        List<Confirming.Confirmed> confirmed = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (Future<Confirming.Confirmed> each : people.invokeAll(List.of(confirm, confirm, confirm, confirm))) {
                confirmed.add(each.get());
            }
        }
        assertThat(confirmed)
                .extracting(Confirming.Confirmed::round)
                .containsOnly(confirmed.getFirst().round());
        assertThat(confirmed).filteredOn(Confirming.Confirmed::fresh).hasSize(1);
    }
}
