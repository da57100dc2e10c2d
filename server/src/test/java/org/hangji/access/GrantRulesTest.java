package org.hangji.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.concurrent.atomic.AtomicInteger;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("什么角色可以授给谁")
class GrantRulesTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    private Accounts accounts;

    @Autowired
    private Organizations organizations;

    @Autowired
    private SmallCity city;

    @ParameterizedTest(name = "有 {0} 再授 {1}：{2}")
    @CsvSource({
        "CLERK,          VERIFIER,       true",
        "CLERK,          CLERK,          true",
        "VERIFIER,       BUREAU_LEADER,  true",
        "AUDITOR,        INSPECTOR,      true",
        "SYSTEM_ADMIN,   SYSTEM_ADMIN,   true",
        "SYSTEM_ADMIN,   SECURITY_ADMIN, false",
        "SYSTEM_ADMIN,   AUDIT_ADMIN,    false",
        "SECURITY_ADMIN, SYSTEM_ADMIN,   false",
        "SECURITY_ADMIN, AUDIT_ADMIN,    false",
        "AUDIT_ADMIN,    AUDITOR,        false",
        "SYSTEM_ADMIN,   CLERK,          false",
        "SECURITY_ADMIN, BUREAU_LEADER,  false",
        "CLERK,          SYSTEM_ADMIN,   false",
        "VERIFIER,       AUDIT_ADMIN,    false"
    })
    @DisplayName("业务角色可以兼；三员互相排斥，也不兼业务角色")
    void together(Role held, Role wanted, boolean allowed) {
        String account = account();
        grant(account, held, "EAST");
        if (allowed) {
            assertThatCode(() -> grant(account, wanted, "WEST")).doesNotThrowAnyException();
        } else {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> grant(account, wanted, "WEST"));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal).hasMessageContaining("三员角色互相排斥");
        }
    }

    @Test
    @DisplayName("一个人的两个账号也算一个人：换个账号兼不了三员")
    void twoAccounts() {
        long person = person();
        String first = account(person);
        String second = account(person);
        grant(first, Role.CLERK, "EAST");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> grant(second, Role.SYSTEM_ADMIN, "CITY"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    @DisplayName("系统自己的角色不授给人；自己的授权自己不能改；没有的账号说没有")
    void never() {
        Refusal system = catchThrowableOfType(Refusal.class, () -> grant(account(), Role.SYSTEM, "CITY"));
        assertThat(system.errors()).extracting(Refusal.FieldError::field).containsExactly("role");
        Refusal own = catchThrowableOfType(
                Refusal.class,
                () -> Acting.as(city.acting("sec.keeper"), () -> {
                    accounts.grant("sec.keeper", Role.CLERK, "CITY");
                    return true;
                }));
        assertThat(own).hasMessage("不能改自己的授权：请由另一位安全保密管理员办理。");
        Refusal nobody = catchThrowableOfType(Refusal.class, () -> grant("nobody.here", Role.CLERK, "CITY"));
        assertThat(nobody.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private void grant(String account, Role role, String unit) {
        Acting.as(Acting.system("test"), () -> {
            accounts.grant(account, role, unit);
            return true;
        });
    }

    private String account() {
        return account(person());
    }

    private long person() {
        return Acting.as(
                Acting.system("test"),
                () -> organizations
                        .addPerson("授权人" + NEXT.incrementAndGet(), "EAST", "")
                        .id());
    }

    private String account(long person) {
        String name = "grant.rules" + NEXT.incrementAndGet();
        Acting.as(Acting.system("test"), () -> accounts.open(name, person));
        return name;
    }
}
