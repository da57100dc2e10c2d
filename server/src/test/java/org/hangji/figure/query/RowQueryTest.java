package org.hangji.figure.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hangji.figure.FigureDefinition;
import org.hangji.figure.FigureDefinition.Kind;
import org.hangji.figure.FigureQuestion;
import org.hangji.figure.definition.Condition;
import org.hangji.figure.definition.Definition;
import org.hangji.figure.definition.Source;
import org.hangji.figure.query.RowSet.Column;
import org.hangji.figure.query.RowSet.Holds;
import org.hangji.shared.AsOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("口径变成查询")
class RowQueryTest {

    private static final RowSet ROWS = new RowSet(
            "cases r",
            "r.plate",
            "'/cases/' || r.id",
            Map.of(
                    "kind", new Column("r.kind", Holds.TEXT, Set.of("A", "B")),
                    "mass", new Column("r.mass", Holds.NUMBER, Set.of()),
                    "doneOn", new Column("r.done_on", Holds.DAY, Set.of()),
                    "closed", new Column("r.closed", Holds.YES_NO, Set.of())));

    private static final FigureQuestion YEAR = new FigureQuestion(
            "CITY", null, LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31), AsOf.endOf(LocalDate.of(2024, 1, 1)));

    @Test
    @DisplayName("时段数看起止两天，时点数只看截止日；条件的值都是参数")
    void text() {
        RowQuery period = query(Kind.PERIOD, null, new Condition.OneOf("kind", List.of("A")));
        assertThat(period.rowsOf(YEAR))
                .contains("r.kind in (:value0)", "r.occurred_on <= :to", "r.occurred_on >= :from")
                .doesNotContain("'A'");
        assertThat(period.parameters(YEAR, "u1")).containsEntry("value0", Set.of("A"));

        RowQuery state = query(Kind.STATE, null, new Condition.NotUntil("doneOn"));
        assertThat(state.rowsOf(YEAR))
                .contains("(r.done_on is null or r.done_on > :to)")
                .doesNotContain(":from");
        assertThat(state.parameters(YEAR, "u1")).doesNotContainKey("from");
    }

    @Test
    @DisplayName("合计只取填了数的行")
    void sum() {
        RowQuery query = query(Kind.PERIOD, "mass", new Condition.AtLeast("mass", BigDecimal.TEN));
        assertThat(query.contribution()).isEqualTo("r.mass::numeric");
        assertThat(query.rowsOf(YEAR)).contains("r.mass is not null", "r.mass >= :value0");
    }

    @Test
    @DisplayName("是否型字段按是与否取")
    void yesNo() {
        assertThat(query(Kind.PERIOD, null, new Condition.OneOf("closed", List.of("true")))
                        .rowsOf(YEAR))
                .contains("where r.closed and");
        assertThat(query(Kind.PERIOD, null, new Condition.OneOf("closed", List.of("false")))
                        .rowsOf(YEAR))
                .contains("where not r.closed and");
    }

    @Test
    @DisplayName("没有的字段、没有的选项、对文字求和，都不能启动")
    void slips() {
        assertThatThrownBy(() -> query(Kind.PERIOD, null, new Condition.OneOf("colour", List.of("A"))))
                .hasMessageContaining("colour");
        assertThatThrownBy(() -> query(Kind.PERIOD, null, new Condition.OneOf("kind", List.of("C"))))
                .hasMessageContaining("kind");
        assertThatThrownBy(() -> query(Kind.PERIOD, "kind")).hasMessageContaining("kind");
        assertThatThrownBy(() -> query(Kind.PERIOD, null, new Condition.Until("mass")))
                .hasMessageContaining("mass");
    }

    private static RowQuery query(Kind kind, @Nullable String sum, Condition... where) {
        FigureDefinition head = new FigureDefinition("x", "组", "名", "台", List.of(), "口径", kind, null, false);
        Source source = new Source(new Source.Ledger("cases"), List.of(where), sum, null);
        return new RowQuery(new Definition(head, source, List.of(), false), ROWS);
    }
}
