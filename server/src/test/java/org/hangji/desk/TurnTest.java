package org.hangji.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hangji.rectify.FindingItem;
import org.hangji.rectify.FindingState;
import org.hangji.rectify.PersonRef;
import org.hangji.rectify.UnitRef;
import org.hangji.rules.calendar.DeadlineState;
import org.hangji.shared.Acting;
import org.hangji.shared.Grant;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("轮到谁办")
class TurnTest {

    private static final Acting EAST = acting(1, "EAST", Role.CLERK);
    private static final Acting VERIFIER = acting(2, "AUDIT", Role.VERIFIER);

    @Test
    @DisplayName("交办到单位、没有指名时，单位里的人签收；指了名就只等这个人")
    void accept() {
        assertThat(Turn.of(finding(FindingState.ASSIGNED, "EAST", null, null), EAST))
                .hasValue(Duty.Kind.ACCEPT);
        assertThat(Turn.of(finding(FindingState.ASSIGNED, "EAST", 9L, null), EAST))
                .isEmpty();
        assertThat(Turn.of(finding(FindingState.ASSIGNED, "WEST", 1L, null), EAST))
                .hasValue(Duty.Kind.ACCEPT);
        assertThat(Turn.of(finding(FindingState.ASSIGNED, "WEST", null, null), EAST))
                .isEmpty();
    }

    @Test
    @DisplayName("整改中等责任人，退回的要改正再报，持续推进等下一节点")
    void rectify() {
        assertThat(Turn.of(finding(FindingState.IN_PROGRESS, "EAST", 1L, 2L), EAST))
                .hasValue(Duty.Kind.RECTIFY);
        assertThat(Turn.of(finding(FindingState.RETURNED, "EAST", 1L, 2L), EAST))
                .hasValue(Duty.Kind.REDO);
        assertThat(Turn.of(finding(FindingState.LONG_TERM, "EAST", 1L, 2L), EAST))
                .hasValue(Duty.Kind.MILESTONE);
        assertThat(Turn.of(finding(FindingState.IN_PROGRESS, "EAST", 1L, 2L), VERIFIER))
                .isEmpty();
    }

    @Test
    @DisplayName("申请核查后等指定的核查人；没有指定的，有核查角色、不是责任人的都等")
    void verify() {
        assertThat(Turn.of(finding(FindingState.CLAIMED, "EAST", 1L, 2L), VERIFIER))
                .hasValue(Duty.Kind.VERIFY);
        assertThat(Turn.of(finding(FindingState.CLAIMED, "EAST", 1L, null), VERIFIER))
                .hasValue(Duty.Kind.VERIFY);
        assertThat(Turn.of(finding(FindingState.CLAIMED, "EAST", 1L, 7L), VERIFIER))
                .isEmpty();
        assertThat(Turn.of(finding(FindingState.CLAIMED, "EAST", 2L, null), VERIFIER))
                .isEmpty();
        assertThat(Turn.of(finding(FindingState.CLAIMED, "EAST", 1L, 2L), EAST)).isEmpty();
    }

    @Test
    @DisplayName("刚登记的等登记单位的经办人交办；销了号的谁也不等")
    void assign() {
        assertThat(Turn.of(finding(FindingState.REGISTERED, "EAST", null, null), EAST))
                .hasValue(Duty.Kind.ASSIGN);
        assertThat(Turn.of(finding(FindingState.REGISTERED, "WEST", null, null), EAST))
                .isEmpty();
        assertThat(Turn.of(finding(FindingState.CLOSED, "EAST", 1L, 2L), EAST)).isEmpty();
    }

    @Test
    @DisplayName("按期限分组：逾期、今天、本周到星期日、以后、没有期限")
    void groups() {
        LocalDate friday = LocalDate.parse("2024-03-01");
        assertThat(duty("2024-02-29", friday).group()).isEqualTo(Duty.Group.OVERDUE);
        assertThat(duty("2024-03-01", friday).group()).isEqualTo(Duty.Group.TODAY);
        assertThat(duty("2024-03-03", friday).group()).isEqualTo(Duty.Group.WEEK);
        assertThat(duty("2024-03-04", friday).group()).isEqualTo(Duty.Group.LATER);
        assertThat(duty(null, friday).group()).isEqualTo(Duty.Group.UNDATED);
    }

    private static Duty duty(@Nullable String due, LocalDate today) {
        @Nullable LocalDate day = due == null ? null : LocalDate.parse(due);
        return new Duty(Duty.Kind.VERIFY, "事", "1", "/findings/1", day, DeadlineState.of(day, today), today, "");
    }

    private static Acting acting(long person, String unit, Role role) {
        return new Acting(person, "x", "甲", unit, "uCITY.u" + unit, unit, List.of(new Grant(role, "uCITY")), "");
    }

    private static FindingItem finding(
            FindingState state, String unit, @Nullable Long rectifier, @Nullable Long verifier) {
        return new FindingItem(
                1,
                "1",
                null,
                "事",
                "INSPECTION",
                "",
                false,
                state,
                null,
                new UnitRef(unit, unit),
                rectifier == null ? null : new PersonRef(rectifier, "乙"),
                null,
                verifier == null ? null : new PersonRef(verifier, "丙"),
                LocalDate.parse("2024-01-01"),
                null,
                null,
                false,
                0,
                0,
                1,
                null);
    }
}
