package org.hangji.rectify.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.hangji.rectify.Command;
import org.hangji.rectify.CommandName;
import org.hangji.rectify.LookBackResult;
import org.hangji.rectify.Outcome;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;

@Label("以何时所知为准")
class AsOfTest {

    private static final LocalDate FAR = LocalDate.of(2030, 1, 1);
    private static final List<Acting> PEOPLE =
            List.of(Story.CLERK, Story.EAST, Story.EAST_TOO, Story.VERIFIER, Story.LEADER, Story.EAST_LEADER);
    private static final List<Command> COMMANDS = List.of(
            new Command.Assign("EAST", null, null, null, LocalDate.of(2026, 4, 30)),
            new Command.Accept(),
            new Command.PlanMeasure("措施", null, null),
            new Command.Report(null, "进展"),
            new Command.AnswerMeasure(1, "完成"),
            new Command.Claim(1),
            new Command.Claim(null),
            new Command.Verify(1),
            new Command.Verify(null),
            new Command.Close(Outcome.RECTIFIED),
            new Command.Close(Outcome.UNFOUNDED),
            new Command.Return(null, "退"),
            new Command.MakeLongTerm(null, FAR, "长"),
            new Command.Suspend(FAR, "缓"),
            new Command.Resume(),
            new Command.Dismiss("不成立"),
            new Command.RequestExtension(FAR, "延"),
            new Command.ApproveExtension(),
            new Command.LookBack(LookBackResult.REBOUNDED, "反弹"),
            new Command.Reopen("重来"));

    /** Which person tries which command, or files a photo. */
    record Try(int person, int command) {}

    @Provide
    Arbitrary<List<Try>> tries() {
        return Arbitraries.integers()
                .between(0, PEOPLE.size() - 1)
                .flatMap(person ->
                        Arbitraries.integers().between(0, COMMANDS.size()).map(command -> new Try(person, command)))
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    @Label("以后记录的事，从不改变以前那一刻的答案")
    void laterNeverChangesEarlier(@ForAll("tries") List<Try> tries) {
        Story story = told(tries);
        List<Event> growing = new ArrayList<>();
        List<String> answers = new ArrayList<>();
        for (Event event : story.events()) {
            growing.add(event);
            answers.add(picture(growing, event));
        }
        for (int i = 0; i < growing.size(); i++) {
            assertThat(picture(story.events(), growing.get(i))).isEqualTo(answers.get(i));
        }
    }

    @Property(tries = 1000)
    @Label("不论怎么办理：销号的都有证据、核查过，核查和销号的都不是责任人")
    void closedOnlyWithProofByAnother(@ForAll("tries") List<Try> tries) {
        Story story = told(tries);
        List<Event> growing = new ArrayList<>();
        Statistics.label("closed")
                .collect(story.events().stream()
                        .anyMatch(event -> event.what() instanceof Event.Given given
                                && given.command().name() == CommandName.CLOSE))
                .coverage(seen -> seen.check(true).count(closings -> closings > 5));
        for (Event event : story.events()) {
            if (event.what() instanceof Event.Given given && given.command().name() == CommandName.CLOSE) {
                Matter before = Matter.of(growing);
                assertThat(before.hasProof()).isTrue();
                assertThat(before.rectifies(event.person())).isFalse();
                assertThat(before.standing()).isInstanceOfSatisfying(Standing.Claimed.class, claimed -> {
                    assertThat(claimed.verifiedBy()).isNotNull();
                    assertThat(before.rectifies(claimed.verifiedBy())).isFalse();
                });
            }
            growing.add(event);
        }
    }

    @Property(tries = 300)
    @Label("能办的和不能办的，与裁定一致")
    void allowedAgreesWithDecision(@ForAll("tries") List<Try> tries) {
        Story story = told(tries);
        for (Acting person : PEOPLE) {
            var now = Loop.now(story.matter(), person);
            for (Command command : COMMANDS) {
                if (story.decide(person, command) instanceof Decision.Accepted) {
                    assertThat(now.get(command.name())).as(command.toString()).isEmpty();
                }
            }
        }
    }

    private static Story told(List<Try> tries) {
        Story story = Story.registered();
        for (Try one : tries) {
            Acting person = PEOPLE.get(one.person());
            story.nextDay();
            List<Command> possible = COMMANDS.stream()
                    .filter(command -> story.decide(person, command) instanceof Decision.Accepted)
                    .toList();
            List<Command> ending = possible.stream()
                    .filter(command -> command instanceof Command.Close
                            || command instanceof Command.Verify && command.measure() == null)
                    .toList();
            if (!ending.isEmpty() && one.command() % 2 == 0) {
                story.does(person, ending.getLast());
            } else if (!possible.isEmpty() && one.command() % 5 != 0) {
                story.does(person, possible.get(one.command() % possible.size()));
            } else if (new Persons(story.matter(), person).mayFile()) {
                story.files(person);
            }
        }
        return story;
    }

    private static String picture(List<Event> events, Event until) {
        return Matter.asOf(events, LocalDate.ofInstant(until.recordedAt(), AsOf.ZONE), until.recordedAt())
                .map(matter -> matter.standing() + " " + matter.due() + " " + matter.firstDeadline() + " "
                        + matter.measures().all())
                .orElse("");
    }
}
