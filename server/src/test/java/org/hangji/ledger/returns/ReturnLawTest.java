package org.hangji.ledger.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hangji.ledger.ReturnState;
import org.hangji.ledger.ReturnState.By;
import org.hangji.ledger.ReturnState.Submission;
import org.hangji.ledger.returns.ReturnLaw.Actor;
import org.hangji.ledger.returns.ReturnLaw.Holding;
import org.hangji.shared.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("报表办理规则")
class ReturnLawTest {

    private static final Holding HELD = new Holding(3, "abc");
    private static final Holding EMPTY = new Holding(0, "none");
    private static final Actor COUNTY = new Actor(1, true, false, false);
    private static final Actor COUNTY_LEADER = new Actor(4, false, true, false);
    private static final Actor BUREAU = new Actor(2, true, true, true);
    private static final Actor OTHER = new Actor(3, false, true, true);
    private static final Submission GIVEN =
            new Submission(new By(1, "戊一", Instant.parse("2024-02-02T01:00:00Z")), 3, "abc");
    private static final ReturnState OPEN = new ReturnState.Open();
    private static final ReturnState SUBMITTED = new ReturnState.Submitted(GIVEN, List.of());
    private static final ReturnState HALFWAY = new ReturnState.Submitted(GIVEN, List.of(by(2)));
    private static final ReturnState REVIEWED = new ReturnState.Reviewed(GIVEN, List.of(by(2)), "abc");
    private static final ReturnState RETURNED = new ReturnState.Returned(GIVEN, by(2), "数不对");
    private static final ReturnState LOCKED = new ReturnState.Locked(GIVEN, List.of(by(2)), by(2));

    @Test
    @DisplayName("台账定义了谁来审，就由那个角色审那一级")
    void definedRoles() {
        Reviewers reviewers = new Reviewers(2, List.of(Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER));
        Actor leader = new Actor(7, false, true, true, Set.of(Role.RESPONSIBLE_LEADER));
        Actor clerk = new Actor(8, false, true, true, Set.of(Role.CLERK));
        assertThat(ReturnLaw.review(SUBMITTED, leader, reviewers, HELD, "abc", 0))
                .isEmpty();
        assertThat(ReturnLaw.review(SUBMITTED, clerk, reviewers, HELD, "abc", 0))
                .singleElement(STRING)
                .contains("第1级由责任领导审");
        assertThat(ReturnLaw.review(HALFWAY, leader, reviewers, HELD, "abc", 0))
                .anyMatch(why -> why.contains("第2级由局领导审"));
    }

    @Test
    @DisplayName("批注：谁能退回谁能批；退回了等重报，锁定了不再批，自己报的不批")
    void remarks() {
        assertThat(ReturnLaw.remark(SUBMITTED, BUREAU)).isEmpty();
        assertThat(ReturnLaw.remark(REVIEWED, BUREAU)).isEmpty();
        assertThat(ReturnLaw.remark(SUBMITTED, COUNTY)).isNotEmpty();
        assertThat(ReturnLaw.remark(RETURNED, BUREAU)).anyMatch(why -> why.contains("重新报送以后"));
        assertThat(ReturnLaw.remark(LOCKED, BUREAU)).isNotEmpty();
        assertThat(ReturnLaw.remark(OPEN, BUREAU)).isNotEmpty();
    }

    @Test
    @DisplayName("报送：有记录的如实报，没有的明说零报告")
    void submit() {
        assertThat(ReturnLaw.submit(OPEN, COUNTY, HELD, false, "abc")).isEmpty();
        assertThat(ReturnLaw.submit(RETURNED, COUNTY, HELD, false, "abc")).isEmpty();
        assertThat(ReturnLaw.submit(REVIEWED, COUNTY, HELD, false, "abc")).isEmpty();
        assertThat(ReturnLaw.submit(OPEN, COUNTY, EMPTY, true, "none")).isEmpty();
        assertThat(ReturnLaw.submit(OPEN, COUNTY, EMPTY, false, "none"))
                .singleElement(STRING)
                .contains("零报告");
        assertThat(ReturnLaw.submit(OPEN, COUNTY, HELD, true, "abc"))
                .singleElement(STRING)
                .contains("3 条记录");
        assertThat(ReturnLaw.submit(LOCKED, COUNTY, HELD, false, "abc"))
                .singleElement(STRING)
                .contains("申请更正");
        assertThat(ReturnLaw.submit(OPEN, OTHER, HELD, false, "abc"))
                .singleElement(STRING)
                .contains("经办人");
    }

    @Test
    @DisplayName("看到的和现在的不一样：先看过再办")
    void seen() {
        assertThat(ReturnLaw.submit(OPEN, COUNTY, HELD, false, "old"))
                .singleElement(STRING)
                .contains("看过现在的内容");
        assertThat(ReturnLaw.review(SUBMITTED, BUREAU, Reviewers.of(1), HELD, "old", 0))
                .singleElement(STRING)
                .contains("再审");
    }

    @Test
    @DisplayName("审核：不由报送的人，不由审过上一级的人，最后一级由上级")
    void review() {
        assertThat(ReturnLaw.review(SUBMITTED, BUREAU, Reviewers.of(1), HELD, "abc", 0))
                .isEmpty();
        assertThat(ReturnLaw.review(SUBMITTED, COUNTY_LEADER, Reviewers.of(2), HELD, "abc", 0))
                .isEmpty();
        assertThat(ReturnLaw.review(SUBMITTED, COUNTY_LEADER, Reviewers.of(1), HELD, "abc", 0))
                .singleElement(STRING)
                .contains("上级");
        assertThat(ReturnLaw.review(HALFWAY, OTHER, Reviewers.of(2), HELD, "abc", 0))
                .isEmpty();
        assertThat(ReturnLaw.review(HALFWAY, BUREAU, Reviewers.of(2), HELD, "abc", 0))
                .singleElement(STRING)
                .contains("另一个人");
        assertThat(ReturnLaw.review(SUBMITTED, new Actor(1, true, true, true), Reviewers.of(1), HELD, "abc", 0))
                .singleElement(STRING)
                .contains("您报送的");
        assertThat(ReturnLaw.review(OPEN, BUREAU, Reviewers.of(1), HELD, "abc", 0))
                .singleElement(STRING)
                .contains("不在待审");
        assertThat(ReturnLaw.review(SUBMITTED, COUNTY, Reviewers.of(1), HELD, "abc", 0))
                .anyMatch(why -> why.contains("上级单位"));
    }

    @Test
    @DisplayName("对不上的数没有答复，不能审过")
    void unanswered() {
        assertThat(ReturnLaw.review(SUBMITTED, BUREAU, Reviewers.of(1), HELD, "abc", 2))
                .singleElement(STRING)
                .contains("2 处");
    }

    @Test
    @DisplayName("退回要写原因；审过的锁定前还能退")
    void sendBack() {
        assertThat(ReturnLaw.sendBack(SUBMITTED, BUREAU, "漏了两条")).isEmpty();
        assertThat(ReturnLaw.sendBack(REVIEWED, BUREAU, "漏了两条")).isEmpty();
        assertThat(ReturnLaw.sendBack(SUBMITTED, BUREAU, " "))
                .singleElement(STRING)
                .contains("为什么退回");
        assertThat(ReturnLaw.sendBack(REVIEWED, COUNTY, "漏了")).isNotEmpty();
        assertThat(ReturnLaw.sendBack(LOCKED, BUREAU, "漏了")).isNotEmpty();
        assertThat(ReturnLaw.sendBack(OPEN, BUREAU, "漏了")).isNotEmpty();
    }

    @Test
    @DisplayName("锁定的正是审过的那些，由上级锁")
    void lock() {
        assertThat(ReturnLaw.lock(REVIEWED, BUREAU, HELD)).isEmpty();
        assertThat(ReturnLaw.lock(REVIEWED, BUREAU, new Holding(4, "abd")))
                .singleElement(STRING)
                .contains("审核以后");
        assertThat(ReturnLaw.lock(REVIEWED, COUNTY_LEADER, HELD))
                .singleElement(STRING)
                .contains("上级");
        assertThat(ReturnLaw.lock(SUBMITTED, BUREAU, HELD))
                .singleElement(STRING)
                .contains("审核全部通过");
        assertThat(ReturnLaw.lock(LOCKED, BUREAU, HELD)).singleElement(STRING).contains("已经锁定");
    }

    @Test
    @DisplayName("催报：到期没报的、退回没重报的；由上级催")
    void press() {
        assertThat(ReturnLaw.press(OPEN, BUREAU, true)).isEmpty();
        assertThat(ReturnLaw.press(RETURNED, BUREAU, true)).isEmpty();
        assertThat(ReturnLaw.press(OPEN, BUREAU, false)).singleElement(STRING).contains("没有到期");
        assertThat(ReturnLaw.press(SUBMITTED, BUREAU, true))
                .singleElement(STRING)
                .contains("已经报了");
        assertThat(ReturnLaw.press(OPEN, COUNTY, true)).singleElement(STRING).contains("上级");
    }

    private static final org.assertj.core.api.InstanceOfAssertFactory<
                    String, org.assertj.core.api.AbstractStringAssert<?>>
            STRING = org.assertj.core.api.InstanceOfAssertFactories.STRING;

    private static By by(long person) {
        return new By(person, "某人", Instant.parse("2024-02-03T01:00:00Z"));
    }
}
