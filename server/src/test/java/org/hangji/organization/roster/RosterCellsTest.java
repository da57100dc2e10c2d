package org.hangji.organization.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.organization.Organizations;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("人员表里错的每一格：在哪里，为什么，怎么改")
class RosterCellsTest {

    @Autowired
    private Roster roster;

    @Autowired
    private Organizations organizations;

    @Autowired
    private SmallCity city;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``       | EAST     | 科员     | A7 | required | 没有写姓名。
            格对甲   | ``       | 科员     | B7 | required | 没有写单位。
            格对甲   | 没有的局 | 科员     | B7 | exists   | 没有叫“没有的局”的单位：写单位代码或全称，新单位请先在“单位”页添加。
            格对甲   | east     | 科员     | B7 | exists   | 没有叫“east”的单位：写单位代码或全称，新单位请先在“单位”页添加。
            戊一     | EAST     | 科员     | A7 | unique   | 戊一已经登记过，或在表里出现了两次。
            戊一     | 东县交通运输局 | 科员 | A7 | unique  | 戊一已经登记过，或在表里出现了两次。
            """)
    @DisplayName("一行里一处错")
    void cell(String name, String unit, String post, String cell, String rule, String sentence) {
        assertThat(errors(List.of(line(7, name, unit, post))))
                .containsExactly(new Refusal.FieldError("file", rule, cell + "：" + sentence));
    }

    @Test
    @DisplayName("一行里两处错，两处都说；姓名最多四十个字")
    void twoInOneLine() {
        assertThat(errors(List.of(line(3, "", "", "科员"))))
                .extracting(Refusal.FieldError::message)
                .containsExactly("A3：没有写姓名。", "B3：没有写单位。");
        assertThat(errors(List.of(line(3, "长".repeat(41), "EAST", ""))))
                .extracting(Refusal.FieldError::message)
                .containsExactly("A3：姓名超过 40 个字。");
    }

    @Test
    @DisplayName("同名的人单位或职务不同，是两个人；都同才算重复")
    void alike() {
        assertThat(errors(List.of(
                        line(2, "格同甲", "EAST", "科员"),
                        line(3, "格同甲", "WEST", "科员"),
                        line(4, "格同甲", "EAST", "科长"),
                        line(5, "格同甲", "东县交通运输局", "科员"))))
                .extracting(Refusal.FieldError::message)
                .containsExactly("A5：格同甲已经登记过，或在表里出现了两次。");
    }

    @Test
    @DisplayName("错得很多时先说五十处；有错就一个人也不加")
    void many() {
        List<RosterSheet.Line> lines = new ArrayList<>(List.of(line(2, "格多甲", "EAST", "")));
        for (int row = 3; row < 80; row++) {
            lines.add(line(row, "格多乙", "没有的局", ""));
        }
        assertThat(errors(lines)).hasSize(50);
        assertThat(Acting.as(city.acting("sys.keeper"), () -> organizations.people("格多")))
                .isEmpty();
        assertThat(errors(List.of()).getFirst().message()).isEqualTo("表里没有人：请从第 2 行起每行填一个人。");
    }

    private List<Refusal.FieldError> errors(List<RosterSheet.Line> lines) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> Acting.as(city.acting("sys.keeper"), () -> roster.takeIn(lines)));
        return refusal.errors();
    }

    private static RosterSheet.Line line(int row, String name, String unit, String post) {
        return new RosterSheet.Line(row, name, unit, post);
    }
}
