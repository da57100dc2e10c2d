package org.hangji.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.ledger.recording.RecordDigest;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.PlatformClock;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("台账")
class LedgersTest {

    private static final String HAZARD = "hazard";
    private static final Paging ONE = new Paging(0, 1);

    @Autowired
    Ledgers ledgers;

    @Autowired
    SmallCity city;

    @Test
    @DisplayName("记一笔，更正留下两版，撤销后不再列出；每一版都有可重算的摘要")
    void lifeOfAnEntry() {
        Entry first =
                as("east.clerk", "2024-01-10T02:00:00Z", () -> ledgers.record(HAZARD, hazard("2024-01-09"), "form"));
        assertThat(first.unit()).isEqualTo("EAST");
        assertThat(first.version()).isOne();

        Entry second = as(
                "east.clerk",
                "2024-01-20T02:00:00Z",
                () -> ledgers.correct(
                        HAZARD,
                        first.id(),
                        new Draft(null, null, Map.of("rectifiedOn", "2024-01-19")),
                        "整改完成",
                        1,
                        "form"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.values())
                .containsAllEntriesOf(first.values())
                .containsEntry("rectifiedOn", LocalDate.of(2024, 1, 19));

        List<Entry> versions = as("east.clerk", "2024-01-21T02:00:00Z", () -> ledgers.versions(HAZARD, first.id()));
        assertThat(versions).containsExactly(second, first);
        assertThat(versions)
                .allSatisfy(version -> assertThat(RecordDigest.of(version)).isEqualTo(version.digest()));

        assertThat(as(
                        "east.clerk",
                        "2024-01-21T02:00:00Z",
                        () -> ledgers.entry(HAZARD, first.id(), AsOf.endOf(LocalDate.of(2024, 1, 15)))))
                .isEqualTo(first);

        Entry gone = as(
                "east.clerk",
                "2024-02-01T02:00:00Z",
                () -> ledgers.withdraw(HAZARD, first.id(), "和另一条重复", null, "form"));
        assertThat(gone.withdrawn()).isTrue();
        assertThat(ids(as("east.clerk", "2024-02-02T00:00:00Z", () -> list("east.clerk", "2024-02-02"))))
                .doesNotContain(first.id());
        assertThat(ids(list("east.clerk", "2024-01-31"))).contains(first.id());
        assertRefused(
                Refusal.Kind.CONFLICT,
                () -> as(
                        "east.clerk",
                        "2024-02-03T00:00:00Z",
                        () -> ledgers.correct(
                                HAZARD, first.id(), new Draft(null, null, Map.of("place", "别处")), "改", null, "form")));
    }

    @Test
    @DisplayName("别县的记录看不见：列表里没有，单看答没有找到，也不能替别县登记")
    void scope() {
        Entry west =
                as("west.clerk", "2024-01-10T02:00:00Z", () -> ledgers.record(HAZARD, hazard("2024-01-09"), "form"));
        assertThat(ids(list("east.clerk", "2024-02-29"))).doesNotContain(west.id());
        assertThat(ids(list("city.leader", "2024-02-29"))).contains(west.id());
        assertRefused(
                Refusal.Kind.NOT_FOUND,
                () -> as("east.clerk", "2024-01-11T00:00:00Z", () -> ledgers.versions(HAZARD, west.id())));
        assertRefused(
                Refusal.Kind.INVALID,
                () -> as(
                        "east.clerk",
                        "2024-01-11T00:00:00Z",
                        () -> ledgers.record(
                                HAZARD,
                                new Draft(
                                        "2024-01-09",
                                        "WEST",
                                        hazard("2024-01-09").values()),
                                "form")));
    }

    @Test
    @DisplayName("不是经办人不能登记、更正")
    void roles() {
        assertRefused(
                Refusal.Kind.FORBIDDEN,
                () -> as(
                        "city.leader",
                        "2024-01-10T02:00:00Z",
                        () -> ledgers.record(HAZARD, hazard("2024-01-09"), "form")));
        Entry entry =
                as("east.clerk", "2024-01-10T02:00:00Z", () -> ledgers.record(HAZARD, hazard("2024-01-09"), "form"));
        assertRefused(
                Refusal.Kind.FORBIDDEN,
                () -> as(
                        "city.auditor",
                        "2024-01-11T00:00:00Z",
                        () -> ledgers.withdraw(HAZARD, entry.id(), "错", null, "form")));
    }

    @Test
    @DisplayName("更正要有理由、有改动、看过最新一版")
    void correctionIsDeliberate() {
        Entry entry =
                as("east.clerk", "2024-01-10T02:00:00Z", () -> ledgers.record(HAZARD, hazard("2024-01-09"), "form"));
        Draft other = new Draft(null, null, Map.of("place", "S301 K10+000"));
        assertRefused(
                Refusal.Kind.INVALID,
                () -> as(
                        "east.clerk",
                        "2024-01-11T00:00:00Z",
                        () -> ledgers.correct(HAZARD, entry.id(), other, " ", null, "form")));
        assertRefused(
                Refusal.Kind.INVALID,
                () -> as(
                        "east.clerk",
                        "2024-01-11T00:00:00Z",
                        () -> ledgers.correct(
                                HAZARD, entry.id(), new Draft(null, null, Map.of()), "没改", null, "form")));
        as(
                "east.engineer",
                "2024-01-12T00:00:00Z",
                () -> ledgers.correct(HAZARD, entry.id(), other, "路线写错", 1, "form"));
        assertRefused(
                Refusal.Kind.CONFLICT,
                () -> as(
                        "east.clerk",
                        "2024-01-13T00:00:00Z",
                        () -> ledgers.correct(
                                HAZARD, entry.id(), new Draft(null, null, Map.of("place", "别处")), "改", 1, "form")));
    }

    @Test
    @DisplayName("两个人同时更正同一版：一个成，另一个被告知")
    void twoAtOnce() throws Exception {
        Entry entry =
                as("east.clerk", "2024-01-10T02:00:00Z", () -> ledgers.record(HAZARD, hazard("2024-01-09"), "form"));
        List<Callable<Object>> attempts = new ArrayList<>();
        for (String account : List.of("east.clerk", "east.engineer")) {
            attempts.add(() -> {
                try {
                    return as(
                            account,
                            "2024-01-11T00:00:00Z",
                            () -> ledgers.correct(
                                    HAZARD,
                                    entry.id(),
                                    new Draft(null, null, Map.of("place", account)),
                                    "同时",
                                    1,
                                    "form"));
                } catch (Refusal refusal) {
                    return refusal.kind();
                }
            });
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Object> outcomes = new ArrayList<>();
            for (var done : threads.invokeAll(attempts)) {
                outcomes.add(done.get());
            }
            assertThat(outcomes).contains(Refusal.Kind.CONFLICT);
            assertThat(outcomes.stream().filter(Entry.class::isInstance)).hasSize(1);
        }
        assertThat(as("east.clerk", "2024-01-12T00:00:00Z", () -> ledgers.versions(HAZARD, entry.id())))
                .hasSize(2);
    }

    @Test
    @DisplayName("后来记的事，不改变过去任何一天所知")
    void laterRecordsNeverChangeEarlierAnswers() {
        Random random = new Random(20231117);
        Instant now = Instant.parse("2023-03-01T00:00:00Z");
        List<Long> known = new ArrayList<>();
        Map<Instant, List<String>> answers = new HashMap<>();
        for (int step = 0; step < 60; step++) {
            now = now.plusSeconds((1 + random.nextInt(3)) * 43_200L);
            String day = LocalDate.ofInstant(now, AsOf.ZONE)
                    .minusDays(random.nextInt(20))
                    .toString();
            long chosen = known.isEmpty() ? 0 : known.get(random.nextInt(known.size()));
            int act = known.isEmpty() ? 0 : random.nextInt(4);
            String what = "K" + step + "+000";
            as("west.clerk", now.toString(), () -> switch (act) {
                case 0, 1 ->
                    known.add(ledgers.record("roadside-cleanup", cleanup(day, what), "form")
                            .id());
                case 2 -> ledgers.correct("roadside-cleanup", chosen, cleanup(day, what), "更正" + what, null, "form");
                default ->
                    known.remove(chosen)
                            && ledgers.withdraw("roadside-cleanup", chosen, "撤销", null, "form")
                                    .withdrawn();
            });
            Instant asOf = now.plusMillis(1);
            answers.put(asOf, digests(asOf));
        }
        answers.forEach((instant, answer) -> assertThat(digests(instant)).isEqualTo(answer));
        assertThat(answers.values()).anySatisfy(answer -> assertThat(answer).hasSizeGreaterThan(10));
    }

    @Test
    @DisplayName("成批装入：数千条几秒之内，版本齐全，合计对得上")
    void bulk() {
        List<EntryHistory> histories = new ArrayList<>();
        for (int index = 0; index < 3000; index++) {
            histories.add(new EntryHistory(
                    "EAST",
                    List.of(
                            new EntryHistory.Version(
                                    Instant.parse("2022-05-01T10:00:00Z"), cleanup("2022-05-01", "批量" + index), ""),
                            new EntryHistory.Version(
                                    Instant.parse("2022-05-03T10:00:00Z"),
                                    new Draft(null, null, Map.of("quantity", 2)),
                                    "数错"))));
        }
        long before = System.nanoTime();
        int written =
                Acting.as(Acting.system("test"), () -> ledgers.recordAll("roadside-cleanup", histories, "constructed"));
        assertThat((System.nanoTime() - before) / 1e9).as("seconds").isLessThan(6);
        assertThat(written).isEqualTo(6000);
        EntryFilter may =
                filter(LocalDate.of(2022, 5, 1), LocalDate.of(2022, 5, 31), AsOf.endOf(LocalDate.of(2022, 5, 3)));
        EntryFilter earlier = filter(may.from(), may.to(), AsOf.endOf(LocalDate.of(2022, 5, 2)));
        assertThat(as(
                        "east.clerk",
                        "2024-01-01T00:00:00Z",
                        () -> ledgers.part("roadside-cleanup", may, ONE).sums()))
                .isEqualTo(Map.of("quantity", new BigDecimal(6000)));
        assertThat(as(
                        "east.clerk",
                        "2024-01-01T00:00:00Z",
                        () -> ledgers.part("roadside-cleanup", earlier, ONE).sums()))
                .isEqualTo(Map.of("quantity", new BigDecimal(3000)));
        assertThat(as(
                        "west.clerk",
                        "2024-01-01T00:00:00Z",
                        () -> ledgers.entries("roadside-cleanup", may, new Paging(0, 50))
                                .total()))
                .isZero();
        assertRefused(
                Refusal.Kind.FORBIDDEN,
                () -> as(
                        "east.clerk",
                        "2024-01-01T00:00:00Z",
                        () -> ledgers.recordAll("roadside-cleanup", histories, "form")));
    }

    private List<String> digests(Instant asOf) {
        return as(
                "west.clerk",
                "2024-03-01T01:00:00Z",
                () ->
                        ledgers
                                .entries("roadside-cleanup", filter(null, null, new AsOf(asOf)), new Paging(0, 500))
                                .items()
                                .stream()
                                .map(Entry::digest)
                                .toList());
    }

    private Listing<Entry> list(String account, String day) {
        return as(
                account,
                "2024-03-01T01:00:00Z",
                () -> ledgers.entries(
                        HAZARD, filter(null, null, AsOf.endOf(LocalDate.parse(day))), new Paging(0, 500)));
    }

    private static List<Long> ids(Listing<Entry> listing) {
        return listing.items().stream().map(Entry::id).toList();
    }

    private static EntryFilter filter(
            @org.jspecify.annotations.Nullable LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate to,
            AsOf asOf) {
        return new EntryFilter(from, to, null, asOf, Map.of(), "", EntryFilter.NEWEST);
    }

    private static Draft hazard(String day) {
        return new Draft(
                day,
                null,
                Map.of(
                        "level",
                        "GENERAL",
                        "category",
                        "PAVEMENT",
                        "checkedBy",
                        "HIGHWAY",
                        "place",
                        "G341 K52+300",
                        "description",
                        "路面坑槽",
                        "deadline",
                        "2024-03-01"));
    }

    private static Draft cleanup(String day, String place) {
        return new Draft(day, null, Map.of("kind", "DEBRIS", "place", place, "quantity", 1));
    }

    private static void assertRefused(Refusal.Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private <T> T as(String account, String instant, Supplier<T> work) {
        return PlatformClock.at(Instant.parse(instant), () -> Acting.as(city.acting(account), work));
    }
}
