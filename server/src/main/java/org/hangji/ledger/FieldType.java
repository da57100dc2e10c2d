package org.hangji.ledger;

import java.util.Locale;

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
    /** A time of day in Asia/Shanghai to the minute (时刻). */
    TIME("time"),
    /** 是或否 */
    YES_NO("boolean"),
    /** One of a list of codes (选项). */
    CHOICE("text"),
    /** Code of a unit (单位). */
    ORGANIZATION("text"),
    /** Id of a person of the organisation (人员). */
    PERSON("bigint"),
    /** Administrative division code (行政区划). */
    DIVISION("text"),
    /** Number plate (车牌). */
    PLATE("text"),
    /** Number plate with its colour, {@code 豫E12345 黄} (车牌和颜色). */
    COLOURED_PLATE("text"),
    /** Unified social credit code (统一社会信用代码). */
    CREDIT_CODE("text"),
    /** Road and stake, {@code G341 K52+300} (路线桩号). */
    STAKE("text"),
    /** Longitude and latitude, WGS-84, {@code 114.352482,36.103442} (坐标). */
    POINT("text"),
    /** Id of the evidence file that holds a photo or file (照片或文件). */
    FILE("text"),
    /** Id of an entry of another ledger (关联台账). */
    REFERENCE("bigint");

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

    /** Most decimals of a number of this type, where a field allows so many. */
    public int decimals(int allowed) {
        return this == INTEGER ? 0 : allowed;
    }

    /** Whether it is something that one types; a file is added on the page of the entry. */
    public boolean isTyped() {
        return this != FILE;
    }

    /** Its word in definitions: {@code long-text}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
