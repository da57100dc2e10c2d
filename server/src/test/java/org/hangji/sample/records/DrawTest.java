package org.hangji.sample.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hangji.ledger.Draft;
import org.hangji.ledger.EntryHistory;
import org.hangji.shared.AsOf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("构造记录用的抽签")
class DrawTest {

    private static final Set<String> COUNTIES =
            Set.of("410502", "410503", "410505", "410506", "410522", "410523", "410526", "410527", "410581");

    @Test
    @DisplayName("同一个种子，一签不差；换一个种子就不同")
    void seed() {
        assertThat(drawn(7)).isEqualTo(drawn(7)).isNotEqualTo(drawn(8));
    }

    @ParameterizedTest(name = "{0} 到 {1}")
    @CsvSource({"1, 6", "0, 0", "-3, 3", "5, 5"})
    @DisplayName("抽到的在两头之间，两头都抽得到")
    void between(int least, int most) {
        Draw draw = new Draw(1);
        Set<Integer> seen = new TreeSet<>();
        for (int i = 0; i < 500; i++) {
            seen.add(draw.between(least, most));
        }
        assertThat(seen).hasSize(most - least + 1).contains(least, most).allMatch(one -> one >= least && one <= most);
    }

    @Test
    @DisplayName("县区都是本市的，九个都抽得到，都有名字，局的代码跟着县区")
    void counties() {
        Draw draw = new Draw(2);
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < 500; i++) {
            seen.add(draw.county());
        }
        assertThat(seen).isEqualTo(new TreeSet<>(COUNTIES)).allSatisfy(county -> {
            assertThat(Draw.countyName(county)).matches("\\p{IsHan}{1,3}[县区市]");
            assertThat(Draw.bureau(county)).isEqualTo(county + "-JT");
        });
        assertThat(Draw.countyName("110000")).isEmpty();
    }

    @ParameterizedTest(name = "{0} 天")
    @CsvSource({"0", "1", "27", "400"})
    @DisplayName("日子按次序，不出两头，要几个有几个")
    void days(int count) {
        LocalDate from = LocalDate.of(2023, 2, 27);
        LocalDate to = LocalDate.of(2023, 3, 2);
        List<LocalDate> days = new Draw(3).days(count, from.toString(), to.toString());
        assertThat(days).hasSize(count).isSorted().allMatch(day -> !day.isBefore(from) && !day.isAfter(to));
        if (count > 100) {
            assertThat(days).contains(from, to);
        }
    }

    @Test
    @DisplayName("桩号和号牌写法都对")
    void forms() {
        Draw draw = new Draw(4);
        for (int i = 0; i < 300; i++) {
            assertThat(draw.stake()).matches("([GS]\\d{3}|\\p{IsHan}{3}) K[1-9]\\d?\\+\\d00");
            assertThat(draw.plate()).matches("豫E[XYZ]\\d{4}");
        }
    }

    @ParameterizedTest(name = "第 {0} 家：{1}")
    @CsvSource({"0, 林州市甲子客运公司", "1, 林州市乙丑客运公司", "10, 林州市甲戌客运公司", "59, 林州市癸亥客运公司", "60, 林州市甲子第2客运公司", "121, 林州市乙丑第3客运公司"
    })
    @DisplayName("企业按六十甲子编名，六十一家起编号，不是哪一家真的")
    void enterprises(int number, String name) {
        assertThat(Draw.enterprise("410581", number, "客运公司")).isEqualTo(name);
    }

    @Test
    @DisplayName("一百五十家，没有两家同名")
    void distinct() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            names.add(Draw.enterprise("410581", i, "公司"));
        }
        assertThat(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "第 {0} 件")
    @CsvSource({"0", "1", "239", "240", "2937"})
    @DisplayName("都在当天傍晚记下，不过夜")
    void evening(int number) {
        LocalDate day = LocalDate.of(2023, 12, 31);
        assertThat(new AsOf(Draw.evening(day, number)).day()).isEqualTo(day);
        assertThat(Draw.evening(day, number).atZone(AsOf.ZONE).getHour()).isBetween(17, 21);
    }

    @Test
    @DisplayName("只有一版的记录：发生日是那天，没有更正理由")
    void once() {
        LocalDate day = LocalDate.of(2023, 5, 4);
        EntryHistory entry = Draw.once("CITY", day, 3, Map.of("kind", "X"));
        assertThat(entry.unit()).isEqualTo("CITY");
        assertThat(entry.versions())
                .containsExactly(new EntryHistory.Version(
                        Draw.evening(day, 3), new Draft("2023-05-04", null, Map.of("kind", "X")), ""));
    }

    private static List<Object> drawn(long seed) {
        Draw draw = new Draw(seed);
        List<Object> drawn = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            drawn.add(draw.between(1, 1000));
            drawn.add(draw.county());
            drawn.add(draw.oneIn(3));
            drawn.add(draw.of("甲", "乙", "丙"));
            drawn.add(draw.of(List.of(1, 2, 3)));
        }
        return drawn;
    }
}
