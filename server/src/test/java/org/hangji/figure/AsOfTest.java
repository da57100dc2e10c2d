package org.hangji.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("以何时所知为准")
class AsOfTest {

    private static final LocalDate START = LocalDate.of(2023, 10, 1);
    private static final List<String> ASKED = List.of(
            "overload-vehicles",
            "overload-hundred-tonne",
            "overload-unloaded",
            "hazards-general-found",
            "hazards-general-rectified",
            "hazards-general-open",
            "hazards-open");

    @Autowired
    private Figures figures;

    @Autowired
    private SmallCity city;

    @Autowired
    private Organizations organizations;

    @Test
    @DisplayName("更正之后，按更正前所知问，还是更正前的数；撤销之后才没有")
    void corrections() {
        FigureRecords records = new FigureRecords(organizations, "FIGCORR");
        long entry = records.overLimit(records.left, START, "10", "80", FigureRecords.FIRST);
        records.correct(entry, "12.5", false, FigureRecords.FIRST.plus(Duration.ofDays(2)));
        records.correct(entry, "12.5", true, FigureRecords.FIRST.plus(Duration.ofDays(4)));

        assertThat(unloaded(records, -1)).isEqualTo("0");
        assertThat(unloaded(records, 1)).isEqualTo("10");
        assertThat(unloaded(records, 3)).isEqualTo("12.5");
        assertThat(unloaded(records, 5)).isEqualTo("0");
    }

    private String unloaded(FigureRecords records, int days) {
        FigureQuestion question =
                question(records, "overload-unloaded", new AsOf(FigureRecords.FIRST.plus(Duration.ofDays(days))), null);
        return as(() -> figures.answer("overload-unloaded", question)).value().toString();
    }

    @ParameterizedTest(name = "第{0}组")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @DisplayName("后来补记、更正、撤销多少，都不改变早先所知的数和明细")
    void laterFactsNeverChangeWhatWasKnown(long seed) {
        Random random = new Random(seed);
        FigureRecords records = new FigureRecords(organizations, "FIGP" + seed);
        Instant known = FigureRecords.FIRST.plus(Duration.ofDays(10));
        List<Long> entries = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            record(records, random, FigureRecords.FIRST, Duration.ofDays(10), entries);
        }
        Map<String, String> before = answers(records, known);
        for (int i = 0; i < 25; i++) {
            record(records, random, known.plusMillis(1), Duration.ofDays(9), entries);
        }
        assertThat(answers(records, known)).isEqualTo(before);
        assertThat(answers(records, known.plus(Duration.ofDays(10)))).isNotEqualTo(before);
    }

    private static void record(
            FigureRecords records, Random random, Instant since, Duration within, List<Long> entries) {
        Unit unit = random.nextBoolean() ? records.left : records.right;
        LocalDate day = START.plusDays(random.nextInt(100));
        Instant at = since.plusSeconds(random.nextLong(within.toSeconds()));
        switch (random.nextInt(3)) {
            case 0 -> {
                @Nullable LocalDate rectified = random.nextBoolean() ? null : day.plusDays(random.nextInt(60));
                records.hazard(unit, day, rectified, random.nextInt(4) == 0 ? "MAJOR" : "GENERAL", at);
            }
            case 1 ->
                entries.add(records.overLimit(
                        unit,
                        day,
                        random.nextBoolean() ? null : random.nextInt(9000) / 100.0 + "",
                        "8" + random.nextInt(9),
                        at));
            default -> {
                if (!entries.isEmpty()) {
                    long entry = entries.remove(random.nextInt(entries.size()));
                    records.correct(entry, random.nextInt(50) + "", random.nextBoolean(), since.plus(within));
                }
            }
        }
    }

    private Map<String, String> answers(FigureRecords records, Instant known) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String figure : ASKED) {
            for (LocalDate to : List.of(START.plusDays(30), START.plusDays(120))) {
                FigureQuestion question = question(records, figure, new AsOf(known), to);
                answers.put(
                        figure + to,
                        as(() -> figures.answer(figure, question).value() + " "
                                + figures.rows(figure, question, Paging.of(0, 500))
                                        .items()));
            }
        }
        return answers;
    }

    private FigureQuestion question(FigureRecords records, String figure, AsOf asOf, @Nullable LocalDate to) {
        return as(() -> figures.question(figure, records.county.code(), null, null, to, asOf));
    }

    private <T> T as(java.util.function.Supplier<T> work) {
        return Acting.as(city.acting("safe.clerk"), work);
    }
}
