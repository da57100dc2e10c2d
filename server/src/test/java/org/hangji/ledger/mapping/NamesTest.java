package org.hangji.ledger.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("名称、计量单位、行的种类、列号")
class NamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            桥长（米）          | 桥长        | 米
            桥长(米)            | 桥长        | 米
            总投资（单位：万元） | 总投资      | 万元
            卸货质量，吨        | 卸货质量    | 吨
            '重量 （ＫＧ） '    | 重量        | kg
            超限率(%)           | 超限率      | %
            等级（一般/重大）   | 等级        | ''
            A1（15-20分）       | a1          | ''
            县（市、区）        | 县          | ''
            备注                | 备注        | ''
            """)
    @DisplayName("不管全角半角、空格、括号；括号里是计量单位的认出来")
    void heads(String head, String bare, String unit) {
        assertThat(Names.bare(head)).isEqualTo(bare);
        assertThat(Names.unit(head)).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"桥梁名称,桥名", "整改期限,期限", "车牌号码,车牌号", "地点或企业,地点"})
    @DisplayName("像的名称比不像的分高")
    void likeness(String one, String other) {
        assertThat(Names.likeness(one, other)).isGreaterThan(Names.likeness(one, "所在单位负责人"));
        assertThat(Names.likeness(one, one)).isEqualTo(1);
        assertThat(Names.likeness(one, "")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            合计      | -        | TOTAL
            合 计：   | 12       | TOTAL
            本月小计  | 3        | TOTAL
            -         | 总计     | TOTAL
            全市总计  | 7        | TOTAL
            一        | 东县     | GROUP
            （二）    | 西县     | GROUP
            三、      | 南县     | GROUP
            东县      | -        | GROUP
            注：以上数据截至月底 | - | GROUP
            1         | 豫E12345 | RECORD
            统计表    | 3        | RECORD
            一桥      | 12       | RECORD
            """)
    @DisplayName("合计行、分组行和记录")
    void kinds(String first, String second, RowKind kind) {
        Map<Integer, Object> cells = new HashMap<>();
        if (first != null) {
            cells.put(0, first);
        }
        if (second != null) {
            cells.put(1, second);
        }
        assertThat(RowKind.of(new Grid.Line(5, cells))).isEqualTo(kind);
    }

    @Test
    @DisplayName("分组的名称：去掉一、二、三和括号里的数")
    void groups() {
        assertThat(List.of("一、东县（3座）", "（二）西县", "南县"))
                .map(text -> RowKind.groupName(new Grid.Line(1, Map.of(0, text))))
                .containsExactly("东县", "西县", "南县");
        assertThat(RowKind.groupName(new Grid.Line(1, Map.of(0, "一", 1, "东县")))).isEqualTo("东县");
    }

    @ParameterizedTest
    @CsvSource({"0,A", "25,Z", "26,AA", "51,AZ", "52,BA", "701,ZZ", "702,AAA"})
    @DisplayName("列号和表格软件里的一样")
    void letters(int column, String letters) {
        assertThat(Grid.letters(column)).isEqualTo(letters);
    }
}
