package org.hangji.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.PlatformClock;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two administrators at the same moment: one of them is done, the other is told why not, and nothing is done twice. */
@PlatformTest
@DisplayName("两个人同时办")
class AtOnceTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    private SmallCity city;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OwnPassword passwords;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Organizations organizations;

    @Autowired
    private AccountDirectory directory;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    @DisplayName("同一个账号名开两次：一个开成，一个说已有人在用")
    void openAccount() {
        long person = person();
        assertOneOf(10, "sys.keeper", i -> accounts.open("twice.opened", person), "已经有人在用");
    }

    @Test
    @DisplayName("同一个单位代码建两次：一个建成，一个说已在用")
    void addUnit() {
        assertOneOf(
                6,
                "sys.keeper",
                i -> organizations.addUnit("TWICE", "同建" + i, "", Unit.Kind.DIVISION, "CITY", null),
                "已经有单位在用");
    }

    @Test
    @DisplayName("同一天改两次名：一个改成，另一个要等改过的名字")
    void rename() {
        Acting.as(
                Acting.system("test"),
                () -> organizations.addUnit("RENAMED", "原名科", "", Unit.Kind.DIVISION, "CITY", null));
        assertOneOf(
                4,
                "sys.keeper",
                i -> {
                    organizations.renameUnit("RENAMED", "新名" + i, "", DAY);
                    return true;
                },
                "启用日期");
    }

    @Test
    @DisplayName("同一个人同时调到两处：只去了一处，任职经过不断")
    void move() {
        long person = personSince(DAY.minusDays(1));
        assertOneOf(
                4,
                "sys.keeper",
                i -> {
                    organizations.movePerson(person, i % 2 == 0 ? "EAST" : "WEST", "科长" + i, DAY);
                    return true;
                },
                "到任日期");
        long standing = Acting.as(city.acting("sys.keeper"), () -> organizations.posts(person)).stream()
                .filter(held -> held.to() == null)
                .count();
        assertThat(standing).isEqualTo(1);
    }

    @Test
    @DisplayName("三员和业务角色同时授给一个人：只成一个")
    void exclusiveRoles() {
        open("twice.granted");
        assertOneOf(
                2,
                "sec.keeper",
                i -> {
                    accounts.grant("twice.granted", i == 0 ? Role.SYSTEM_ADMIN : Role.CLERK, "CITY");
                    return true;
                },
                "互相排斥");
    }

    @Test
    @DisplayName("同一项授权收回两次：第二个说已经收回")
    void revoke() {
        open("twice.revoked");
        Acting.as(Acting.system("test"), () -> {
            accounts.grant("twice.revoked", Role.CLERK, "EAST");
            return true;
        });
        long grant = Acting.as(
                city.acting("sec.keeper"),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> directory
                                .byName("twice.revoked")
                                .orElseThrow()
                                .grants()
                                .getFirst()
                                .id()));
        assertOneOf(
                4,
                "sec.keeper",
                i -> {
                    accounts.revoke("twice.revoked", grant, "调岗");
                    return true;
                },
                "已经收回");
    }

    @Test
    @DisplayName("一次性链接两个人同时用：只有一个设成口令")
    void invitation() {
        open("twice.invited");
        String key = Acting.as(city.acting("sys.keeper"), () -> accounts.invite("twice.invited"));
        assertOneOf(
                4,
                null,
                i -> {
                    passwords.accept(key, "Invited-2024-" + i, "Invited-2024-" + i);
                    return true;
                },
                "已经用过");
    }

    @Test
    @DisplayName("一次试十个口令不算一次：照样锁定")
    void guessing() {
        open("twice.guessed");
        Acting.as(Acting.system("test"), () -> {
            accounts.setPassword("twice.guessed", SmallCity.PASSWORD, false);
            return true;
        });
        List<Throwable> faults = atOnce(10, null, i -> signIn.check("twice.guessed", "wrong-Password-" + i));
        assertThat(faults.stream().filter(BadCredentialsException.class::isInstance))
                .as("tried before the lock")
                .hasSize(SignIn.MAX_FAILURES);
        assertThat(faults).hasSize(10);
    }

    private void assertOneOf(int people, @Nullable String account, Act act, String reason) {
        List<Throwable> faults = atOnce(people, account, act);
        assertThat(faults).as("all but one are told why not").hasSize(people - 1);
        assertThat(faults)
                .allSatisfy(
                        fault -> assertThat(fault).isInstanceOf(Refusal.class).hasMessageContaining(reason));
    }

    /** What went wrong for those who act at the same moment. */
    private List<Throwable> atOnce(int people, @Nullable String account, Act act) {
        CyclicBarrier start = new CyclicBarrier(people);
        Acting acting = account == null ? Acting.system("test") : city.acting(account);
        List<Throwable> faults = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(people)) {
            List<Future<Object>> all = IntStream.range(0, people)
                    .mapToObj(i -> workers.submit((Callable<Object>) () -> {
                        start.await();
                        return Acting.as(acting, () -> act.as(i));
                    }))
                    .toList();
            for (Future<Object> each : all) {
                try {
                    each.get();
                } catch (ExecutionException fault) {
                    faults.add(fault.getCause());
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
        }
        return faults;
    }

    /** What each of them does; {@code i} from 0. */
    private interface Act {
        Object as(int i);
    }

    private void open(String account) {
        Acting.as(Acting.system("test"), () -> accounts.open(account, person()));
    }

    private long person() {
        return Acting.as(
                Acting.system("test"),
                () -> organizations.addPerson("癸一", "SAFE", "科员").id());
    }

    private long personSince(LocalDate day) {
        return PlatformClock.at(day.atStartOfDay(AsOf.ZONE).toInstant(), this::person);
    }
}
