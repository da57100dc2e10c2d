package org.hangji.rectify.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hangji.rectify.loop.Story.AUDITOR;
import static org.hangji.rectify.loop.Story.CLERK;
import static org.hangji.rectify.loop.Story.DEADLINE;
import static org.hangji.rectify.loop.Story.EAST;
import static org.hangji.rectify.loop.Story.EAST_LEADER;
import static org.hangji.rectify.loop.Story.EAST_TOO;
import static org.hangji.rectify.loop.Story.LEADER;
import static org.hangji.rectify.loop.Story.VERIFIER;
import static org.hangji.rectify.loop.Story.WEST;
import static org.hangji.rectify.loop.Story.claimed;
import static org.hangji.rectify.loop.Story.inProgress;
import static org.hangji.rectify.loop.Story.registered;

import java.time.LocalDate;
import org.hangji.rectify.Command;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.LookBackResult;
import org.hangji.rectify.MeasureState;
import org.hangji.rectify.Outcome;
import org.hangji.shared.Refusal.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("整改闭环")
class LoopTest {

    private static final Command CLAIM = new Command.Claim(null);
    private static final Command VERIFY = new Command.Verify(null);
    private static final Command CLOSE = new Command.Close(Outcome.RECTIFIED);
    private static final LocalDate LATER = LocalDate.of(2024, 6, 30);

    private static MeasureState measure(Story story, int number) {
        Measures.Measure found = story.matter().measures().get(number);
        assertThat(found).isNotNull();
        return found.state();
    }

    @Test
    @DisplayName("从登记到销号")
    void wholeWay() {
        Story story = claimed().does(VERIFIER, VERIFY);
        assertThat(measure(story, 1)).isEqualTo(MeasureState.VERIFIED);
        story.does(VERIFIER, CLOSE);
        assertThat(story.matter().standing()).isEqualTo(new Standing.Closed(Outcome.RECTIFIED));
        assertThat(story.matter().due()).isNull();
    }

    @Nested
    @DisplayName("交办和签收")
    class Assigning {
        @Test
        @DisplayName("管辖范围内的经办人、领导可以交办，县区和审计人员不能")
        void who() {
            Command assign = new Command.Assign("EAST", null, null, null, DEADLINE);
            assertThat(registered().refusalOf(WEST, assign)).isEqualTo(Kind.FORBIDDEN);
            assertThat(registered().refusalOf(AUDITOR, assign)).isEqualTo(Kind.FORBIDDEN);
            assertThat(registered().refusalOf(VERIFIER, assign)).isEqualTo(Kind.FORBIDDEN);
            assertThat(registered().does(LEADER, assign).state()).isEqualTo(FindingState.ASSIGNED);
        }

        @Test
        @DisplayName("只能交办给自己管辖范围内的单位")
        void outOfReach() {
            Story story = registered().assigned();
            assertThat(story.refusalOf(EAST, new Command.Assign("WEST", null, null, null, DEADLINE)))
                    .isEqualTo(Kind.FORBIDDEN);
        }

        @Test
        @DisplayName("签收只由责任单位办理，只在已交办时办理；先看人，再看状态")
        void accept() {
            assertThat(registered().assigned().refusalOf(WEST, new Command.Accept()))
                    .isEqualTo(Kind.FORBIDDEN);
            assertThat(registered().assigned().refusalOf(CLERK, new Command.Accept()))
                    .isEqualTo(Kind.FORBIDDEN);
            assertThat(inProgress().refusalOf(CLERK, new Command.Accept())).isEqualTo(Kind.FORBIDDEN);
            assertThat(inProgress().refusalOf(EAST, new Command.Accept())).isEqualTo(Kind.CONFLICT);
        }

        @Test
        @DisplayName("经办人可以指定自己为责任人，由他签收")
        void oneself() {
            Story story = registered()
                    .does(CLERK, new Command.Assign("EAST", CLERK.person(), null, null, DEADLINE))
                    .does(CLERK, new Command.Accept());
            assertThat(story.state()).isEqualTo(FindingState.IN_PROGRESS);
        }

        @Test
        @DisplayName("不属本单位的退回登记，期限和单位一起取消，最初的期限留着")
        void notOurs() {
            Story story = registered().assigned().does(EAST, new Command.Return(null, "不在辖区"));
            assertThat(story.state()).isEqualTo(FindingState.REGISTERED);
            assertThat(story.matter().assignment()).isNull();
            assertThat(story.matter().firstDeadline()).isEqualTo(DEADLINE);
        }

        @Test
        @DisplayName("核查人不能同时是责任人，也不能参与过整改")
        void separate() {
            assertThat(registered().refusalOf(CLERK, new Command.Assign("EAST", 2L, null, 2L, DEADLINE)))
                    .isEqualTo(Kind.INVALID);
            assertThat(claimed()
                            .does(VERIFIER, new Command.Return(null, "重做"))
                            .refusalOf(CLERK, new Command.Assign("EAST", null, null, EAST.person(), DEADLINE)))
                    .isEqualTo(Kind.INVALID);
        }
    }

    @Nested
    @DisplayName("谁也不能给自己销号")
    class NobodyClosesHisOwn {
        @Test
        @DisplayName("整改过的人不能核查、不能销号，哪怕他是领导")
        void rectifier() {
            Story story = inProgress()
                    .does(EAST_LEADER, new Command.PlanMeasure("清理", null, null))
                    .does(EAST, new Command.AnswerMeasure(1, "清理完"))
                    .files(EAST)
                    .does(EAST, CLAIM);
            assertThat(story.refusalOf(EAST_LEADER, VERIFY)).isEqualTo(Kind.FORBIDDEN);
            assertThat(story.reasonFor(EAST_LEADER, VERIFY)).contains("整改责任人");
            story.does(VERIFIER, VERIFY);
            assertThat(story.refusalOf(EAST_LEADER, CLOSE)).isEqualTo(Kind.FORBIDDEN);
            assertThat(story.refusalOf(EAST, CLOSE)).isEqualTo(Kind.FORBIDDEN);
            assertThat(story.does(EAST_TOO, CLOSE).state()).isEqualTo(FindingState.CLOSED);
        }

        @Test
        @DisplayName("附过整改证据的人就是责任人；核查人在核查时附的文件不是证据")
        void filing() {
            assertThat(inProgress().files(EAST).matter().rectifies(EAST.person()))
                    .isTrue();
            Story checked = claimed().files(VERIFIER);
            assertThat(checked.matter().rectifies(VERIFIER.person())).isFalse();
            assertThat(registered().files(CLERK).matter().hasProof()).isFalse();
        }

        @Test
        @DisplayName("指定了核查人，就只由他核查，他也不能去整改")
        void namedVerifier() {
            Story story = registered()
                    .does(CLERK, new Command.Assign("EAST", null, null, VERIFIER.person(), DEADLINE))
                    .does(EAST, new Command.Accept())
                    .files(EAST)
                    .does(EAST, CLAIM);
            assertThat(story.refusalOf(LEADER, VERIFY)).isEqualTo(Kind.FORBIDDEN);
            assertThat(story.does(VERIFIER, VERIFY).refusalOf(VERIFIER, CLAIM)).isEqualTo(Kind.FORBIDDEN);
        }

        @Test
        @DisplayName("重大问题由责任单位以外的人核查")
        void major() {
            Story story = Story.major()
                    .assigned()
                    .does(EAST, new Command.Accept())
                    .files(EAST)
                    .does(EAST, CLAIM);
            assertThat(story.refusalOf(EAST_LEADER, VERIFY)).isEqualTo(Kind.FORBIDDEN);
            assertThat(story.does(VERIFIER, VERIFY).refusalOf(EAST_TOO, CLOSE)).isEqualTo(Kind.FORBIDDEN);
            assertThat(story.does(LEADER, CLOSE).state()).isEqualTo(FindingState.CLOSED);
        }
    }

    @Nested
    @DisplayName("销号要有核查、有证据、有答复")
    class Closing {
        @Test
        @DisplayName("没有核查的不能销号")
        void unverified() {
            assertThat(claimed().refusalOf(VERIFIER, CLOSE)).isEqualTo(Kind.CONFLICT);
        }

        @Test
        @DisplayName("没有证据的不能销号，登记时附的不算")
        void withoutProof() {
            Story story = registered()
                    .files(CLERK)
                    .assigned()
                    .does(EAST, new Command.Accept())
                    .does(EAST, CLAIM)
                    .does(VERIFIER, VERIFY);
            assertThat(story.refusalOf(VERIFIER, CLOSE)).isEqualTo(Kind.CONFLICT);
            assertThat(story.reasonFor(VERIFIER, CLOSE)).contains("证据");
        }

        @Test
        @DisplayName("拍摄早于问题发生日的照片不算证据，当天的算")
        void shotBefore() {
            Story story = inProgress().files(EAST, Story.DAY.minusDays(1)).does(EAST, CLAIM);
            assertThat(story.does(VERIFIER, VERIFY).refusalOf(VERIFIER, CLOSE)).isEqualTo(Kind.CONFLICT);
            story.files(EAST, Story.DAY);
            assertThat(story.does(VERIFIER, CLOSE).state()).isEqualTo(FindingState.CLOSED);
        }

        @Test
        @DisplayName("有措施没答复，不能以已整改销号，理由说出第几条")
        void unanswered() {
            Story story = inProgress()
                    .does(EAST, new Command.PlanMeasure("第一件", null, null))
                    .does(EAST, new Command.PlanMeasure("第二件", null, null))
                    .does(EAST, new Command.AnswerMeasure(1, "办了"))
                    .files(EAST)
                    .does(EAST, CLAIM)
                    .does(VERIFIER, VERIFY);
            assertThat(story.refusalOf(VERIFIER, CLOSE)).isEqualTo(Kind.CONFLICT);
            assertThat(story.reasonFor(VERIFIER, CLOSE)).contains("第2条");
        }

        @Test
        @DisplayName("核查之后退回，核查就不算了")
        void voided() {
            Story story = claimed()
                    .does(VERIFIER, VERIFY)
                    .does(VERIFIER, new Command.Return(null, "照片看不清"))
                    .does(EAST, CLAIM);
            assertThat(story.refusalOf(VERIFIER, CLOSE)).isEqualTo(Kind.CONFLICT);
        }

        @Test
        @DisplayName("核查过的人再附的文件是核查材料，不算整改证据，核查照旧")
        void verifierAddsFile() {
            Story story = claimed().does(EAST_LEADER, VERIFY).files(EAST_LEADER);
            assertThat(story.matter().rectifies(EAST_LEADER.person())).isFalse();
            assertThat(story.does(LEADER, CLOSE).state()).isEqualTo(FindingState.CLOSED);
        }

        @Test
        @DisplayName("销号结果要和申请的一致")
        void otherOutcome() {
            assertThat(claimed().does(VERIFIER, VERIFY).refusalOf(VERIFIER, new Command.Close(Outcome.UNFOUNDED)))
                    .isEqualTo(Kind.CONFLICT);
        }
    }

    @Nested
    @DisplayName("单条措施")
    class OneMeasure {
        @Test
        @DisplayName("只动这一条，问题的状态不变")
        void alone() {
            Story story = inProgress()
                    .does(EAST, new Command.PlanMeasure("甲", null, null))
                    .does(EAST, new Command.PlanMeasure("乙", null, null))
                    .does(EAST, new Command.Claim(1))
                    .does(VERIFIER, new Command.Verify(1));
            assertThat(story.state()).isEqualTo(FindingState.IN_PROGRESS);
            assertThat(measure(story, 1)).isEqualTo(MeasureState.VERIFIED);
            assertThat(measure(story, 2)).isEqualTo(MeasureState.OPEN);
            story.does(VERIFIER, new Command.Return(1, "不牢"));
            assertThat(measure(story, 1)).isEqualTo(MeasureState.RETURNED);
        }

        @Test
        @DisplayName("持续推进的问题里，一条措施仍能答复、申请和核查")
        void inLongTerm() {
            Story story = inProgress()
                    .does(EAST, new Command.PlanMeasure("甲", null, null))
                    .does(VERIFIER, new Command.MakeLongTerm(null, LATER, "资金未到"));
            assertThat(measure(story, 1)).isEqualTo(MeasureState.LONG_TERM);
            story.does(EAST, new Command.AnswerMeasure(1, "完成"))
                    .does(EAST, new Command.Claim(1))
                    .does(VERIFIER, new Command.Verify(1));
            assertThat(story.state()).isEqualTo(FindingState.LONG_TERM);
            assertThat(measure(story, 1)).isEqualTo(MeasureState.VERIFIED);
        }

        @Test
        @DisplayName("没有的措施是填写错误")
        void unknown() {
            assertThat(inProgress().refusalOf(EAST, new Command.AnswerMeasure(9, "x")))
                    .isEqualTo(Kind.INVALID);
        }
    }

    @Nested
    @DisplayName("持续推进、暂缓、不成立、移交由另一人决定")
    class SecondPerson {
        @Test
        @DisplayName("责任人不能自己转为持续推进或暂缓")
        void notByRectifier() {
            Command longTerm = new Command.MakeLongTerm(null, LATER, "资金未到");
            assertThat(claimed().refusalOf(EAST, longTerm)).isEqualTo(Kind.FORBIDDEN);
            assertThat(claimed().does(VERIFIER, longTerm).matter().due()).isEqualTo(LATER);
            assertThat(claimed().refusalOf(EAST, new Command.Suspend(LATER, "等方案")))
                    .isEqualTo(Kind.FORBIDDEN);
            Story suspended = claimed().does(CLERK, new Command.Suspend(LATER, "等方案"));
            assertThat(suspended.does(EAST, new Command.Resume()).matter().due())
                    .isEqualTo(DEADLINE);
        }

        @Test
        @DisplayName("节点要晚于今天")
        void milestone() {
            assertThat(claimed().refusalOf(VERIFIER, new Command.MakeLongTerm(null, Story.DAY, "x")))
                    .isEqualTo(Kind.INVALID);
        }

        @Test
        @DisplayName("提请不成立的人不能自己核查和销号；附纪要、由别人核查后以不成立销号")
        void dismissed() {
            Story story = registered().assigned().does(CLERK, new Command.Dismiss("重复登记"));
            assertThat(story.matter().standing())
                    .isEqualTo(new Standing.Claimed(Outcome.UNFOUNDED, CLERK.person(), null));
            assertThat(story.refusalOf(CLERK, new Command.Close(Outcome.UNFOUNDED)))
                    .isEqualTo(Kind.FORBIDDEN);
            story.does(VERIFIER, VERIFY);
            assertThat(story.refusalOf(LEADER, new Command.Close(Outcome.UNFOUNDED)))
                    .isEqualTo(Kind.CONFLICT);
            story.files(EAST).does(LEADER, new Command.Close(Outcome.UNFOUNDED));
            assertThat(story.matter().standing()).isEqualTo(new Standing.Closed(Outcome.UNFOUNDED));
        }

        @Test
        @DisplayName("移交要说交给谁，以移交销号不要求措施答复")
        void transferred() {
            Story story = inProgress()
                    .does(EAST, new Command.PlanMeasure("甲", null, null))
                    .files(EAST)
                    .does(EAST, new Command.Transfer("市水利局", "市管河道"))
                    .does(VERIFIER, VERIFY)
                    .does(VERIFIER, new Command.Close(Outcome.TRANSFERRED));
            assertThat(story.state()).isEqualTo(FindingState.CLOSED);
        }
    }

    @Nested
    @DisplayName("延期")
    class Extending {
        @Test
        @DisplayName("责任人申请，另一人批；最初的期限不变")
        void approved() {
            Story story = inProgress()
                    .does(EAST, new Command.PlanMeasure("甲", null, null))
                    .does(EAST, new Command.RequestExtension(LATER, "招标未完"));
            assertThat(story.refusalOf(EAST, new Command.ApproveExtension())).isEqualTo(Kind.FORBIDDEN);
            assertThat(story.refusalOf(EAST, new Command.RequestExtension(LATER, "再提")))
                    .isEqualTo(Kind.CONFLICT);
            story.does(LEADER, new Command.ApproveExtension());
            assertThat(story.matter().deadline()).isEqualTo(LATER);
            assertThat(story.matter().firstDeadline()).isEqualTo(DEADLINE);
            assertThat(story.refusalOf(LEADER, new Command.ApproveExtension())).isEqualTo(Kind.CONFLICT);
        }

        @Test
        @DisplayName("不批准，期限不动")
        void refused() {
            Story story = inProgress()
                    .does(EAST, new Command.RequestExtension(LATER, "招标未完"))
                    .does(LEADER, new Command.RefuseExtension("理由不足"));
            assertThat(story.matter().deadline()).isEqualTo(DEADLINE);
            assertThat(story.matter().extension()).isNull();
        }

        @Test
        @DisplayName("新期限要晚于现在的")
        void earlier() {
            assertThat(inProgress().refusalOf(EAST, new Command.RequestExtension(DEADLINE, "x")))
                    .isEqualTo(Kind.INVALID);
        }

        @Test
        @DisplayName("持续推进时延的是下一个节点")
        void ofMilestone() {
            Story story = claimed()
                    .does(VERIFIER, new Command.MakeLongTerm(null, LATER, "资金"))
                    .does(EAST, new Command.RequestExtension(LATER.plusMonths(3), "仍未到位"))
                    .does(VERIFIER, new Command.ApproveExtension());
            assertThat(story.matter().due()).isEqualTo(LATER.plusMonths(3));
            assertThat(story.matter().deadline()).isEqualTo(DEADLINE);
        }
    }

    @Nested
    @DisplayName("回头看")
    class LookingBack {
        private Story closed() {
            return claimed().does(VERIFIER, VERIFY).does(VERIFIER, CLOSE);
        }

        @Test
        @DisplayName("成效保持的还是已销号")
        void kept() {
            assertThat(closed().does(VERIFIER, new Command.LookBack(LookBackResult.KEPT, "现场看过"))
                            .state())
                    .isEqualTo(FindingState.CLOSED);
        }

        @Test
        @DisplayName("反弹的回到整改中，再销号要有新的证据")
        void rebounded() {
            Story story = closed().does(LEADER, new Command.LookBack(LookBackResult.PARTLY_REBOUNDED, "又堆上了"));
            assertThat(story.state()).isEqualTo(FindingState.IN_PROGRESS);
            story.does(EAST, CLAIM).does(VERIFIER, VERIFY);
            assertThat(story.refusalOf(VERIFIER, CLOSE)).isEqualTo(Kind.CONFLICT);
            story.files(EAST);
            assertThat(story.does(VERIFIER, CLOSE).state()).isEqualTo(FindingState.CLOSED);
        }

        @Test
        @DisplayName("责任人不能自己回头看，也不能自己重新打开")
        void notByRectifier() {
            assertThat(closed().refusalOf(EAST, new Command.Reopen("x"))).isEqualTo(Kind.FORBIDDEN);
            assertThat(closed().does(VERIFIER, new Command.Reopen("群众反映")).state())
                    .isEqualTo(FindingState.IN_PROGRESS);
        }
    }
}
