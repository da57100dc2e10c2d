package org.hangji.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** A ledger of many columns of several types (宽台账), defined through the browser's way, and what stands in its rows. */
final class WideLedger {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final List<String> DIVISIONS = List.of("410581", "410523", "410522", "410526", "410527");

    /** A field: its id, its definition, and its value in a row. */
    private record Column(String id, String definition, IntFunction<Object> value) {}

    private static final List<Column> ALL = List.of(
            new Column("place", "名称: 地点, type: text, required: true, maxLength: 80", row -> "示范运输企业" + row % 3000),
            new Column(
                    "level",
                    "名称: 等级, type: choice, required: true, choices: {GENERAL: 一般, MAJOR: 重大}",
                    row -> row % 20 == 0 ? "重大" : "一般"),
            new Column(
                    "category",
                    "名称: 类别, type: choice, choices: {VEHICLE: 营运车辆, DRIVER: 从业人员, STATION: 场站, BRIDGE: 桥梁}",
                    row -> List.of("营运车辆", "从业人员", "场站", "桥梁").get(row % 4)),
            new Column("stake", "名称: 桩号, type: stake", row -> "G341 K%d+%03d".formatted(row % 300, row % 1000)),
            new Column("plate", "名称: 号牌, type: coloured-plate", row -> "豫E%05d 黄".formatted(row % 100_000)),
            new Column("division", "名称: 县区, type: division", row -> DIVISIONS.get(row % 5)),
            new Column("description", "名称: 情况, type: long-text", row -> "灭火器过期，安全出口被占用，共" + row + "处，已当场指出"),
            new Column("measure", "名称: 措施, type: text", row -> "更换器材，清理通道" + row % 50),
            new Column("checkedBy", "名称: 检查人, type: text, maxLength: 40", row -> "检查组" + row % 40),
            new Column("remark", "名称: 备注, type: text", row -> row % 3 == 0 ? "复查第" + row + "次" : "无"),
            new Column("people", "名称: 人数, type: integer, min: 0, max: 10000, summed: true", row -> 2 + row % 9),
            new Column("vehicles", "名称: 车辆数, type: integer, min: 0", row -> 1 + row % 300),
            new Column("quantity", "名称: 数量, type: integer, summed: true", row -> row),
            new Column("gross", "名称: 总质量, type: decimal, unit: 吨, max: 500", row -> 50 + row % 600 / 10.0),
            new Column("limit", "名称: 限值, type: decimal, unit: 吨, atMost: gross", row -> 49),
            new Column("money", "名称: 投入, type: decimal, unit: 万元, summed: true", row -> row % 10_000 / 100.0),
            new Column("deadline", "名称: 期限, type: date, notBefore: occurredOn", row -> day(row).plusDays(30)),
            new Column(
                    "done",
                    "名称: 完成日期, type: date, past: true, notBefore: occurredOn",
                    row -> day(row).plusDays(row % 40)),
            new Column("handled", "名称: 已处理, type: yes-no", row -> row % 2 == 0 ? "是" : "否"));

    /** So many columns it can have at most, the day among them. */
    static final int MOST = ALL.size() + 1;

    private final Api api;
    private final List<Column> columns;
    private final String id;

    private WideLedger(Api api, List<Column> columns) {
        this.api = api;
        this.columns = columns;
        String draft = api.upload("/designing/import", "wide.yaml", yaml(columns), Map.of())
                .location();
        String published = api.upload(draft + "/publish", "", new byte[0], Map.of("reason", "测速"))
                .location();
        if (!published.startsWith("/ledgers/")) {
            throw new IllegalStateException("the ledger was not published: " + draft + " " + published);
        }
        this.id = published.substring("/ledgers/".length());
    }

    /** Defines it with so many columns, the day among them. */
    static WideLedger define(Api api, int columns) {
        return new WideLedger(api, ALL.subList(0, columns - 1));
    }

    private static byte[] yaml(List<Column> columns) {
        return ("id: wide\nname: 测速台账\nrow: 一行\nday: 检查日期\nsubject: place\nfields:\n"
                        + columns.stream()
                                .map(column -> "  - {id: " + column.id() + ", "
                                        + column.definition().replace("名称:", "name:") + "}\n")
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
    }

    String id() {
        return id;
    }

    String table() {
        return "ledger." + id.replace('-', '_').toLowerCase(Locale.ROOT);
    }

    /** A new workbook for a unit. */
    byte[] issue(String unit) {
        return api.file("/api/ledgers/" + id + "/workbook?unit=" + unit);
    }

    /** What stands in a column of a row; {@code null} for columns that stay empty. */
    Object value(String column, int row) {
        return column.equals("occurredOn")
                ? day(row)
                : columns.stream()
                        .filter(known -> known.id().equals(column))
                        .findFirst()
                        .map(known -> known.value().apply(row))
                        .orElse("");
    }

    private static LocalDate day(int row) {
        return FIRST.plusDays(row % 700);
    }
}
