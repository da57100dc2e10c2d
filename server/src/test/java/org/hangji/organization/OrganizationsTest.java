package org.hangji.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.TestClock;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("单位和人员随时间的变化")
class OrganizationsTest {

    @Autowired
    private Organizations organizations;

    @Autowired
    private SmallCity city;

    @Autowired
    private TestClock.Standing standing;

    @Autowired
    private Clock clock;

    private Instant before = Instant.EPOCH;

    @BeforeEach
    void remember() {
        before = standing.instant();
    }

    @AfterEach
    void back() {
        standing.set(before);
    }

    @Test
    @DisplayName("调动：旧职务到前一天为止，新职务从那天起；离岗之后两段都还在")
    void moved() {
        LocalDate first = AsOf.today(clock);
        long id = keeper(() -> organizations.addPerson("调任甲", "EAST", " 科员 ").id());
        standing.advance(Duration.ofDays(10));
        LocalDate from = first.plusDays(7);
        keeper(() -> {
            organizations.movePerson(id, "WEST", "科长", from);
            return true;
        });
        assertThat(keeper(() -> organizations.posts(id)))
                .containsExactly(
                        new PostHeld("西县交通运输局", "科长", from, null),
                        new PostHeld("东县交通运输局", "科员", first, from.minusDays(1)));
        Person moved = keeper(() -> organizations.requirePerson(id));
        assertThat(moved.unit()).isEqualTo("WEST");
        assertThat(moved.post()).isEqualTo("科长");
        keeper(() -> {
            organizations.deactivatePerson(id, "调出");
            return true;
        });
        assertThat(keeper(() -> organizations.posts(id))).hasSize(2).noneMatch(post -> post.to() == null);
        assertThat(keeper(() -> organizations.people("调任甲")))
                .as("nobody to choose")
                .isEmpty();
        assertThat(keeper(() -> organizations.personName(id))).isEqualTo("调任甲");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            NOWHERE, 5,  unit, exists, 没有代码为 NOWHERE 的单位，请从列表里选。
            WEST,    11, from, past,   到任日期不能晚于今天：到那一天再办调动。
            WEST,    0,  from, order,  到任日期应晚于现任职务的到任日期。
            WEST,    -1, from, order,  到任日期应晚于现任职务的到任日期。
            """)
    @DisplayName("调不成的，说是哪一格、为什么；人还在原处")
    void notMoved(String unit, int day, String field, String rule, String sentence) {
        LocalDate first = AsOf.today(clock);
        long id = keeper(() -> organizations.addPerson("不调甲", "EAST", "科员").id());
        standing.advance(Duration.ofDays(10));
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> keeper(() -> {
                    organizations.movePerson(id, unit, "科长", first.plusDays(day));
                    return true;
                }));
        assertThat(refusal.errors()).containsExactly(new Refusal.FieldError(field, rule, sentence));
        assertThat(keeper(() -> organizations.posts(id))).containsExactly(new PostHeld("东县交通运输局", "科员", first, null));
    }

    @Test
    @DisplayName("更名两次：旧名称各有起止，接得上；代码和位置不变")
    void renamed() {
        LocalDate first = AsOf.today(clock);
        Unit unit = keeper(() -> organizations.addUnit("EAST-GM", "东县旧一站", "", Unit.Kind.AFFILIATE, "EAST", null));
        standing.advance(Duration.ofDays(30));
        rename("东县旧二站", first.plusDays(10));
        rename("东县新站", first.plusDays(20));
        List<FormerName> names = keeper(() -> organizations.formerNames("EAST-GM"));
        assertThat(names)
                .extracting(FormerName::name, FormerName::to)
                .containsExactly(tuple("东县旧二站", first.plusDays(19)), tuple("东县旧一站", first.plusDays(9)));
        assertThat(names.getFirst().from()).as("the day after the name before").isEqualTo(first.plusDays(10));
        Unit now = keeper(() -> organizations.requireUnit("EAST-GM"));
        assertThat(now.name()).isEqualTo("东县新站");
        assertThat(now.path()).isEqualTo(unit.path());
        assertThat(now.parent()).isEqualTo("EAST");
    }

    @Test
    @DisplayName("看得见的才找得到：县里看不到外县的单位，没有和看不见说同样的话")
    void sight() {
        Refusal unseen = catchThrowableOfType(
                Refusal.class, () -> Acting.as(city.acting("east.clerk"), () -> organizations.requireUnit("WEST")));
        assertThat(unseen.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(unseen).hasMessage("没有代码为 WEST 的单位，或不在您的管辖范围内。");
        Refusal none = catchThrowableOfType(
                Refusal.class, () -> Acting.as(city.acting("east.clerk"), () -> organizations.requireUnit("NOWHERE")));
        assertThat(none).hasMessage("没有代码为 NOWHERE 的单位，或不在您的管辖范围内。");
        assertThat(Acting.as(city.acting("east.clerk"), () -> organizations.unitName("WEST")))
                .as("the name of who takes part is shown")
                .isEqualTo("西县交通运输局");
    }

    @Test
    @DisplayName("全部单位也只是看得见的全部：县里有自己的、没有外县的")
    void allInSight() {
        assertThat(Acting.as(city.acting("east.clerk"), organizations::allUnits))
                .extracting(Unit::code)
                .contains("EAST")
                .doesNotContain("WEST");
    }

    @Test
    @DisplayName("行政区划找到的是交通运输局；写单位代码也行")
    void division() {
        assertThat(keeper(() -> organizations.unitOrDivision("990121")).map(Unit::code))
                .contains("EAST");
        assertThat(keeper(() -> organizations.unitOrDivision("990100")).map(Unit::code))
                .contains("CITY");
        assertThat(keeper(() -> organizations.unitOrDivision("SAFE")).map(Unit::code))
                .contains("SAFE");
        assertThat(keeper(() -> organizations.unitOrDivision("999999"))).isEmpty();
    }

    private void rename(String name, LocalDate from) {
        keeper(() -> {
            organizations.renameUnit("EAST-GM", name, "", from);
            return true;
        });
    }

    private <T> T keeper(Supplier<T> work) {
        return Acting.as(city.acting("sys.keeper"), work);
    }
}
