package org.hangji.ledger;

/** What a field of a ledger holds (字段类型), and the type of its column. */
public enum FieldType {
    /** One line (文字). */
    TEXT("text"),
    /** Several lines (长文字). */
    LONG_TEXT("text"),
    /** A whole number (整数). */
    INTEGER("bigint"),
    /** A number with decimals (小数). */
    DECIMAL("numeric"),
    /** A day in Asia/Shanghai (日期). */
    DATE("date"),
    /** 是或否 */
    YES_NO("boolean"),
    /** One of a list of codes (选项). */
    CHOICE("text"),
    /** Code of a unit (单位). */
    ORGANIZATION("text"),
    /** Administrative division code (行政区划). */
    DIVISION("text"),
    /** Number plate (车牌). */
    PLATE("text");

    private final String columnType;

    FieldType(String columnType) {
        this.columnType = columnType;
    }

    /** Name of the column's type in the database. */
    public String columnType() {
        return columnType;
    }

    /** Whether values can be compared and added up. */
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }
}
