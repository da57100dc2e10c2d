package org.hangji.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("数字就是查记录")
class FiguresTest {

    private static final LocalDate JAN_1 = LocalDate.of(2024, 1, 1);
    private static final LocalDate JAN_31 = LocalDate.of(2024, 1, 31);
    private static @Nullable FigureRecords records;

    @Autowired
    private Figures figures;

    @Autowired
    private SmallCity city;

    @Autowired
    private Clock clock;

    @Autowired
    private Organizations organizations;

    private FigureRecords made() {
        if (records == null) {
            records = fill(new FigureRecords(organizations, "FIGONE"));
        }
        return records;
    }

    private static FigureRecords fill(FigureRecords to) {
        to.overLimit(to.left, JAN_1, "12.5", "80", FigureRecords.FIRST);
        to.overLimit(to.left, JAN_31, null, "100", FigureRecords.FIRST);
        to.overLimit(to.right, LocalDate.of(2024, 2, 1), "7.25", "120.3", FigureRecords.FIRST);
        to.overLimit(to.right, LocalDate.of(2023, 12, 31), "100", "99.99", FigureRecords.FIRST);
        to.hazard(to.left, JAN_1, LocalDate.of(2024, 1, 20), "GENERAL", FigureRecords.FIRST);
        to.hazard(to.left, JAN_1, null, "GENERAL", FigureRecords.FIRST);
        to.hazard(to.right, LocalDate.of(2024, 1, 10), LocalDate.of(2024, 2, 10), "GENERAL", FigureRecords.FIRST);
        to.hazard(to.right, LocalDate.of(2024, 2, 5), null, "MAJOR", FigureRecords.FIRST);
        to.bridge(to.left, "试验一桥", "10.20", JAN_1);
        to.bridge(to.right, "试验二桥", "165", JAN_1);
        return to;
    }

    @Test
    @DisplayName("时段两头都算；不写起点算到截止日为止的全部；不写截止日算到今天")
    void period() {
        assertThat(value("overload-vehicles", JAN_1, JAN_31)).isEqualTo("2");
        assertThat(value("overload-vehicles", null, JAN_31)).isEqualTo("3");
        assertThat(value("overload-vehicles", null, null)).isEqualTo("4");
    }

    @Test
    @DisplayName("时点数是截止日当天终了时的样子，不看起点")
    void state() {
        assertThat(value("hazards-general-rectified", JAN_31, JAN_31)).isEqualTo("1");
        assertThat(value("hazards-general-open", null, JAN_31)).isEqualTo("2");
        assertThat(value("hazards-general-open", null, null)).isEqualTo("1");
        assertThat(value("hazards-general-found", null, JAN_31)).isEqualTo("3");
        assertThat(value("hazards-major-open", null, JAN_31)).isEqualTo("0");
    }

    @Test
    @DisplayName("合计用小数精确相加，没填的不算行；百吨以上含一百吨")
    void sums() {
        FigureAnswer unloaded = answer("overload-unloaded", null, null);
        assertThat(unloaded.value()).hasToString("119.75");
        assertThat(unloaded.rows()).isEqualTo(3);
        assertThat(value("overload-hundred-tonne", null, null)).isEqualTo("2");
    }

    @Test
    @DisplayName("一座桥的长度要说明是哪座桥，写法不带多余的零")
    void object() {
        FigureQuestion one = as(
                "safe.clerk",
                () -> figures.question(
                        "bridge-length", made().county.code(), "试验一桥", null, null, AsOf.parse(null, clock)));
        assertThat(as("safe.clerk", () -> figures.answer("bridge-length", one)).value())
                .hasToString("10.2");
        assertThatThrownBy(() -> question("bridge-length", null, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("桥名")
                .extracting(refused -> ((Refusal) refused).kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThatThrownBy(() -> as(
                        "safe.clerk",
                        () -> figures.question(
                                "bridge-length", made().county.code(), "没有的桥", null, null, AsOf.parse(null, clock))))
                .extracting(refused -> ((Refusal) refused).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    @DisplayName("各页明细的贡献加起来等于数字本身")
    void rowsAddUp() {
        for (String figure : List.of("overload-vehicles", "overload-unloaded", "hazards-general-found")) {
            FigureQuestion question = question(figure, null, null);
            FigureAnswer answer = as("safe.clerk", () -> figures.answer(figure, question));
            List<FigureRow> rows = new ArrayList<>();
            for (int page = 0; page * 2L < answer.rows(); page++) {
                Paging paging = Paging.of(page, 2);
                rows.addAll(as("safe.clerk", () -> figures.rows(figure, question, paging))
                        .items());
            }
            assertThat(rows).hasSize((int) answer.rows());
            assertThat(rows.stream().map(FigureRow::id).distinct()).hasSameSizeAs(rows);
            assertThat(rows.stream().map(FigureRow::contribution).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(answer.value());
        }
    }

    @Test
    @DisplayName("县里的人只能问自己管辖的范围，问上级得到“不在管辖范围内”")
    void scope() {
        assertThatThrownBy(() -> as(
                        "east.clerk",
                        () -> figures.question("overload-vehicles", "CITY", null, null, null, AsOf.parse(null, clock))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("管辖范围")
                .extracting(refused -> ((Refusal) refused).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        FigureQuestion own = as(
                "east.clerk",
                () -> figures.question("overload-vehicles", null, null, null, null, AsOf.parse(null, clock)));
        assertThat(own.scope()).isEqualTo("EAST");
        FigureQuestion byDivision = as(
                "east.clerk",
                () -> figures.question("overload-vehicles", "990121", null, null, null, AsOf.parse(null, clock)));
        assertThat(byDivision.scope()).isEqualTo("EAST");
        FigureQuestion foreign = question("overload-vehicles", null, null);
        assertThatThrownBy(() -> as("east.clerk", () -> figures.answer("overload-vehicles", foreign)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("县区各数之和等于上级的数")
    void partsAddUp() {
        FigureQuestion whole = question("overload-unloaded", null, null);
        BigDecimal parts = as(
                "safe.clerk",
                () -> figures.answer("overload-unloaded", whole.in(made().left.code()))
                        .value()
                        .add(figures.answer(
                                        "overload-unloaded",
                                        whole.in(made().right.code()))
                                .value()));
        assertThat(parts).isEqualByComparingTo(value("overload-unloaded", null, null));
    }

    @Test
    @DisplayName("起点晚于终点不答，没有这个数字不答")
    void refused() {
        assertThatThrownBy(() -> question("overload-vehicles", JAN_31, JAN_1))
                .extracting(refused -> ((Refusal) refused).kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThatThrownBy(() -> question("no-such-figure", null, null))
                .extracting(refused -> ((Refusal) refused).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    private String value(String figure, @Nullable LocalDate from, @Nullable LocalDate to) {
        return answer(figure, from, to).value().toString();
    }

    private FigureAnswer answer(String figure, @Nullable LocalDate from, @Nullable LocalDate to) {
        FigureQuestion question = question(figure, from, to);
        return as("safe.clerk", () -> figures.answer(figure, question));
    }

    private FigureQuestion question(String figure, @Nullable LocalDate from, @Nullable LocalDate to) {
        return as(
                "safe.clerk",
                () -> figures.question(figure, made().county.code(), null, from, to, AsOf.parse(null, clock)));
    }

    private <T> T as(String account, java.util.function.Supplier<T> work) {
        return Acting.as(city.acting(account), work);
    }
}
