package org.hangji.figure.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hangji.figure.FigureDefinition;
import org.hangji.figure.definition.Source.View;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("整改里的行怎样数")
class LoopRowsTest {

    @Test
    @DisplayName("状态和结果只有接口约定的那些词")
    void words() {
        RowSet findings = LoopRows.of(View.FINDINGS);
        assertThat(findings.column("state").choices())
                .containsExactlyInAnyOrder(
                        "REGISTERED",
                        "ASSIGNED",
                        "IN_PROGRESS",
                        "CLAIMED",
                        "RETURNED",
                        "LONG_TERM",
                        "SUSPENDED",
                        "CLOSED");
        assertThat(findings.column("outcome").choices())
                .containsExactlyInAnyOrder("RECTIFIED", "UNFOUNDED", "TRANSFERRED");
    }

    @ParameterizedTest
    @EnumSource(View.class)
    @DisplayName("哪一种行都只认以何时所知、截至哪天，都连到问题的页面")
    void everyView(View view) {
        RowSet rows = LoopRows.of(view);
        assertThat(rows.from()).endsWith(") r").contains(":as_of", ":to", "unit_path", "occurred_on", "version");
        assertThat(rows.link()).startsWith("'/findings/' || ");
        assertThat(rows.column("round").holds()).isEqualTo(RowSet.Holds.TEXT);
    }

    @ParameterizedTest
    @CsvSource({"FINDINGS, colour", "MEASURES, state", "FEEDBACK_ITEMS, outcome"})
    @DisplayName("没有的字段不能用来数")
    void unknown(View view, String field) {
        assertThatThrownBy(() -> LoopRows.of(view).column(field))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(field);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,    false, false
            桥梁, false, true
            轮次, true,  false
            """)
    @DisplayName("数的是一件东西的，除非也能合起来问，否则要说是哪一件")
    void needsObject(@org.jspecify.annotations.Nullable String object, boolean whole, boolean needed) {
        FigureDefinition figure = new FigureDefinition(
                "x", "组", "名", "台", java.util.List.of(), "口径。", FigureDefinition.Kind.STATE, object, whole);
        assertThat(figure.needsObject()).isEqualTo(needed);
    }
}
