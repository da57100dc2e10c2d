package org.hangji.ledger.browsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hangji.PlatformTest;
import org.hangji.SmallCity;
import org.hangji.ledger.Entry;
import org.hangji.ledger.EntryFilter;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.page.Fact;
import org.hangji.page.SheetColumn;
import org.hangji.shared.Acting;
import org.hangji.shared.AsOf;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@DisplayName("台账的值、筛选和表格用话说")
class ValueWordsTest {

    private static final LedgerDefinition SIGNS = new LedgerDefinition(
            "road-sign",
            "标志",
            "一块标志",
            "安装日期",
            "place",
            java.util.Set.of(Role.CLERK),
            List.of(
                    field("place", "地点", FieldType.TEXT, ""),
                    field("note", "说明", FieldType.LONG_TEXT, ""),
                    field("kind", "种类", FieldType.CHOICE, ""),
                    field("owner", "管养单位", FieldType.ORGANIZATION, ""),
                    field("division", "所在县", FieldType.DIVISION, ""),
                    field("area", "面积", FieldType.DECIMAL, "平方米"),
                    field("posts", "立柱", FieldType.INTEGER, "根"),
                    field("lit", "有照明", FieldType.YES_NO, ""),
                    field("removedOn", "拆除日期", FieldType.DATE, "")),
            List.of());

    private static final AsOf NOW = AsOf.endOf(LocalDate.of(2024, 3, 1));

    @Autowired
    private EntrySheets sheets;

    @Autowired
    private ValueWords words;

    @Autowired
    private FilterWords filters;

    @Autowired
    private SmallCity city;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            place,    K52+300, K52+300
            kind,     WARNING, 警告
            kind,     GONE,    GONE
            owner,    EAST,    东县交通运输局
            division, 990121,  东县
            division, 999999,  999999
            """)
    @DisplayName("代码写成词，单位写成名称，行政区划写成县名；没有的留代码")
    void texts(String id, String value, String said) {
        assertThat(asClerk(id, value)).isEqualTo(said);
    }

    @Test
    @DisplayName("是与否、数、日期照人的写法；不知道的空着")
    void others() {
        assertThat(asClerk("lit", true)).isEqualTo("是");
        assertThat(asClerk("lit", false)).isEqualTo("否");
        assertThat(asClerk("area", new BigDecimal("3.50"))).isEqualTo("3.5");
        assertThat(asClerk("area", new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(asClerk("posts", 12L)).isEqualTo("12");
        assertThat(asClerk("removedOn", LocalDate.of(2024, 2, 29))).isEqualTo("2024-02-29");
        assertThat(asClerk("place", null)).isEmpty();
        assertThat(ValueWords.label(field("area"))).isEqualTo("面积，平方米");
        assertThat(ValueWords.label(field("place"))).isEqualTo("地点");
    }

    @Test
    @DisplayName("叫一条记录：换行并成空格，四十个字以内，多的截去")
    void brief() {
        assertThat(words.brief(field("note"), "一\r\n 二  三")).isEqualTo("一 二 三");
        assertThat(words.brief(field("note"), "字".repeat(40))).isEqualTo("字".repeat(40));
        assertThat(words.brief(field("note"), "字".repeat(41))).isEqualTo("字".repeat(40) + "…");
        assertThat(words.brief(field("note"), "𠮷".repeat(41))).isEqualTo("𠮷".repeat(40) + "…");
        assertThat(words.brief(field("note"), null)).isEmpty();
    }

    @Test
    @DisplayName("筛选：时段、单位、选项、名称各说各的；没有筛就不说")
    void filter() {
        assertThat(said(EntryFilter.all(NOW))).isEmpty();
        assertThat(said(new EntryFilter(
                        LocalDate.of(2024, 1, 1),
                        LocalDate.of(2024, 2, 29),
                        "EAST",
                        NOW,
                        Map.of("kind", "GUIDE"),
                        " K52 ",
                        "-area")))
                .containsExactly(
                        new Fact("安装日期", "2024-01-01起2024-02-29止"),
                        new Fact("单位", "东县交通运输局"),
                        new Fact("种类", "指路"),
                        new Fact("地点", "含“K52”"));
        assertThat(said(new EntryFilter(null, LocalDate.of(2024, 2, 29), " ", NOW, Map.of(), "", "place")))
                .containsExactly(new Fact("安装日期", "2024-02-29止"));
        assertThat(said(new EntryFilter(LocalDate.of(2024, 1, 1), null, "990122", NOW, Map.of(), "", "place")))
                .containsExactly(new Fact("安装日期", "2024-01-01起"), new Fact("单位", "西县交通运输局"));
        assertThat(said(new EntryFilter(null, null, "NOWHERE", NOW, Map.of(), "", "place")))
                .containsExactly(new Fact("单位", "NOWHERE"));
    }

    @Test
    @DisplayName("网页上的表：名称在前，长文字不列，更正过的标出，合计只在该合计的栏")
    void table() {
        EntryTableModel table = Acting.as(
                city.acting("east.clerk"),
                () -> EntryTableModel.of(
                        SIGNS, List.of(entry(1), entry(2)), Map.of("area", new BigDecimal("7.00")), words));
        assertThat(table.columns())
                .extracting(LedgerField::id)
                .containsExactly("kind", "owner", "division", "area", "posts", "lit", "removedOn");
        assertThat(table.subjectName()).isEqualTo("地点");
        assertThat(table.lines()).extracting(EntryTableModel.Line::corrected).containsExactly(false, true);
        assertThat(table.lines().getFirst().subject()).isEqualTo("K52+300");
        assertThat(table.lines().getFirst().cells())
                .extracting(EntryTableModel.Cell::text)
                .containsExactly("警告", "", "", "3.5", "", "是", "");
        assertThat(table.lines().getFirst().cells().get(3))
                .isEqualTo(new EntryTableModel.Cell("3.5", "面积，平方米", true, null));
        assertThat(table.summed()).extracting(LedgerField::id).containsExactly("area");
        assertThat(table.sum(field("area"))).isEqualTo("7");
        assertThat(table.sum(field("posts"))).isEmpty();
    }

    @Test
    @DisplayName("导出的表：表头带计量单位，日期是日期、数是数、代码写成词，最后是版本、登记时间（北京时间）、登记人、理由")
    void sheet() {
        EntrySheet sheet = sheets.of(SIGNS, EntryFilter.all(NOW));
        assertThat(sheet.columns())
                .extracting(SheetColumn::head)
                .containsExactly(
                        "编号", "安装日期", "单位", "地点", "说明", "种类", "管养单位", "所在县", "面积，平方米", "立柱，根", "有照明", "拆除日期", "版本",
                        "登记时间", "登记人", "更正理由");
        List<@Nullable Object> row = Acting.as(city.acting("safe.clerk"), () -> sheet.row(entry(2)));
        assertThat(row).hasSize(16);
        assertThat(row.subList(0, 3)).containsExactly(12L, LocalDate.of(2024, 2, 29), "东县");
        assertThat(row.get(5)).isEqualTo("警告");
        assertThat(row.get(8)).isEqualTo(new BigDecimal("3.50"));
        assertThat(row.get(10)).isEqualTo("是");
        assertThat(row.subList(12, 16)).containsExactly(2, Instant.parse("2024-03-01T01:00:00Z"), "戊一", "桩号写错");
    }

    private String asClerk(String id, @Nullable Object value) {
        return Acting.as(city.acting("safe.clerk"), () -> words.of(field(id), value));
    }

    private List<Fact> said(EntryFilter filter) {
        return Acting.as(city.acting("safe.clerk"), () -> filters.of(SIGNS, filter));
    }

    private static Entry entry(int version) {
        return new Entry(
                "road-sign",
                12,
                version,
                LocalDate.of(2024, 2, 29),
                Instant.parse("2024-03-01T01:00:00Z"),
                7L,
                "戊一",
                "EAST",
                "uCITY.uEAST",
                "东县",
                false,
                version == 1 ? "" : "桩号写错",
                "form",
                "",
                Map.of("place", "K52+300", "kind", "WARNING", "area", new BigDecimal("3.50"), "lit", true));
    }

    private static LedgerField field(String id) {
        return SIGNS.field(id).orElseThrow();
    }

    private static LedgerField field(String id, String name, FieldType type, String unit) {
        return new LedgerField(
                id,
                name,
                type,
                id.equals("place"),
                unit,
                2,
                null,
                null,
                null,
                200,
                type == FieldType.CHOICE
                        ? List.of(new LedgerField.Choice("WARNING", "警告"), new LedgerField.Choice("GUIDE", "指路"))
                        : List.of(),
                null,
                null,
                false,
                type == FieldType.DECIMAL,
                "");
    }
}
