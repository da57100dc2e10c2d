package org.hangji.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("角色和管辖范围")
class ActingTest {

    @ParameterizedTest(name = "授在 {0}，问 {1}：{2}")
    @CsvSource({
        "uCITY,       uCITY,            true",
        "uCITY,       uCITY.uEAST,      true",
        "uCITY,       uCITY.uEAST.uA,   true",
        "uCITY.uEAST, uCITY.uEAST,      true",
        "uCITY.uEAST, uCITY.uEAST.uA,   true",
        "uCITY.uEAST, uCITY,            false",
        "uCITY.uEAST, uCITY.uWEST,      false",
        "uCITY.uEAST, uCITY.uEAST2,     false",
        "uCITY.uEAST, uEAST,            false",
        "uCITY.uEAST, uCITY.uWEST.uEAST, false"
    })
    @DisplayName("授权管这个单位和它下面的，名字开头一样的不算")
    void covers(String granted, String asked, boolean held) {
        assertThat(new Grant(Role.CLERK, granted).covers(asked)).isEqualTo(held);
    }

    @Test
    @DisplayName("什么角色管哪里，各算各的：一处的经办人不是另一处的核查人")
    void holds() {
        Acting both = acting(new Grant(Role.CLERK, "uCITY.uEAST"), new Grant(Role.VERIFIER, "uCITY.uWEST"));
        assertThat(both.holds("uCITY.uEAST", Role.CLERK)).isTrue();
        assertThat(both.holds("uCITY.uEAST", Role.VERIFIER)).isFalse();
        assertThat(both.holds("uCITY.uEAST", Role.VERIFIER, Role.CLERK)).isTrue();
        assertThat(both.holds("uCITY.uWEST", Role.CLERK)).isFalse();
        assertThat(both.has(Role.VERIFIER)).isTrue();
        assertThat(both.has(Role.BUREAU_LEADER, Role.AUDITOR)).isFalse();
        assertThat(both.roles()).containsExactly(Role.CLERK, Role.VERIFIER);
        assertThat(both.scope()).containsExactly("uCITY.uEAST", "uCITY.uWEST");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SYSTEM_ADMIN", "SECURITY_ADMIN", "AUDIT_ADMIN"})
    @DisplayName("三员没有业务数据的范围")
    void administrators(Role role) {
        assertThat(role.isAdministrator()).isTrue();
        assertThat(acting(new Grant(role, "uCITY")).scope()).isEmpty();
        assertThat(acting(new Grant(role, "uCITY"), new Grant(Role.CLERK, "uCITY.uEAST"))
                        .scope())
                .containsExactly("uCITY.uEAST");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "RESPONSIBLE_LEADER", "VERIFIER", "BUREAU_LEADER", "INSPECTOR", "AUDITOR"})
    @DisplayName("业务角色有范围；审计范围只来自审计人员")
    void business(Role role) {
        Acting acting = acting(new Grant(role, "uCITY"));
        assertThat(role.isAdministrator()).isFalse();
        assertThat(acting.scope()).containsExactly("uCITY");
        assertThat(acting.audited().isEmpty()).isEqualTo(role != Role.AUDITOR);
    }

    @Test
    @DisplayName("访客和平台自己都没有业务范围；访客不算登录")
    void visitorAndPlatform() {
        assertThat(Acting.visitor("203.0.113.9").signedIn()).isFalse();
        assertThat(Acting.visitor("203.0.113.9").scope()).isEmpty();
        assertThat(Acting.visitor("203.0.113.9").roles()).isEmpty();
        assertThat(Acting.system("test").has(Role.SYSTEM)).isTrue();
        assertThat(Acting.system("test").scope()).isEmpty();
        assertThat(Acting.system("test").account()).isEqualTo("system:test");
    }

    @Test
    @DisplayName("谁也不是的时候不能办；办完又谁也不是，中间换人也还回来")
    void nested() {
        assertThat(Acting.orNull()).isNull();
        assertThatThrownBy(Acting::current).isInstanceOf(IllegalStateException.class);
        Acting clerk = acting(new Grant(Role.CLERK, "uCITY"));
        Acting.as(clerk, () -> {
            assertThat(Acting.current()).isSameAs(clerk);
            assertThat(Acting.as(Acting.system("test"), () -> Acting.current().account()))
                    .isEqualTo("system:test");
            assertThat(Acting.current()).isSameAs(clerk);
            return true;
        });
        assertThat(Acting.orNull()).isNull();
    }

    private static Acting acting(Grant... grants) {
        return new Acting(7, "both", "甲一", "SAFE", "uCITY.uSAFE", "安全监督科", List.of(grants), "127.0.0.1");
    }
}
