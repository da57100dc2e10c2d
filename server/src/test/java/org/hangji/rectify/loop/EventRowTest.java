package org.hangji.rectify.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.hangji.rectify.Command;
import org.hangji.rectify.LookBackResult;
import org.hangji.rectify.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("办理记录与它的行、它的摘要")
class EventRowTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final Instant THEN = Instant.parse("2024-03-01T02:00:00.123456Z");

    /** The registration, in whose finding the others happen. */
    private static final EventRow FIRST = EventRow.of(
            EventWords.of(9, event(new Event.Registered(9, true, "SAFE", "CITY.SAFE"))),
            "",
            new EventRow(
                    9,
                    1,
                    "REGISTER",
                    DAY,
                    THEN,
                    1,
                    "SAFE",
                    null,
                    "",
                    "",
                    null,
                    "",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    true,
                    "CITY.SAFE"));

    private static Event event(Event.What what) {
        return new Event(3, what, LocalDate.of(2024, 2, 29), THEN, 7, "SAFE");
    }

    static Stream<Event.What> all() {
        return Stream.concat(
                Stream.of(
                        new Event.Registered(9, true, "SAFE", "CITY.SAFE"),
                        new Event.MeasureListed(1, "补装", DAY),
                        new Event.MeasureListed(2, "补装", null),
                        new Event.EvidenceFiled(4, "ab", null, DAY, true),
                        new Event.EvidenceFiled(4, "ab", 2, null, false),
                        new Event.Withdrawn("传错")),
                Stream.of(
                                new Command.Assign("EAST", 3L, 4L, 5L, DAY),
                                new Command.Assign("EAST", null, null, null, DAY),
                                new Command.Accept(),
                                new Command.Report(null, "到货"),
                                new Command.Report(1, "到货"),
                                new Command.AnswerMeasure(1, "装好"),
                                new Command.Claim(null),
                                new Command.Claim(2),
                                new Command.Verify(null),
                                new Command.Verify(2),
                                new Command.Close(Outcome.RECTIFIED),
                                new Command.Close(Outcome.TRANSFERRED),
                                new Command.Return(1, "不清"),
                                new Command.MakeLongTerm(null, DAY, "长"),
                                new Command.MakeLongTerm(1, DAY, "长"),
                                new Command.Suspend(DAY, "缓"),
                                new Command.Resume(),
                                new Command.Dismiss("重复"),
                                new Command.Transfer("公安", "职责"),
                                new Command.RequestExtension(DAY, "雨"),
                                new Command.ApproveExtension(),
                                new Command.RefuseExtension("不足"),
                                new Command.LookBack(LookBackResult.REBOUNDED, "坏"),
                                new Command.Reopen("坏"))
                        .map(command -> new Event.Given(
                                command, command instanceof Command.Assign ? "CITY.EAST" : "", command.measure())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    @DisplayName("写成行再读回，还是同一条记录；摘要也一样")
    void bothWays(Event.What what) {
        Event event = event(what);
        EventWords words = EventWords.of(9, event);
        EventRow row = EventRow.of(words, what instanceof Event.Given given ? given.unitPath() : "", FIRST);
        assertThat(row.event()).isEqualTo(event);
        assertThat(EventWords.of(9, row.event()).digest()).isEqualTo(words.digest());
    }

    @Test
    @DisplayName("措施由第几条变成第几条，都在记录里")
    void planned() {
        Event event = event(new Event.Given(new Command.PlanMeasure("补装", 3L, DAY), "", 4));
        EventRow row = EventRow.of(EventWords.of(9, event), "", FIRST);
        assertThat(row.measure()).isEqualTo(4);
        assertThat(row.event()).isEqualTo(event);
    }

    @Test
    @DisplayName("不同的记录，摘要都不同；换一个问题、一天、一个人也不同")
    void digestsDiffer() {
        Set<String> digests = new HashSet<>();
        all().forEach(what -> assertThat(
                        digests.add(EventWords.of(9, event(what)).digest()))
                .as(what.toString())
                .isTrue());
        Event event = event(new Event.Withdrawn("传错"));
        assertThat(digests.add(EventWords.of(10, event).digest())).isTrue();
        assertThat(digests.add(EventWords.of(9, new Event(3, event.what(), DAY, THEN, 7, "SAFE"))
                        .digest()))
                .isTrue();
        assertThat(digests.add(EventWords.of(9, new Event(3, event.what(), event.occurredOn(), THEN, 8, "SAFE"))
                        .digest()))
                .isTrue();
    }

    @Test
    @DisplayName("登记受所登内容的约束：没有约束的仍是原来的摘要")
    void bound() {
        Event event = event(new Event.Registered(9, true, "SAFE", "CITY.SAFE"));
        String plain = EventWords.of(9, event).digest();
        assertThat(EventWords.of(9, event).boundTo("aa").digest())
                .isNotEqualTo(plain)
                .isNotEqualTo(EventWords.of(9, event).boundTo("ab").digest());
        assertThat(EventWords.of(9, event).digest()).isEqualTo(plain);
    }

    @Test
    @DisplayName("所登内容改一个字，摘要就变；展示用的日子不算在内")
    void written() {
        FindingStore.Written one = written("标志缺损", null, null);
        assertThat(written("标志缺损", null, DAY).digest()).isEqualTo(one.digest());
        assertThat(written("标志缺失", null, null).digest()).isNotEqualTo(one.digest());
        assertThat(written("标志缺损", 3L, null).digest()).isNotEqualTo(one.digest());
    }

    private static FindingStore.Written written(
            String title,
            @org.jspecify.annotations.Nullable Long recurrenceOf,
            @org.jspecify.annotations.Nullable LocalDate shownAsOf) {
        return new FindingStore.Written(
                9, "1", null, "CHECK", "", title, "", false, DAY, THEN, 7, "SAFE", null, recurrenceOf, shownAsOf);
    }

    @Test
    @DisplayName("数据库的话换成这一行的词")
    void inWords() {
        assertThat(Teller.inWords("问题现在是 LONG_TERM，不能 MAKE_LONG_TERM")).isEqualTo("问题现在是 “持续推进”，不能 转为持续推进");
        assertThat(Teller.inWords("问题现在是 CLAIMED，不能 CLAIM")).isEqualTo("问题现在是 “待核查”，不能 申请核查");
    }
}
